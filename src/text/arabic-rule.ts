import { readCountedSet } from './counted-set.ts'
import { readArabicDate, readBareYear } from './date-rule.ts'
import { readDayBefore } from './day-names.ts'
import { readFraction, readMixed } from './fraction.ts'
import { readIdentifier, readLongCode } from './identifier-rule.ts'
import { closesNumber, readInlineNumber } from './inline-number.ts'
import { readMaskedYear } from './masked-year.ts'
import type { Numeral } from './numeral.ts'
import { tableOf } from './numeral-characters.ts'
import { readListed, readMeeting, readOrdinal, readSeries, readTop } from './ordinal-rule.ts'
import { readPointDate } from './point-date.ts'
import { type Amount, quantity, readAmount } from './quantity.ts'
import { readQuoted } from './quoted-figure.ts'
import { extend } from './range.ts'
import { readRatio } from './ratio.ts'
import { readArabic } from './read-arabic.ts'
import { readScientific } from './read-scientific.ts'
import { named, type Reading } from './reading.ts'
import type { Scene } from './scene.ts'
import { readBracketed, readCaption, readHeadNumber } from './structural-rule.ts'
import { findFixed } from './term-lexicon.ts'
import { matchClassShare, matchNaming, matchPattern } from './term-patterns.ts'
import { readSpan } from './time-span.ts'
import { matchUnit } from './unit-lexicon.ts'

const LETTERS = /[A-Za-z]+\d*(?:级|型|类|版|网络)?/y
const SLASHED = /\d{1,4}\/\d{1,4}(?![\d/])/y
const VERSION = /\d+(?:\.\d+)+(?=版|时代|上线|系统|平台|模式|迭代)/y
const CHAIN = /\d+(?:\.\d+){2,}/y
const ROUND_THE_CLOCK =
  /24 ?小时(?=值|有人|专人|接警|应急|防汛|巡|受理|为老|在线|不间断|轮|全天|服务|待命|热线|开放|响应|看护|监|照护|运行|在岗|备勤|守|救助|陪|动态)/y
const LATIN_UNITS = /(?:km|kg|cm|mm|m|t|g|kW|kw|MW|kWh|kwh|L|ml|mL|GB|TB|MB|PB|h|min|s|dB|Mbps|m²|m2|km²)(?![A-Za-z])/y
const NUMBERED_WITH_SIGN = /\d+#/y
/** What makes readSigned look: . / # 个 小 and what opens a pattern. */
const SIGNS = tableOf('./#个小+·大星级分部')
/** What stands behind the number of a version, or a further point. */
const VERSION_ENDS = tableOf('版时上系平模迭.')
const PER_MANY = /\/1?0{0,2}[万萬](?![元户人])/y
const SLASH = 0x2f
const POINT = 0x2e
const SUFFIX_POWER: Readonly<Record<string, number>> = { k: 3, K: 3, M: 6 }

function matches(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** Whether the character before the digits calls for the rules that look back: brackets, letters, line starts, signs, 第, 前, 图. */
function looksBack(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1)
  return (
    !(code >= 0x4e00 && code <= 0x9fff) ||
    code === 0x7b2c ||
    code === 0x524d ||
    code === 0x56fe ||
    code === 0x8868 ||
    code === 0x4ef6 ||
    code === 0x680f
  )
}

function readBehindMark(scene: Scene, at: number, numeral: Numeral, end: number): Reading | undefined {
  return (
    readBracketed(scene, at) ??
    readIdentifier(scene, at, end) ??
    readHeadNumber(scene, at) ??
    readInlineNumber(scene, at, end) ??
    readCaption(scene, at) ??
    readOrdinal(scene, numeral) ??
    readMeeting(scene, numeral) ??
    readTop(scene, numeral)
  )
}

/** The rules that look back; right behind an ordinary word only a long run of digits can be a code. */
function readBehind(scene: Scene, at: number, numeral: Numeral, end: number): Reading | undefined {
  if (looksBack(scene.text, at)) return readBehindMark(scene, at, numeral, end)
  if (closesNumber(scene.text, end)) return readInlineNumber(scene, at, end)
  return end - at >= 3 || scene.text[at] === '0' ? readLongCode(scene, at, end) : undefined
}

