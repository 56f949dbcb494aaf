import { add, canonical, shift } from './decimal-text.ts'
import type { Hedge } from './mention.ts'
import type { Numeral } from './numeral.ts'
import { ASCII_DIGIT, classAt, HAN_MYRIAD, HAN_TENS } from './numeral-characters.ts'
import { type Multiplier, opensMultiplierWord, readMultiplier } from './read-multiplier.ts'
import { matchUnit } from './unit-lexicon.ts'

const COMMA = 0x2c
const POINT = 0x2e
const COUNTED_NOUN =
  /农村|城镇|城市|城乡|低保|困难|残疾|老年|老人|学生|群众|居民|职工|贫困|特困|儿童|村民|农民|劳动力|人口|企业|党员|志愿者/y

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function skipDigits(text: string, at: number): number {
  let end = at
  while (isDigit(text.charCodeAt(end))) end++
  return end
}

/** End of ",345,678" behind one to three digits; `at` itself when the groups are not all of three. */
function skipGroups(text: string, at: number): number {
  let end = at
  while (text.charCodeAt(end) === COMMA && isDigit(text.charCodeAt(end + 1))) {
    const next = end + 4
    if (!isDigit(text.charCodeAt(end + 2)) || !isDigit(text.charCodeAt(end + 3)) || isDigit(text.charCodeAt(next))) break
    end = next
  }
  return end
}

function skipFraction(text: string, at: number): number {
  return text.charCodeAt(at) === POINT && isDigit(text.charCodeAt(at + 1)) ? skipDigits(text, at + 1) : at
}

/** The rest of 3亿4500万, 3万5千 or 3万4000: figures of a lower order follow at once. */
function readLowerOrders(text: string, first: Multiplier, head: string): { end: number; value: string; hedge: Hedge } {
  let { end, power, hedge } = first
  let value = shift(head, power)
  while (hedge === '' && power > 0) {
    const start = text[end] === '零' ? end + 1 : end
    const whole = skipDigits(text, start)
    // 105万4,457: a lower order may be grouped too.
    const digits = whole - start <= 3 && whole > start ? skipGroups(text, whole) : whole
    const written = digits === whole ? text.slice(start, digits) : text.slice(start, digits).replaceAll(',', '')
    if (digits === start || written.length > power || text.charCodeAt(digits) === POINT) break
    const next = readMultiplier(text, digits)
    if (next !== undefined && next.power >= power && next.power > 3) {
      // 1千200万: the thousand counts myriads.
      return { end: next.end, value: shift(add(value, written), next.power), hedge: next.hedge }
    }
    if (next !== undefined && next.power >= power) break
    if (next === undefined && head.includes('.')) break
    value = add(value, shift(written, next?.power ?? 0))
    power = next?.power ?? 0
    hedge = next?.hedge ?? ''
    end = next?.end ?? digits
  }
  return { end, value, hedge }
}

/** Reads the number that opens with the ASCII digit at `at`: 12,920  548.09万  300余万  3亿4500万. */
export function readArabic(text: string, at: number): Numeral {
  const whole = skipDigits(text, at)
  const grouped = whole - at <= 3 ? skipGroups(text, whole) : whole
  const end = skipFraction(text, grouped)
  const written = text.slice(at, end)
  const digits = grouped === whole ? written : written.replaceAll(',', '')
  const scale = opensMultiplier(text, end) ? end : skipGap(text, end)
  const multiplier = scale < 0 ? undefined : readMultiplier(text, scale)
  if (multiplier === undefined) {
    return { start: at, end, value: canonical(digits), low: '', hedge: '', style: 'arabic', plain: end === whole }
  }
  const rest = classAt(text, multiplier.end) === ASCII_DIGIT || text[multiplier.end] === '零'
  const read = rest ? readLowerOrders(text, multiplier, digits) : { ...multiplier, value: shift(digits, multiplier.power) }
  return { start: at, end: read.end, value: read.value, low: '', hedge: read.hedge, style: 'arabic', plain: false }
}

/** 1150 万元, 1 万农村居民: one space before 万 or 亿 with a unit or people behind; -1 when it is another word. */
function skipGap(text: string, at: number): number {
  if (text.charCodeAt(at) !== 0x20) return -1
  const code = text.charCodeAt(at + 1)
  if (code !== 0x4e07 && code !== 0x4ebf && code !== 0x4f59 && code !== 0x591a) return -1
  const end = readMultiplier(text, at + 1)?.end ?? at
  const behind = text[end] === '余' || text[end] === '多' ? end + 1 : end
  if (matchUnit(text, behind) !== '') return at + 1
  COUNTED_NOUN.lastIndex = behind
  return COUNTED_NOUN.test(text) ? at + 1 : -1
}

function opensMultiplier(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return false
  const kind = classAt(text, at)
  return kind === HAN_TENS || kind === HAN_MYRIAD || opensMultiplierWord(code)
}
