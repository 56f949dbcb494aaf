import type { Doubt } from './report.ts'
import { advertisement } from './trust/advertisement.ts'
import { brokenFigures } from './trust/broken-figures.ts'
import { cutOff } from './trust/cut-off.ts'
import { duplicateParagraph } from './trust/duplicate-paragraph.ts'
import { foreignWords } from './trust/foreign-words.ts'
import { garbled } from './trust/garbled.ts'
import { glyphShift } from './trust/glyph-shift.ts'
import { laterYears } from './trust/later-years.ts'
import { lookAlike } from './trust/look-alike.ts'
import { lostFigures } from './trust/lost-figures.ts'
import { maskedFigures } from './trust/masked-figures.ts'
import { missingGlyph } from './trust/missing-glyph.ts'
import { mojibake } from './trust/mojibake.ts'
import { pageMark } from './trust/page-mark.ts'
import type { TrustRule } from './trust/rule.ts'
import { scanConfusion } from './trust/scan-confusion.ts'
import { swallowedHeading } from './trust/swallowed-heading.ts'
import { wordSpinning } from './trust/word-spinning.ts'
import { yearUpdater } from './trust/year-updater.ts'

/** accepted: nothing found. doubtful: some passages should not serve as models. held: an admin must look first. */
export type Trust = 'accepted' | 'doubtful' | 'held'

const RULES: readonly TrustRule[] = [
  mojibake,
  garbled,
  missingGlyph,
  glyphShift,
  lookAlike,
  maskedFigures,
  scanConfusion,
  yearUpdater,
  laterYears,
  brokenFigures,
  lostFigures,
  duplicateParagraph,
  foreignWords,
  advertisement,
  pageMark,
  swallowedHeading,
  wordSpinning,
  cutOff,
]
/** Damage that runs through a whole file rather than one place. */
const PERVASIVE = new Set([
  'trust.mojibake',
  'trust.garbled',
  'trust.glyph-shift',
  'trust.year-updater',
  'trust.word-spinning',
  'trust.interleaved-columns',
])
/** So many places, and one in so many characters, make a file that cannot be used. */
const FEWEST_PLACES = 3
const CHARACTERS_A_PLACE = 1500
/** Or so much of the text lies inside such damage. */
const LARGEST_SHARE = 0.2
/** Damage of any kind, when it is dense. */
const FEWEST_OF_ANY = 10
const CHARACTERS_A_DOUBT = 200

/** The damage found in a cleaned text, each with its place, in order of the text. */
export function trustDoubts(text: string): readonly Doubt[] {
  return RULES.flatMap(rule => rule(text)).toSorted((a, b) => a.span.start - b.span.start)
}

/**
 * What the doubts of a report come to. A few places hold a short text and leave a long one doubtful.
 * @param length of the text, in code units; without it every text counts as short
 */
export function trustOf(doubts: readonly Doubt[], length = 0): Trust {
  const damage = doubts.filter(doubt => doubt.rule.startsWith('trust.'))
  if (damage.length === 0) return 'accepted'
  const pervasive = damage.filter(doubt => PERVASIVE.has(doubt.rule))
  const isDense = (places: number, fewest: number, characters: number) => places >= fewest && places * characters >= length
  const isSpoiled =
    isDense(pervasive.length, FEWEST_PLACES, CHARACTERS_A_PLACE) ||
    isDense(damage.length, FEWEST_OF_ANY, CHARACTERS_A_DOUBT) ||
    (length > 0 && coveredBy(pervasive) > length * LARGEST_SHARE)
  return isSpoiled ? 'held' : 'doubtful'
}

/** How many code units lie inside the spans, each counted once. */
function coveredBy(doubts: readonly Doubt[]): number {
  let covered = 0
  let reached = 0
  for (const { span } of doubts.toSorted((a, b) => a.span.start - b.span.start)) {
    covered += Math.max(0, span.end - Math.max(span.start, reached))
    reached = Math.max(reached, span.end)
  }
  return covered
}
