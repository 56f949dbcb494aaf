import { findPlaces } from '#report/places.ts'
import { simplified } from '#report/simplified.ts'
import { FOLD } from '#text/character-fold.ts'
import { fitOf } from './character-fit.ts'
import { isKnownPair } from './character-pairs.ts'
import { isHan } from './han.ts'
import { namedIn } from './likely-names.ts'

/** A character that most likely stands for one some code points above it. */
export interface ShiftedCharacter {
  readonly at: number
  readonly meant: string
  /** How much better the meant character fits its neighbours: the natural logarithm of the odds. */
  readonly gain: number
}

const LARGEST_SHIFT = 8
/** Gains below this come about in good text everywhere. */
const LEAST_GAIN = 2
/** What a single character loses that would make no word even so: rare names and old words stand alone (岙里, 义仓), damage spoils words. */
const NO_WORD = 3.5
/** Those of money orders and of speech stand beside any character. */
const NUMERALS = new Set('壹贰叁肆伍陆柒捌玖拾佰仟仨廿卅')
/** From this share of characters that only Traditional text has, a text is Traditional. */
const TRADITIONAL_FROM = 0.05

/**
 * The characters of a paragraph that fit their neighbours far worse than the one a few code points above would. Names of places are
 * passed over: their characters need no reason to stand together.
 */
export function shiftedCharacters(paragraph: string, isTraditional: boolean): readonly ShiftedCharacter[] {
  const read = isTraditional ? simplified(paragraph) : paragraph
  const named = namedIn(read)
  for (const { start, end } of findPlaces(paragraph)) named.fill(1, start, end)
  const found: ShiftedCharacter[] = []
  for (let at = 0; at < read.length; at += 1) {
    const best =
      named[at] === 1 || !isHan(read.charCodeAt(at)) || NUMERALS.has(read.charAt(at)) ? null : bestShift(paragraph, read, at, isTraditional)
    if (best !== null) found.push(best)
  }
  return found.map((each, index) => {
    const isBeside = found[index - 1]?.at === each.at - 1 || found[index + 1]?.at === each.at + 1
    return isBeside || makesWord(read, each, isTraditional) ? each : { ...each, gain: each.gain - NO_WORD }
  })
}

/** Whether the meant character is one word's with a neighbour: 仸务 → 任务. What makes none (岙里 → 岛里) is rather a rare name. */
function makesWord(read: string, { at, meant }: ShiftedCharacter, isTraditional: boolean): boolean {
  const code = (isTraditional ? simplified(meant) : meant).charCodeAt(0)
  return isKnownPair(read.charCodeAt(at - 1), code) || isKnownPair(code, read.charCodeAt(at + 1))
}

function bestShift(paragraph: string, read: string, at: number, isTraditional: boolean): ShiftedCharacter | null {
  const before = read.charCodeAt(at - 1)
  const behind = read.charCodeAt(at + 1)
  const shown = fitOf(before, read.charCodeAt(at), behind)
  let best: ShiftedCharacter | null = null
  for (let shift = 1; shift <= LARGEST_SHIFT; shift += 1) {
    const candidate = paragraph.charCodeAt(at) + shift
    const plain = FOLD[candidate] ?? candidate
    // A Simplified text means no Traditional character.
    if (!isHan(candidate) || (plain !== candidate && !isTraditional)) continue
    const gain = fitOf(before, plain, behind) - shown
    if (gain > (best?.gain ?? LEAST_GAIN)) best = { at, meant: String.fromCharCode(candidate), gain }
  }
  return best
}

/** Whether a text is written in Traditional characters. */
export function isTraditionalText(text: string): boolean {
  const folded = simplified(text)
  let all = 0
  let traditional = 0
  for (let at = 0; at < text.length; at += 1) {
    if (!isHan(text.charCodeAt(at))) continue
    all += 1
    if (text.charCodeAt(at) !== folded.charCodeAt(at)) traditional += 1
  }
  return traditional > all * TRADITIONAL_FROM
}
