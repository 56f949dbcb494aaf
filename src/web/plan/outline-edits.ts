import { blockAt, editOutline, type OutlineEdit } from '#draft/plan/edit-outline.ts'
import type { WantedOutline } from '#draft/plan/wanted-outline.ts'
import { headingMark } from '#draft/proof/document.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { Result } from '#result.ts'

type Sections = WantedOutline['sections']

/** What moves between sections: an indicator or a note. */
export interface PlanItem {
  readonly kind: 'indicator' | 'note'
  readonly id: string
}

/** 一、（一）1. for each section, as the draft will number it. */
export function numbersOf(sections: readonly { readonly level: number }[]): readonly string[] {
  const numbers = [0, 0, 0, 0, 0, 0]
  return sections.map(({ level }) => headingMark(level, numbers))
}

/** The outline after an item is put into a section; as it was where it stands there already. */
export function withItemIn(outline: WantedOutline, { kind, id }: PlanItem, section: number): Result<WantedOutline, string> {
  return editOutline(outline, { type: kind === 'indicator' ? 'move-indicator' : 'move-note', id, section })
}

/**
 * The edit that drops a section on another: moving down it lands behind that one (right under it, when it is to be one of those under it), moving up
 * before it. null when it would stay where it is.
 */
export function dropEdit(sections: Sections, from: number, on: number): OutlineEdit | null {
  const length = blockAt(sections, from).length
  if (on >= from && on < from + length) return null
  if (on < from) return { type: 'move-section', section: from, to: on }
  const isUnder = (sections[from]?.level ?? 1) > (sections[on]?.level ?? 1)
  const behind = isUnder ? on + 1 : on + blockAt(sections, on).length
  return { type: 'move-section', section: from, to: behind - length }
}

/** The edit that moves a section, with those under it, past the one before or after it; null where there is none. */
export function stepEdit(sections: Sections, from: number, direction: 'up' | 'down'): OutlineEdit | null {
  if (direction === 'up') return from === 0 ? null : { type: 'move-section', section: from, to: blockBefore(sections, from) }
  const next = from + blockAt(sections, from).length
  return next >= sections.length ? null : dropEdit(sections, from, next)
}

/** Where the block that ends right before a section begins, as far as it is not above that section. */
function blockBefore(sections: Sections, at: number): number {
  const level = sections[at]?.level ?? 1
  let place = at - 1
  while (place > 0 && (sections[place]?.level ?? 1) > level) place -= 1
  return place
}

/** What no section of the outline names. */
export function unplacedIn({ sections }: WantedOutline, set: Pick<IndicatorSet, 'indicators' | 'notes'>): readonly PlanItem[] {
  const placed = new Set(sections.flatMap(({ indicators = [], notes = [] }) => [...indicators, ...notes]))
  return [
    ...set.indicators.map(({ id }): PlanItem => ({ kind: 'indicator', id })),
    ...(set.notes ?? []).map(({ id }): PlanItem => ({ kind: 'note', id })),
  ].filter(({ id }) => !placed.has(id))
}

/** Whether two outlines ask for the same draft. The order of ids in a section asks for nothing: the draft takes them in the order of the set. */
export function sameOutline(one: WantedOutline, other: WantedOutline): boolean {
  const shape = ({ title, sections }: WantedOutline) =>
    JSON.stringify([
      title,
      sections.map(({ level, heading, indicators = [], notes = [] }) => [level, heading, indicators.toSorted(), notes.toSorted()]),
    ])
  return shape(one) === shape(other)
}
