import type { IndicatorSet, Note } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import type { Check } from './prove.ts'

/**
 * Standards that a note already states (低保标准由每人每月690元提高到735元): the note says when and how, so the draft need not say it again.
 * Told by the check of the note alone; counts are not taken this way, for a small number in a note may mean anything.
 */
export function standardsInNotes(notes: readonly Note[], set: IndicatorSet, check: Check): ReadonlySet<string> {
  const standards = new Set(set.indicators.filter(item => baseOf(item.unit).unit.includes('/')).map(item => item.id))
  const ids = notes.flatMap(note =>
    check(note.text, set).claims.flatMap(claim => (claim.verdict === 'traced' ? [claim.indicator ?? ''] : [])),
  )
  return new Set(ids.filter(id => standards.has(id)))
}