/** 3A级, 5G, 40k: letters glued to the digits, unless they are a unit. */
function readLetters(scene: Scene, at: number, numeral: Numeral): Reading | undefined {
  const { text } = scene
  const code = text.charCodeAt(numeral.end)
  if (!((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a))) return undefined
  if (matches(LATIN_UNITS, text, numeral.end) > 0) return undefined
  if (scene.all && SUFFIX_POWER[text.charAt(numeral.end)] !== undefined) return undefined
  return named(at, matches(LETTERS, text, numeral.end), 'term', 'digits joined to Latin letters')
}

function readTitled(scene: Scene, at: number, end: number): Reading | undefined {
  const title = scene.titleAt(at)
  if (title === undefined) return undefined
  return readBareYear(scene, at, end) ?? named(at, end, 'term', 'numeral inside the title of a document')
}

function readSlashed(scene: Scene, at: number): Reading | undefined {
  const { text } = scene
  const slashed = matches(SLASHED, text, at)
  if (slashed < 0) return undefined
  const [top = '', bottom = ''] = text.slice(at, slashed).split('/')
  const fraction = `${bottom}分之${top}`
  const amount = readFraction(fraction, readArabic(fraction, 0))
  return amount === undefined ? undefined : quantity(text, at, scene.floor, { ...amount, end: slashed }, 'a fraction', false)
}

/** What the character behind the digits makes of them: 1+3, 3·15, 八大, 15分钟…圈, 2.0版, 1/3. */
function readSigned(scene: Scene, at: number, numeral: Numeral, digits: number): Reading | undefined {
  const { text } = scene
  const isApart = text[digits] === ' ' && text[digits + 1] === '小'
  if (SIGNS[text.charCodeAt(digits)] !== 1 && !isApart) return undefined
  const next = isApart ? '小' : text.charAt(digits)
  if (next === '.') {
    const day = readDayBefore(text, at, numeral.end)
    if (day !== undefined) return day
    const version = VERSION_ENDS[text.charCodeAt(numeral.end)] === 1 ? matches(VERSION, text, at) : -1
    if (version > 0) return named(at, version, 'term', 'number of a version')
    const chain = scene.all ? -1 : matches(CHAIN, text, at)
    return chain > 0 ? named(at, chain, 'identifier', 'numbers joined by points') : undefined
  }
  if (next === '/') return readSlashed(scene, at)
  if (next === '#') return named(at, matches(NUMBERED_WITH_SIGN, text, at), 'ordinal', '# names a member of a series')
  if (next === '个') return text.slice(at, at + 14).includes('+') ? matchPattern(text, at) : undefined
  if (next === '小') {
    const clock = matches(ROUND_THE_CLOCK, text, at)
    return clock > 0 ? named(at, clock, 'term', 'round the clock is no measured time') : undefined
  }
  return matchPattern(text, at)
}

/** 15.7/10万: cases among a hundred thousand. */
function readPerMany({ text, floor }: Scene, at: number, { end, value }: Numeral): Reading | undefined {
  const past = matches(PER_MANY, text, end)
  if (past < 0) return undefined
  return quantity(
    text,
    at,
    floor,
    { end: past, value, low: '', unit: text.slice(end, past).replace('萬', '万'), hedge: '' },
    'a rate',
    false,
  )
}

function readQuantity(scene: Scene, at: number, numeral: Numeral): Reading {
  const { text } = scene
  const next = text.charCodeAt(numeral.end)
  // 分 and 又
  const fraction = next === 0x5206 || next === 0x53c8 ? (readFraction(text, numeral, scene.all) ?? readMixed(text, numeral)) : undefined
  if (fraction !== undefined) return quantity(text, at, scene.floor, fraction, 'a fraction', false)
  const power = scene.all ? SUFFIX_POWER[text.charAt(numeral.end)] : undefined
  if (power !== undefined) return readSuffixed(scene, at, numeral, power)
  const written = scene.all && isChained(text, at, numeral) ? readArabic(text.slice(at, skipDigits(text, at)), 0) : undefined
  if (written !== undefined)
    return quantity(text, at, scene.floor, bareAmount(at + written.end, written.value), 'one of a chain of numbers', false)
  const amount = extend(text, numeral, readAmount(text, numeral))
  return quantity(text, at, scene.floor, amount, amount.unit === '' ? 'number without a unit' : 'number with a unit', false)
}

