import type { IndicatorSet } from '#indicator/set.ts'
import type { PlannedSection } from '../plan/plan.ts'

/** A larger set would cost its square: each of its sections held against all of it. The finished text is held against the whole in any case. */
const LARGE = 400

/** What the sentences of a section are tried against: its indicators with their totals and parts, and its notes; a set that is not large stays whole. */
export function nearSet(set: IndicatorSet, { clusters }: PlannedSection): IndicatorSet {
  if (set.indicators.length <= LARGE) return set
  const own = new Set(clusters.flatMap(({ indicators }) => indicators.map(({ id }) => id)))
  const totals = new Set(clusters.flatMap(({ indicators }) => indicators.flatMap(({ partOf }) => partOf ?? [])))
  const notes = new Set(clusters.flatMap(cluster => cluster.notes.map(({ id }) => id)))
  return {
    ...set,
    indicators: set.indicators.filter(({ id, partOf = '' }) => own.has(id) || totals.has(id) || own.has(partOf) || totals.has(partOf)),
    derived: [],
    notes: (set.notes ?? []).filter(({ id }) => notes.has(id)),
  }
}
