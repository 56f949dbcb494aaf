import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { folded } from './canonical.ts'

type Note = NonNullable<IndicatorSet['notes']>[number]

/** What a set says of dates, ready for look-up. */
export interface DatesOfSet {
  /** The indicators that are dated, by month: 2024-06, in the order of the set. */
  readonly stamps: ReadonlyMap<string, readonly Indicator[]>
  /** The notes with their words in Simplified. */
  readonly notes: readonly { readonly note: Note; readonly words: string }[]
}

/** So many characters of 2024-06-30 name its month. */
export const MONTH = 7

const known = new WeakMap<IndicatorSet, DatesOfSet>()

/** The dates of a set; sets are immutable, so each is read once. */
export function datesIn(set: IndicatorSet): DatesOfSet {
  const dates = known.get(set) ?? {
    stamps: Map.groupBy(
      set.indicators.filter(({ asOf }) => asOf !== undefined),
      ({ asOf = '' }) => asOf.slice(0, MONTH),
    ),
    notes: (set.notes ?? []).map(note => ({ note, words: folded(note.text) })),
  }
  known.set(set, dates)
  return dates
}
