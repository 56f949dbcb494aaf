import type { Indicator } from '#indicator/set.ts'
import lexicon from './answer-words.json' with { type: 'json' }

/** What a section's sentences may refer to, and the supplied names that may stand in them. */
export interface Allowed {
  /** Expressions between {{ and }}: ids and what may be derived of them. */
  readonly expressions: readonly string[]
  readonly names: readonly string[]
}

/** Numerals among Chinese characters, plain, formal and joined. 半, 双, 成 and 倍 serve too many other words; they are the guard's. */
const NUMERALS = '一二三四五六七八九十百千万亿兆两零俩仨壹贰叁肆伍陆柒捌玖拾佰仟弍弎弐参貳參陸萬億兩廿卅卌亖'
const MARKS = '，。、；：（）“”'
const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff

/**
 * What one sentence may be, as a regular expression that decoders under constraint enforce while they generate and that is asked again of every
 * answer: Chinese characters that are no numerals, Chinese marks, set words and supplied names that hold a numeral, and references to what this
 * section states. All else is left out by not being named: digits of every script, letters, markup, entities, characters of no width.
 */
export function sentencePattern(allowed: Allowed): string {
  return `^(?:${atoms(allowed)})+$`
}

/** The first place at which a sentence leaves the pattern; null when it does not. */
export function strayIn(source: string, allowed: Allowed): string | null {
  const atom = new RegExp(`(?:${atoms(allowed)})+`, 'y')
  const end = atom.exec(source)?.[0].length ?? 0
  return end === source.length ? null : source.slice(end, end + 12)
}

function atoms({ expressions, names }: Allowed): string {
  const words = [...new Set([...names.filter(holdsOther), ...lexicon.words])].toSorted((a, b) => b.length - a.length)
  return [...words.map(escaped), `[${MARKS}${PLAIN_HAN}]`, `\\{\\{(?:${alternatives(expressions)})\\}\\}`].join('|')
}

/** Expressions as alternatives, those of one function together: ids are long, and a pattern is sent with every question. */
function alternatives(expressions: readonly string[]): string {
  const calls = Map.groupBy(expressions, expression => /^(?:[a-zA-Z]+\()+/u.exec(expression)?.[0] ?? '')
  return [...calls].map(([call, group]) => callPattern(call, group)).join('|')
}

function callPattern(call: string, group: readonly string[]): string {
  const ids = group.map(expression => escaped(expression.slice(call.length).replace(/\)+$/u, ''))).join('|')
  return call === '' ? ids : `${escaped(call)}(?:${ids})${'\\)'.repeat(call.split('(').length - 1)}`
}

/** Whether a name would not pass by its characters alone: 60岁以上老年人, 残疾人两项补贴. */
function holdsOther(name: string): boolean {
  return !PLAIN.test(name)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
}

/** Ranges of Chinese characters with the numerals cut out: no look-ahead, no set subtraction, so that any engine reads it. */
const PLAIN_HAN = rangesWithout([...new Set(NUMERALS)].map(character => character.charCodeAt(0)).toSorted((a, b) => a - b))
const PLAIN = new RegExp(`^[${MARKS}${PLAIN_HAN}]*$`)

function rangesWithout(holes: readonly number[]): string {
  const edges = [...holes.filter(hole => hole >= FIRST_HAN && hole <= LAST_HAN), LAST_HAN + 1]
  let from = FIRST_HAN
  let ranges = ''
  for (const hole of edges) {
    if (hole > from) ranges += `${String.fromCharCode(from)}-${String.fromCharCode(hole - 1)}`
    from = hole + 1
  }
  return ranges
}

/** The expressions that a section may use of an indicator: itself, its date, and what its prior value, target and total allow. */
export function expressionsOf({ id, kind, asOf, prior, target, partOf }: Indicator): readonly string[] {
  return [
    id,
    ...(kind === 'stock' || asOf !== undefined ? [`asOf(${id})`] : []),
    ...(prior === undefined ? [] : [`yoy(${id})`, `diff(${id})`, `trend(${id})`, `trend(diff(${id}))`]),
    ...(target === undefined ? [] : [`completion(${id})`]),
    ...(partOf === undefined ? [] : [`share(${id})`]),
  ]
}
