import { useState } from 'react'
import { editOutline, type OutlineEdit } from '#draft/plan/edit-outline.ts'
import type { WantedOutline } from '#draft/plan/wanted-outline.ts'
import type { Result } from '#result.ts'
import type { ProposedPlan } from './answers.ts'
import { type PlanItem, sameOutline, withItemIn } from './outline-edits.ts'

/** An outline in the writer's hands. */
export interface OutlineDesk {
  readonly outline: WantedOutline
  readonly isChanged: boolean
  readonly canUndo: boolean
  /** Why the last edit could not be made; null when it was. */
  readonly refusal: string | null
  edit(edit: OutlineEdit): void
  put(item: PlanItem, section: number): void
  undo(): void
  /** Back to what was proposed; can be undone. */
  reset(): void
}

/** A proposed plan as the outline that asks for it. */
function outlineOf({ title, sections }: ProposedPlan): WantedOutline {
  return {
    title,
    sections: sections.map(({ level, heading, role, indicators, notes }) => ({
      level,
      heading,
      ...(role === 'problem' || role === 'plan' ? { role } : {}),
      indicators,
      notes,
    })),
  }
}

/** Edits with undo. What was edited is kept in this tab, so that a page that is left or reloaded goes on where it was. */
export function useOutline(plan: ProposedPlan): OutlineDesk {
  const proposed = outlineOf(plan)
  const place = `jushi.plan.${plan.setId}.${plan.setVersion}`
  const [steps, setSteps] = useState<readonly WantedOutline[]>(() => [proposed, ...kept(place)])
  const [refusal, setRefusal] = useState<string | null>(null)
  const outline = steps.at(-1) ?? proposed
  const take = (next: readonly WantedOutline[]) => {
    setSteps(next)
    keep(place, next.at(-1) ?? proposed)
  }
  const apply = (result: Result<WantedOutline, string>) => {
    setRefusal(result.ok ? null : result.failure)
    if (result.ok && JSON.stringify(result.value) !== JSON.stringify(outline)) take([...steps, result.value])
  }
  return {
    outline,
    isChanged: !sameOutline(outline, proposed),
    canUndo: steps.length > 1,
    refusal,
    edit: edit => apply(editOutline(outline, edit)),
    put: (item, section) => apply(withItemIn(outline, item, section)),
    undo: () => take(steps.slice(0, -1)),
    reset: () => take([...steps, proposed]),
  }
}

function kept(place: string): readonly WantedOutline[] {
  try {
    const text = sessionStorage.getItem(place)
    return text === null ? [] : [JSON.parse(text)]
  } catch {
    return []
  }
}

function keep(place: string, outline: WantedOutline): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(outline))
  } catch {
    // A browser that keeps nothing still edits.
  }
}
