import type { IndicatorSet } from '#indicator/set.ts'
import type { Draft } from './candidate.ts'

/** The figures that stand inside a set's notes, as candidates: a note is supplied data too. */
export function noteFigures(_set: IndicatorSet): readonly Draft[] {
  return []
}
