import type { IndicatorSet } from '#indicator/set.ts'
import { simplified } from '#report/simplified.ts'

const known = new WeakMap<IndicatorSet, string>()

/** All words that a set supplies, in Simplified, one item a line: names of indicators and of the bureau, labels, and notes. */
export function suppliedWords(set: IndicatorSet): string {
  const cached = known.get(set)
  if (cached !== undefined) return cached
  const words = simplified(
    [
      set.bureau.name,
      set.period.label,
      ...set.indicators.flatMap(item => [item.name, item.region ?? '', item.prior?.label ?? '', item.target?.label ?? '']),
      ...(set.derived ?? []).map(item => item.name),
      ...(set.notes ?? []).map(note => note.text),
    ].join('\n'),
  )
  known.set(set, words)
  return words
}
