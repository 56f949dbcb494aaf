import { findPlaces } from '#report/places.ts'
import type { Doubt } from '#report/report.ts'
import type { TrustRule } from './rule.ts'
import { isTraditionalText, type ShiftedCharacter, shiftedCharacters } from './shifted-characters.ts'

/** Gains count beyond this, the best few of a paragraph together, from so much on. Measured by scripts/evaluate/glyph-shift.ts. */
const NOTHING_BELOW = 3
const COUNTED = 3
const ACCUSED_FROM = 5
/** A broken glyph table damages a whole file: where fewer paragraphs are suspect, of so many, rare names and words are the likelier cause. */
const PERVASIVE = 0.1
const FEWEST_WRITTEN = 10
const WRITTEN = 20
/** Measured on government reports of all fields. */
const ALONE_FROM = 7
const ALONE_LENGTH = 120
const A_DOUBLING = 2
const SUFFIX = /(?:街道|社区|[省市县區区镇鎮乡鄉村縣])$/

interface Suspect {
  readonly from: number
  readonly paragraph: string
  readonly found: readonly ShiftedCharacter[]
}

/**
 * Text whose characters moved by a few code points (救助 → 救劣, 活动 → 活劢), as PDFs with a broken glyph table give it: valid characters
 * that make no words. A model of character pairs tells how much better the characters above them would fit. One doubt a paragraph.
 */
export const glyphShift: TrustRule = text => {
  const isTraditional = isTraditionalText(text)
  const suspects: Suspect[] = []
  let start = 0
  let written = 0
  for (const paragraph of text.split('\n')) {
    const from = start
    start += paragraph.length + 1
    if (paragraph.length >= WRITTEN) written += 1
    const unlikely = strongest(paragraph, shiftedCharacters(paragraph, isTraditional))
    if (gainOf(unlikely) < ACCUSED_FROM) continue
    const found = outsideNames(paragraph, unlikely, text)
    if (gainOf(found) >= ACCUSED_FROM) suspects.push({ from, paragraph, found })
  }
  const isRare = written >= FEWEST_WRITTEN && suspects.length < written * PERVASIVE
  return suspects.filter(({ paragraph, found }) => !isRare || gainOf(found) >= leastAlone(paragraph)).map(doubtOf)
}

function doubtOf({ from, paragraph, found }: Suspect): Doubt {
  const shown = found
    .slice(0, COUNTED)
    .map(each => `「${around(paragraph, each, paragraph.charAt(each.at))}」应为「${around(paragraph, each, each.meant)}」`)
  return {
    rule: 'trust.glyph-shift',
    span: { start: from, end: from + paragraph.length },
    message: `这一段有错位的字，如${shown.join('、')}：请改用未转换过的原件。`,
  }
}

/** What a paragraph must gain where its neighbours are in order: more in a longer one, which holds more names and rare words. */
function leastAlone(paragraph: string): number {
  return ALONE_FROM + A_DOUBLING * Math.max(0, Math.log2(paragraph.length / ALONE_LENGTH))
}

function gainOf(found: readonly ShiftedCharacter[]): number {
  return found.slice(0, COUNTED).reduce((sum, each) => sum + each.gain - NOTHING_BELOW, 0)
}

/** Without those that stand in the short name of a place that the text names in full elsewhere: 东埠 of 东埠街道. */
function outsideNames(paragraph: string, found: readonly ShiftedCharacter[], text: string): readonly ShiftedCharacter[] {
  const names = new Set(findPlaces(text).map(({ start, end }) => text.slice(start, end).replace(SUFFIX, '')))
  const isNamed = (at: number) =>
    [...names].some(
      name => name.length > 1 && name.length < 5 && paragraph.slice(Math.max(0, at - name.length + 1), at + name.length).includes(name),
    )
  return found.filter(each => !isNamed(each.at))
}

/** The characters that count, best first, each kind once: a rare name that recurs is no more proof than one. */
function strongest(paragraph: string, found: readonly ShiftedCharacter[]): readonly ShiftedCharacter[] {
  const seen = new Set<string>()
  return found
    .filter(each => each.gain > NOTHING_BELOW)
    .toSorted((a, b) => b.gain - a.gain)
    .filter(each => {
      const kind = paragraph.charAt(each.at) + each.meant
      return !seen.has(kind) && seen.add(kind)
    })
}

/** A character with its neighbours, as far as they are Chinese. */
function around(paragraph: string, { at }: ShiftedCharacter, character: string): string {
  const han = (index: number) => /[\u4e00-\u9fff]/.exec(paragraph.charAt(index))?.[0] ?? ''
  return han(at - 1) + character + han(at + 1)
}