function readSuffixed(scene: Scene, at: number, numeral: Numeral, power: number): Reading {
  const scaled = { ...numeral, end: numeral.end + 1, value: readArabic(`${numeral.value}${power === 3 ? '千' : '百万'}`, 0).value }
  return quantity(scene.text, at, scene.floor, readAmount(scene.text, scaled), 'number with k or M', false)
}

function bareAmount(end: number, value: string): Amount {
  return { end, value, low: '', unit: '', hedge: '' }
}

/** 12.34.56: numbers parted by points, of which no point is a decimal one. */
function isChained(text: string, at: number, { end }: Numeral): boolean {
  const isPoint = (place: number): boolean => text.charCodeAt(place) === POINT
  return (
    (isPoint(end) && /\d/.test(text.charAt(end + 1)) && text.slice(at, end).includes('.')) ||
    (isPoint(at - 1) && /\d/.test(text.charAt(at - 2)))
  )
}

function skipDigits(text: string, at: number): number {
  let end = at
  while (text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end++
  return end
}

/** Reads the ASCII digits at `at`: every run becomes a mention. */
export function readArabicMention(scene: Scene, at: number): Reading {
  const { text } = scene
  const numeral = readArabic(text, at)
  const digits = skipDigits(text, at)
  const pointed = scene.all && text.charCodeAt(at - 1) === POINT ? readScientific(scene, at) : undefined
  if (pointed !== undefined) return pointed
  const behind = readBehind(scene, at, numeral, digits)
  const rate = behind ?? (text.charCodeAt(numeral.end) === SLASH ? readPerMany(scene, at, numeral) : undefined)
  if (rate !== undefined) return rate
  return (scene.all ? readScientific(scene, at) : undefined) ?? readNamed(scene, at, numeral, digits) ?? readQuantity(scene, at, numeral)
}

function readNamed(scene: Scene, at: number, numeral: Numeral, digits: number): Reading | undefined {
  const { text } = scene
  const fixed = findFixed(text, at, scene.floor)
  if (fixed !== undefined && !isCounted(text, fixed.end) && !runsOn(text, fixed.end))
    return named(fixed.start, fixed.end, 'term', `fixed expression (${fixed.group})`)
  const date =
    matchNaming(text, at, digits) ??
    matchClassShare(text, at, numeral.end) ??
    readMaskedYear(text, at, digits) ??
    readRatio(scene, at, numeral.end) ??
    readPointDate(text, at, digits, numeral.end) ??
    readSpan(text, at, digits) ??
    readCountedSet(scene, at, numeral) ??
    readArabicDate(scene, at, digits)
  if (date !== undefined) return date
  return (
    readListed(text, at, digits) ??
    readSigned(scene, at, numeral, digits) ??
    readTitled(scene, at, digits) ??
    readQuoted(scene, at, numeral) ??
    readLetters(scene, at, numeral) ??
    readSeries(scene, numeral) ??
    readBareYear(scene, at, digits)
  )
}

/** 4050人员 names; 4050.5万元 and 405082元 go on behind the digits of the expression. */
function runsOn(text: string, end: number): boolean {
  return /^\d(?:[.,]?\d|[万亿])/.test(text.slice(end - 1, end + 2))
}

/** 12345件 and 4050张 count; 12345热线 and 4050人员 name. */
function isCounted(text: string, end: number): boolean {
  if (!/\d/.test(text.charAt(end - 1)) || /^(?:人员|对象|岗位)/.test(text.slice(end, end + 2))) return false
  return /^[%万亿余多.]/.test(text.charAt(end)) || matchUnit(text, end) !== ''
}
