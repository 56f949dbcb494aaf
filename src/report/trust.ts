import type { Doubt } from './report.ts'
import { brokenFigures } from './trust/broken-figures.ts'
import { cutOff } from './trust/cut-off.ts'
import { duplicateParagraph } from './trust/duplicate-paragraph.ts'
import { foreignWords } from './trust/foreign-words.ts'
import { glyphShift } from './trust/glyph-shift.ts'
import { maskedFigures } from './trust/masked-figures.ts'
import { missingGlyph } from './trust/missing-glyph.ts'
import { mojibake } from './trust/mojibake.ts'
import type { TrustRule } from './trust/rule.ts'
import { scanConfusion } from './trust/scan-confusion.ts'
import { yearUpdater } from './trust/year-updater.ts'

/** accepted: nothing found. doubtful: some passages should not serve as models. held: an admin must look first. */
export type Trust = 'accepted' | 'doubtful' | 'held'

const RULES: readonly TrustRule[] = [
  mojibake,
  missingGlyph,
  glyphShift,
  maskedFigures,
  scanConfusion,
  yearUpdater,
  brokenFigures,
  duplicateParagraph,
  foreignWords,
  cutOff,
]
/** Damage that runs through a whole file rather than one place. */
const PERVASIVE = new Set(['trust.mojibake', 'trust.glyph-shift', 'trust.year-updater'])
const HELD_FROM = 3

/** The damage found in a cleaned text, each with its place, in order of the text. */
export function trustDoubts(text: string): readonly Doubt[] {
  return RULES.flatMap(rule => rule(text)).toSorted((a, b) => a.span.start - b.span.start)
}

/** What the doubts of a report come to. */
export function trustOf(doubts: readonly Doubt[]): Trust {
  if (doubts.filter(doubt => PERVASIVE.has(doubt.rule)).length >= HELD_FROM) return 'held'
  return doubts.some(doubt => doubt.rule.startsWith('trust.')) ? 'doubtful' : 'accepted'
}
