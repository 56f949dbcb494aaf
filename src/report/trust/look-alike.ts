import { findPlaces } from '#report/places.ts'
import type { Doubt } from '#report/report.ts'
import { simplified } from '#report/simplified.ts'
import units from '#text/units.json' with { type: 'json' }
import { fitOf } from './character-fit.ts'
import { isKnownPair, likelihoodOf } from './character-pairs.ts'
import { isHan } from './han.ts'
import lexicon from './look-alike.json' with { type: 'json' }
import type { TrustRule } from './rule.ts'

/** How much better than the character shown another of its group must fit its neighbours: the natural logarithm of the odds. */
const LEAST_GAIN = 3
/** Less likely characters than this stand behind no number, save units. */
const RARE = -9.3
/** Ranks (500强), medals, grades, hours (20时), and short names of provinces stand behind numbers that count nothing. */
const NO_COUNT = new Set('强金银铜优京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕秦甘陇青宁新港澳台时')
const NO_UNIT = new Set('万亿余多至来')
const UNIT_STARTS = new Set(units.units.map(unit => unit.charAt(0)))
/** Words of one character: at the beginning of a clause, and before an office, they stand before any word (，由县民政局牵头). */
const ALONE = new Set(lexicon.alone)
/** Written for what they are: they stand before and behind any word (入河, 样板村, 申城). */
const FIRM = new Set(lexicon.firm)
const OFFICE = /[省市县区旗乡镇村局厅]/
const ALWAYS = new Map(lexicon.always.split(' ').map(pair => [pair.charAt(0), pair.charAt(1)] as const))
const NEVER = new RegExp(`[${[...ALWAYS.keys()].join('')}]`, 'g')
const PHRASES = lexicon.phrases.map(({ written, meant, pattern }) => ({ written, meant, pattern: new RegExp(pattern, 'g') }))
const GROUPS = new Map([...new Set(lexicon.groups.replaceAll(' ', ''))].map(character => [character, othersOf(character)] as const))

function othersOf(character: string): readonly string[] {
  const groups = lexicon.groups.split(' ').filter(group => group.includes(character))
  return [...new Set(groups.join(''))].filter(other => other !== character)
}

/** Characters taken for others of much the same look (年末 → 年未), and such as stand behind a number in place of a unit (202诈, 66.1虬). */
export const lookAlike: TrustRule = text => {
  const words = simplified(text)
  const found = [...confused(text, words), ...unlikelyUnits(text, words)]
  const more = [...neverMeant(text), ...inPhrases(words)]
  return [...found, ...more.filter(doubt => !found.some(other => other.span.start < doubt.span.end && doubt.span.start < other.span.end))]
}

/** Characters that no Chinese report of either script writes: variants of other languages and of old fonts. */
function neverMeant(text: string): readonly Doubt[] {
  return [...text.matchAll(NEVER)].map(({ 0: written, index }) => doubtAt(text, index, written, ALWAYS.get(written) ?? written))
}

/** Pairs that fit their neighbours about equally well, told by the phrases around them. */
function inPhrases(words: string): readonly Doubt[] {
  return PHRASES.flatMap(({ written, meant, pattern }) =>
    [...words.matchAll(pattern)].map(({ index }) => doubtAt(words, index, written, meant)),
  )
}

function doubtAt(words: string, at: number, written: string, meant: string): Doubt {
  return {
    rule: 'trust.look-alike',
    span: { start: at, end: at + 1 },
    actual: written,
    expected: meant,
    message: `「${around(words, at, written)}」应为「${around(words, at, meant)}」，像是形近字认错了：请对照原件改正。`,
  }
}

function confused(text: string, words: string): readonly Doubt[] {
  const found: Doubt[] = []
  // A name's characters need no reason to stand together.
  const places = findPlaces(text)
  for (let at = 0; at < words.length; at += 1) {
    const others = GROUPS.get(words.charAt(at))
    if (others === undefined || text.charAt(at) !== words.charAt(at) || FIRM.has(words.charAt(at)) || isFixed(words, at)) continue
    const before = words.charCodeAt(at - 1)
    const behind = words.charCodeAt(at + 1)
    if (ALONE.has(words.charAt(at)) && (!isHan(before) || OFFICE.test(words.charAt(at + 1)))) continue
    const shown = fitOf(before, words.charCodeAt(at), behind)
    if (makesWord(before, words.charCodeAt(at), behind)) continue
    const meant = others.find(
      other => makesWord(before, other.charCodeAt(0), behind) && fitOf(before, other.charCodeAt(0), behind) - shown > LEAST_GAIN,
    )
    if (meant === undefined || places.some(place => place.start <= at && at < place.end)) continue
    const [written, right] = [around(words, at, words.charAt(at)), around(words, at, meant)]
    found.push({
      rule: 'trust.look-alike',
      span: { start: at, end: at + 1 },
      actual: words.charAt(at),
      expected: meant,
      message: `「${written}」应为「${right}」，像是形近字认错了：请对照原件改正。`,
    })
  }
  return found
}

/** 项项, the question of 时代之问, the day of 10日的, the ten of 八旬老人 and 中旬, and 金 of 保健金, which is no 健全. */
function isFixed(words: string, at: number): boolean {
  const written = words.charAt(at)
  if ((written === '日' && /\d/.test(words.charAt(at - 1))) || (written === '金' && words.startsWith('保健', at - 2))) return true
  if (written === '旬' && /[六七八九上中下]/.test(words.charAt(at - 1))) return true
  return words.charAt(at - 1) === written || words.charAt(at + 1) === written || (written === '问' && words.charAt(at - 1) === '之')
}

/** A character that makes a word with a neighbour is taken for meant. */
function makesWord(before: number, code: number, behind: number): boolean {
  return isKnownPair(before, code) || isKnownPair(code, behind)
}

function unlikelyUnits(text: string, words: string): readonly Doubt[] {
  return [...words.matchAll(/(?<![’'\d])\d(?:[\d.]*\d)?([\u4e00-\u9fff])/g)].flatMap(match => {
    const character = match[1] ?? ''
    const end = match.index + match[0].length
    if (UNIT_STARTS.has(character) || NO_COUNT.has(character) || isKnownPair(character.charCodeAt(0), words.charCodeAt(end))) return []
    if (likelihoodOf(character.charCodeAt(0)) > RARE && !standsAlone(words, end)) return []
    const span = { start: match.index, end }
    const shown = text.slice(span.start, span.end)
    return [
      { rule: 'trust.look-alike', span, actual: shown, message: `「${shown}」中数字后面的字不是单位，像是形近字认错了：请对照原件改正。` },
    ]
  })
}

/** What stands between a number and a stop is a unit, whatever else it is; 3.1万 and 5至 have theirs elsewhere. */
function standsAlone(words: string, end: number): boolean {
  return /[，。；、]/.test(words.charAt(end)) && !NO_UNIT.has(words.charAt(end - 1))
}

function around(words: string, at: number, character: string): string {
  const han = (index: number) => (isHan(words.charCodeAt(index)) ? words.charAt(index) : '')
  return han(at - 1) + character + han(at + 1)
}
