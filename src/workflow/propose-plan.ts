import type { PastPlan } from '#draft/plan/choose-outline.ts'
import { composingSet } from '#draft/plan/composing-set.ts'
import { outlineOfPlan } from '#draft/plan/edit-outline.ts'
import { type OutlineFault, outlineFaults } from '#draft/plan/outline-faults.ts'
import type { PlannedSection } from '#draft/plan/plan.ts'
import { planDraft } from '#draft/plan/plan-draft.ts'
import { scriptOf } from '#draft/script.ts'
import { failure, type Result, success } from '#result.ts'
import type { DraftRefusal, RequestedOutline } from './draft-request.ts'
import type { StoredSet } from './work.ts'

/** One section of a plan as the writer sees it before drafting: its heading, and what would be stated there. */
interface ProposedSection {
  readonly level: number
  readonly heading: string
  readonly role: PlannedSection['role']
  /** Ids in the order in which the plan takes them up. */
  readonly indicators: readonly string[]
  readonly notes: readonly string[]
  /** What the writer must still supply should nothing be said here; null where deeper sections follow. */
  readonly gap: string | null
}

export interface ProposedPlan {
  readonly setId: string
  readonly setVersion: number
  readonly title: string
  readonly sections: readonly ProposedSection[]
  /** Ids that no section takes: the draft will name them as not stated. */
  readonly unplaced: { readonly indicators: readonly string[]; readonly notes: readonly string[] }
  /** Ids that the outline names twice. */
  readonly faults: readonly OutlineFault[]
}

/** What planning needs of the world. */
export interface ProposePlanPorts {
  readonly getSet: (id: string) => Promise<StoredSet | null>
  readonly outlines: (bureau: string) => Promise<readonly PastPlan[]>
}

/**
 * The plan that a draft of this set would follow, before a word is written; with an outline, what becomes of what it leaves open. Nothing is stored.
 * Refused when the set is unknown, or the outline names ids that it does not hold.
 */
export async function proposePlan(
  setId: string,
  outline: RequestedOutline | undefined,
  ports: ProposePlanPorts,
): Promise<Result<ProposedPlan, DraftRefusal>> {
  const stored = await ports.getSet(setId)
  if (stored === null) return failure({ code: 'set-not-found', message: `没有编号为 ${setId} 的指标表：请先上传指标表。` })
  const refusal = outline && unknownIdsRefusal(outline, stored)
  if (refusal) return failure(refusal)
  const script = scriptOf(stored.set)
  const past = await ports.outlines(stored.set.bureau.name)
  const plan = planDraft(composingSet(stored.set), past, script, outline)
  const ids = outlineOfPlan(plan).sections
  const sections = plan.sections.map(({ level, heading, role, gap }, place) => ({
    level,
    heading: script.write(heading),
    role,
    indicators: ids[place]?.indicators ?? [],
    notes: ids[place]?.notes ?? [],
    gap: gap === null ? null : script.write(gap),
  }))
  return success({
    setId: stored.id,
    setVersion: stored.version,
    title: script.write(plan.title),
    sections,
    unplaced: unplacedIn(sections, stored),
    faults: outline ? outlineFaults(outline, stored.set) : [],
  })
}

function unplacedIn(sections: readonly ProposedSection[], { set }: StoredSet): ProposedPlan['unplaced'] {
  const placed = new Set(sections.flatMap(({ indicators, notes }) => [...indicators, ...notes]))
  const left = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).filter(id => !placed.has(id))
  return { indicators: left(set.indicators), notes: left(set.notes ?? []) }
}

/** Why an outline cannot be followed with this set: it names ids that the set does not hold. null when it can. */
export function unknownIdsRefusal(outline: RequestedOutline, { set }: StoredSet): DraftRefusal | null {
  const known = new Set([...set.indicators, ...(set.notes ?? [])].map(({ id }) => id))
  const unknown = outlineFaults(outline, set).filter(({ id }) => !known.has(id))
  if (unknown.length === 0) return null
  return { code: 'outline-unknown-indicator', message: `${unknown.map(({ message }) => message).join('；')}：请改正或删去。` }
}
