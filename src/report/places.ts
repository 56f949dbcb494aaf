import type { Span } from '#text/span.ts'
import common from './common-words.json' with { type: 'json' }
import gazetteer from './places.json' with { type: 'json' }
import { simplified } from './simplified.ts'
import { forgetStretches, STRETCH, type Word, wordsOfStretch } from './stretch-words.ts'
import { toldCounties } from './told-counties.ts'

const KNOWN = new Set([gazetteer.provinces, gazetteer.cities, gazetteer.counties].join(' ').split(' '))
const LONGEST = Math.max(...[...KNOWN].map(name => name.length))
const SHORT = new RegExp(`(?:${gazetteer.short.split(' ').join('|')})(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)?`, 'g')
const GENERIC = new Set(gazetteer.generic.split(' '))
const COMMON = new Set(common.words.split(' '))
const SUFFIX = /^(?:省|市|县|区|旗|镇|乡|村|街道|社区|苏木|州|盟)$/
const WHOLE = /^[\u4e00-\u9fff]{1,6}(?:省|市|县|区|旗|镇|乡|村|街道|社区|苏木|州)$/
/** Characters that stand before a place's name but seldom in it. */
const STOP = /[在于到赴对向由与和及或从至按把被让给有无为是了将等各全本该該某每其这那个的所以使会局厅院站部级省市县区旗镇乡村我他她你]/
const JOINTLY = /^会同[县市区][\u4e00-\u9fff]{1,8}?[局委办院会部团]/
const DATE_END = /^[0-9][年月日]$/
const SUFFIX_END = /[省市县区旗镇乡村道木州盟]/
/** Whole reports are asked for several times in a row; passages and paragraphs are shorter. */
const WHOLE_TEXT = 1000

let last: { readonly text: string; readonly places: readonly Span[] } = { text: '', places: [] }

/** Names of places in a text: those of the national gazetteer down to counties, and others told by 镇, 街道, 社区 … after a word that is no common one. */
export function findPlaces(source: string): readonly Span[] {
  const text = simplified(source)
  if (text.length < WHOLE_TEXT) return placesIn(text)
  if (text !== last.text) {
    forgetStretches()
    last = { text, places: placesIn(text) }
  }
  return last.places
}

function placesIn(text: string): readonly Span[] {
  const spans = [...knownPlaces(text), ...shortProvinces(text), ...unknownPlaces(text), ...toldCounties(text)]
  return spans.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

function knownPlaces(text: string): readonly Span[] {
  return [...text.matchAll(/[省市县区旗州盟]/g)].flatMap(match => {
    const end = match.index + 1
    for (let length = Math.min(LONGEST, end); length >= 2; length -= 1)
      if (KNOWN.has(text.slice(end - length, end)) && !isInsideWord(text, end - length, length) && !isVerb(text, end - length))
        return [{ start: end - length, end }]
    return []
  })
}

/** Two-character names such as 和县 or 成县 are met inside other words (促成县级): the character before must not bind to them. */
function isInsideWord(text: string, start: number, length: number): boolean {
  return (
    length === 2 &&
    start > 0 &&
    /[\u4e00-\u9fff]/.test(text.charAt(start - 1)) &&
    !/[在于到赴对向由与及省市州、]/.test(text.charAt(start - 1))
  )
}

/** 会同县财政局开展检查: within a line the verb and the county's bureau, not the county of that name. */
function isVerb(text: string, start: number): boolean {
  return /[，。；：、]/.test(text.charAt(start - 1)) && JOINTLY.test(text.slice(start, start + 16))
}

function shortProvinces(text: string): readonly Span[] {
  return [...text.matchAll(SHORT)].map(match => ({ start: match.index, end: match.index + match[0].length }))
}

function unknownPlaces(text: string): readonly Span[] {
  return [...text.matchAll(STRETCH)].flatMap(({ 0: stretch, index }) => (SUFFIX_END.test(stretch) ? unknownIn(text, stretch, index) : []))
}

/** Those in one stretch of a text, which begins at `from`. */
function unknownIn(text: string, stretch: string, from: number): readonly Span[] {
  const tokens = wordsOfStretch(stretch)
  return tokens.flatMap((token, index) => {
    if (!SUFFIX_END.test(token.segment)) return []
    const isSuffix = SUFFIX.test(token.segment)
    if (!isSuffix && !WHOLE.test(token.segment)) return []
    const suffix = isSuffix ? token.segment : (/(?:街道|社区|.)$/.exec(token.segment)?.[0] ?? '')
    const start = behindDate(text, from + (isSuffix ? nameStart(tokens, index) : token.index))
    const stop = from + token.index + token.segment.length - suffix.length
    const end = doubledSuffix(text, stop + suffix.length)
    return start < stop && isName(text, start, stop, suffix) ? [{ start, end }] : []
  })
}

/** 2021年桐溪县: the word of a date behind its digits opens no name. */
function behindDate(text: string, start: number): number {
  return DATE_END.test(text.slice(Math.max(0, start - 1), start + 1)) ? start + 1 : start
}

/** Whether the characters before a suffix are a name: towns by their word alone, counties, cities and districts only with support. */
function isName(text: string, start: number, stop: number, suffix: string): boolean {
  const stem = text.slice(start, stop)
  const name = stem + suffix
  if (
    GENERIC.has(name) ||
    (suffix === '旗' && GENERIC.has(name.slice(-2))) ||
    COMMON.has(stem) ||
    /^[一二三四五六七八九十百千万两几首第半]+$/.test(stem) ||
    /[的了着过]/.test(stem)
  )
    return false
  if (/^(?:镇|乡|街道|苏木)$/.test(suffix)) return stem.length > 1 || text.split(name).length > 2
  if (stem.length < 2 || wordsOfStretch(stem).some(token => token.segment.length > 1)) return false
  if (/^(?:村|社区)$/.test(suffix)) return true
  const before = text.charAt(start - 1)
  return start === 0 || !/[\u4e00-\u9fff]/.test(before) || STOP.test(before) || DATE_END.test(text.slice(Math.max(0, start - 2), start))
}

/** 集镇镇: the name itself ends in the word for its kind. */
function doubledSuffix(text: string, end: number): number {
  return /[镇乡村县区]/.test(text.charAt(end)) && text.charAt(end) === text.charAt(end - 1) ? end + 1 : end
}

/** Walks left over what can be a name: single characters that are no word, and at most one word that is not common. */
function nameStart(tokens: readonly Word[], suffix: number): number {
  let start = tokens[suffix]?.index ?? 0
  let taken = 0
  for (let index = suffix - 1; index >= 0 && taken < 4; index -= 1) {
    const word = tokens[index]?.segment ?? ''
    const at = tokens[index]?.index ?? 0
    if (!/^[\u4e00-\u9fff]+$/.test(word) || COMMON.has(word) || GENERIC.has(word) || taken + word.length > 4) break
    const stop = lastStop(word)
    if (stop === word.length - 1 && taken > 0) break
    if (stop >= 0) return stop === word.length - 1 ? start : at + stop + 1
    if (word.length > 1 && taken >= 2) break
    start = at
    taken += word.length
    if (word.length > 1) break
  }
  return start
}

function lastStop(word: string): number {
  return [...word].findLastIndex(character => STOP.test(character))
}
