import type { ReviewEvent } from '#review/event.ts'
import { undoable } from '#review/rules.ts'
import { type Item, itemsOf } from '../figures/item.ts'
import type { Decision, Review, ReviewPoint, Target } from './answers.ts'

/** The items of a draft under review, with what was decided about each. */
export interface Reviewed {
  readonly items: readonly Item[]
  pointOf(item: Item): ReviewPoint | null
  /** Whether it blocks sign-off. */
  needsEye(item: Item): boolean
  /** What was decided about it, in a word; null when nothing was. */
  decided(item: Item): string | null
  targetOf(item: Item): Target
}

/** Reads the service's points, which stand in the order of claims and findings, as items of the text. */
export function reviewedOf({ draft, points, unsettled }: Pick<Review, 'draft' | 'points' | 'unsettled'>): Reviewed {
  const blocking = new Set(unsettled)
  const places = new Map<unknown, number>([...draft.claims, ...draft.findings].map((subject, place) => [subject, place]))
  const placeOf = ({ claim, finding }: Item) => places.get(claim ?? finding) ?? -1
  const pointOf = (item: Item) => points[placeOf(item)] ?? null
  return {
    items: itemsOf(draft.claims, draft.findings),
    pointOf,
    needsEye: item => blocking.has(pointOf(item)?.key ?? ''),
    decided: item => {
      const point = pointOf(item)
      if (point?.returned) return '已退回'
      return point?.waiver ? '已放行' : null
    },
    targetOf: item =>
      item.claim
        ? { kind: 'claim', start: item.claim.start, end: item.claim.end }
        : { kind: 'finding', index: placeOf(item) - draft.claims.length },
  }
}

/** Where the reviewer goes after a decision: on to the next open item; after an undo back to what was undone. Null when none is left. */
export function nextAfter(decision: Decision, before: Review, after: Review, from: Item | null): number | null {
  const { items, needsEye, pointOf } = reviewedOf(after)
  if (decision.kind === 'undo') {
    const undone = before.history.find(event => event.no === decision.event)?.deed
    const key = undone && 'point' in undone ? undone.point : null
    return items.find(item => pointOf(item)?.key === key)?.id ?? items.find(needsEye)?.id ?? null
  }
  const start = from?.spans[0]?.[0] ?? -1
  const asking = askingOf({ items, needsEye, pointOf })
  return (asking.find(item => (item.spans[0]?.[0] ?? 0) > start) ?? asking[0])?.id ?? null
}

/** The item on which a draft opens. */
export function firstAsking(reviewed: Reviewed): number | null {
  return askingOf(reviewed)[0]?.id ?? null
}

/**
 * What the reviewer must still decide: figures first, as a contradiction often goes with the wrong figure in it. What was returned still
 * blocks the signature, but asks nothing more of him.
 */
function askingOf({ items, needsEye, pointOf }: Pick<Reviewed, 'items' | 'needsEye' | 'pointOf'>): readonly Item[] {
  const asking = items.filter(item => needsEye(item) && pointOf(item)?.returned === null)
  const claims = asking.filter(item => item.claim !== null)
  return claims.length > 0 ? claims : asking
}

/** The last thing that this person did and can undo. */
export function lastUndoable(person: string, history: readonly ReviewEvent[]): ReviewEvent | null {
  return history.findLast(({ no }) => undoable(person, no, history).ok) ?? null
}

export const STATE_WORDS = { writing: '初稿', submitted: '待核对', returned: '已退回', signed: '已签发' } as const
