import { DROPPED, FOLD } from '#text/character-fold.ts'
import { CharacterSet } from './character-set.ts'
import { CodeBuffer } from './code-buffer.ts'
import aliases from './lexicon/aliases.json' with { type: 'json' }
import fillers from './lexicon/fillers.json' with { type: 'json' }
import { WordIndex } from './word-index.ts'

/** Stands where a filler or a mark stood: words on both sides do not touch. */
export const GAP = ' '
/** Gaps where words stood that name nothing but tell near names apart (每人, 本年): for each list of such words a space of its own. */
const FIRST_SIGN = 0x2000
export const SIGNS = String.fromCharCode(...fillers.telling.map((_, place) => FIRST_SIGN + place))

const REPLACEMENTS = new Map<string, string>()
for (const [canonical = '', ...others] of aliases.aliases) {
  for (const word of [canonical, ...others]) REPLACEMENTS.set(word, canonical)
}
fillers.telling.forEach((words, place) => {
  for (const word of words) REPLACEMENTS.set(word, String.fromCharCode(FIRST_SIGN + place))
})
for (const word of fillers.fillers) if (word.length > 1 && !REPLACEMENTS.has(word)) REPLACEMENTS.set(word, GAP)

const WORDS = new WordIndex(REPLACEMENTS, ([word]) => word)
/** How much longer a phrase can become. */
const GROWTH = Math.max(1, ...Array.from(REPLACEMENTS, ([word, replacement]) => replacement.length / word.length))
const QUOTES = new CharacterSet('“”‘’"\'「」『』《》〈〉【】')
/** 地(市)级 is 地市级. */
const BRACKETS = new CharacterSet('()')
/** Characters that read as another, or as none. */
const FOLDED = new CharacterSet(Array.from(FOLD.keys(), code => String.fromCharCode(code)).filter((_, code) => FOLD[code] !== code))
const [SMALL_A, SMALL_Z, SMALL_TO_CAPITAL] = [0x61, 0x7a, 0x20] as const
const read = new CodeBuffer()
const written = new CodeBuffer()
/** In a name it is a level; in a text it tells when something was done. */
const OPENING =
  /^(?:原(?!则|籍|工|生|始)|此前|近?(?:[一二两三四五六七八九十]|\d{1,2})年前(?!夕|后)|初始|最初|起初|(?:制度)?实施初期)|(?:年|期|规划|[一二三]?十[一二三四五]五”?)初(?!预|计|中|级)|(?:提标|调标|提高|调整|扩大|扩面|增加|上调|下调|改革|改造|清理|整治|撤并|合并|整合|扩建|改建|压减|压缩|缩短|精简|清退|核查|规范|治理|搬迁|换届)(?:之?前|以前)/u
const SUFFIX = new RegExp(`(?:${fillers.nameSuffixes.join('|')})$`, 'u')

/**
 * A phrase in the form in which phrases are compared: one name for each thing (低保 for 最低生活保障), quotation marks dropped,
 * words without content replaced by {@link GAP}. Expects folded text, see {@link folded}.
 */
export function canonical(phrase: string): string {
  return canonicalCodes(phrase).toText()
}

/** The canonical form of a phrase that need not be folded, as code units. The buffer is written over by the next call. */
export function canonicalCodes(phrase: string): CodeBuffer {
  load(phrase)
  written.clear(Math.ceil(read.length * GROWTH))
  for (let at = 0; at < read.length; ) {
    const code = read.codes[at] ?? 0
    const words = WORDS.beginningWith(code, read.at(at + 1))
    const entry = words === null ? null : longestOf(words, at)
    if (entry === null) {
      written.codes[written.length] = code
      written.length += 1
      at += 1
    } else {
      written.append(entry[1])
      at += entry[0].length
    }
  }
  return written
}

/** Reads a phrase, folded and without quotation marks. */
function load(phrase: string): void {
  read.clear(phrase.length)
  let length = 0
  for (let at = 0; at < phrase.length; at += 1) {
    const code = phrase.charCodeAt(at)
    const plain = capital(FOLDED.has(code) ? (FOLD[code] ?? code) : code)
    if (plain === DROPPED || QUOTES.has(plain) || BRACKETS.has(plain)) continue
    read.codes[length] = plain
    length += 1
  }
  read.length = length
}

/** a类 is A类. */
function capital(code: number): number {
  return code >= SMALL_A && code <= SMALL_Z ? code - SMALL_TO_CAPITAL : code
}

function longestOf(words: readonly (readonly [word: string, replacement: string])[], at: number): readonly [string, string] | null {
  for (const entry of words) if (read.holds(entry[0], at)) return entry
  return null
}

/** A phrase in Simplified, half-width characters. */
export function folded(phrase: string): string {
  let result = ''
  let from = 0
  for (let at = 0; at < phrase.length; at += 1) {
    const code = phrase.charCodeAt(at)
    if (!FOLDED.has(code)) continue
    const plain = FOLD[code] ?? code
    result += phrase.slice(from, at)
    if (plain !== DROPPED) result += String.fromCharCode(plain)
    from = at + 1
  }
  return from === 0 ? phrase : result + phrase.slice(from)
}

/** The canonical form of an indicator's name: what is counted, without the closing measure word (人数, 金额 …) that its unit says again. */
export function canonicalName(name: string): string {
  const plain = folded(name)
  const bare = plain.replace(SUFFIX, '')
  return canonical((bare === '' ? plain : bare).replace(OPENING, '上年'))
}
