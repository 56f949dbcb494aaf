import type { Draft } from '#draft/draft.ts'
import type { Actor, ReviewDeed, ReviewEvent } from './event.ts'
import { type Point, pointsOf } from './point.ts'
import { gapsIn } from './revise.ts'

/** 初稿 → 待核对 → 退回 or 签发. */
export type ReviewState = 'writing' | 'submitted' | 'returned' | 'signed'

/** A point with what was decided about it. */
interface StandingPoint extends Point {
  readonly waiver: (ReviewEvent & { readonly deed: Extract<ReviewDeed, { kind: 'waived' }> }) | null
  readonly returned: (ReviewEvent & { readonly deed: Extract<ReviewDeed, { kind: 'returned' }> }) | null
}

/** Where a draft stands: what its history makes of its present text. */
export interface Standing {
  readonly state: ReviewState
  /** Who asked for the draft or changed its words; taking the expected value over is no authorship. */
  readonly authors: readonly Actor[]
  readonly points: readonly StandingPoint[]
  /** Points that block sign-off: open and not let pass, or returned. */
  readonly unsettled: readonly StandingPoint[]
  /** 【待补充：…】 in the text. */
  readonly gaps: number
  /** The comment with which the whole draft was returned, until it is submitted again. */
  readonly returnedWhole: string | null
}

/** What a history makes of a text. `author` asked for the draft; null when that was before people signed in. */
export function standingOf(
  draft: Pick<Draft, 'text' | 'sections' | 'claims' | 'findings'>,
  author: Actor | null,
  history: readonly ReviewEvent[],
): Standing {
  const live = liveEvents(history)
  const points = pointsOf(draft).map(point => decided(point, live))
  return {
    state: reviewStateOf(history),
    authors: authorsOf(author, history),
    points,
    unsettled: points.filter(isUnsettled),
    gaps: gapsIn(draft.text, draft.sections).length,
    returnedWhole: wholeReturn(live),
  }
}

/** The events that were not undone. */
export function liveEvents(history: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const undone = new Set(history.flatMap(({ deed }) => (deed.kind === 'undone' ? [deed.undoes] : [])))
  return history.filter(({ no, deed }) => deed.kind !== 'undone' && !undone.has(no))
}

/** Whether a point blocks sign-off. */
function isUnsettled({ open, waiver, returned }: StandingPoint): boolean {
  return returned !== null || (open && waiver === null)
}

/** The state that a history leads to. */
export function reviewStateOf(history: readonly ReviewEvent[]): ReviewState {
  return liveEvents(history).reduce<ReviewState>((state, { deed }) => {
    if (deed.kind === 'submitted' || deed.kind === 'returned' || deed.kind === 'signed') return deed.kind
    return deed.kind === 'withdrawn' ? 'writing' : state
  }, 'writing')
}

/** Whoever changed the words stays an author, though the change were undone. */
function authorsOf(author: Actor | null, history: readonly ReviewEvent[]): readonly Actor[] {
  const writers = history.filter(({ deed }) => deed.kind === 'revised').map(({ by }) => by)
  const all = author === null ? writers : [author, ...writers]
  return all.filter((one, at) => all.findIndex(other => other.id === one.id) === at)
}

/** The last word about a point counts: a waiver after a return, or the other way round. */
function decided(point: Point, live: readonly ReviewEvent[]): StandingPoint {
  for (const event of live.toReversed()) {
    const { deed } = event
    if (deed.kind === 'waived' && deed.point === point.key) return { ...point, waiver: { ...event, deed }, returned: null }
    if (deed.kind === 'returned' && deed.point === point.key) return { ...point, waiver: null, returned: { ...event, deed } }
  }
  return { ...point, waiver: null, returned: null }
}

function wholeReturn(live: readonly ReviewEvent[]): string | null {
  for (const { deed } of live.toReversed()) {
    if (deed.kind === 'submitted') return null
    if (deed.kind === 'returned' && deed.point === null) return deed.comment
  }
  return null
}
