import { shift } from './decimal-text.ts'
import type { Numeral } from './numeral.ts'
import { ASCII_DIGIT, classAt, tableOf } from './numeral-characters.ts'
import { type Amount, readAmount, readNumeral } from './quantity.ts'

const RANGE = /[-—–~─]{1,2}|至|到/y

/** A list of figures hands its last unit back over so many members: 12、15和18人. */
const LONGEST_LIST = 6

const CONNECTORS = tableOf('-—–~─至到 ')
const CONJUNCTIONS = tableOf('、和与及')

function skipSpace(text: string, at: number): number {
  return text.charCodeAt(at) === 0x20 ? at + 1 : at
}

/** Power of 万 or 亿 at the end of a number. */
function scaleOf(text: string, numeral: Numeral): number {
  const last = text.charAt(numeral.end - 1)
  return last === '亿' ? 8 : last === '万' ? 4 : 0
}

/** 3—5万元: the lower end takes the scale of the upper one when it has neither scale nor unit of its own. */
function lowerEnd(text: string, written: Numeral, first: Amount, second: Numeral): string {
  const own = classAt(text, written.end - 1) !== ASCII_DIGIT || first.unit !== ''
  return own ? first.value : shift(first.value, scaleOf(text, second))
}

/** 60—100元, 8亿至16亿, 13%—15%: a second number of the same unit makes a range. */
function readRange(text: string, written: Numeral, first: Amount): Amount {
  RANGE.lastIndex = skipSpace(text, first.end)
  if (first.low !== '' || !RANGE.test(text)) return first
  const second = readNumeral(text, skipSpace(text, RANGE.lastIndex))
  if (second === undefined || second.low !== '' || second.value === '' || second.style === 'bare') return first
  const amount = readAmount(text, second)
  if (first.unit !== '' && first.unit !== amount.unit) return first
  // 14-5 is the number of a table, not a range.
  if (first.unit === '' && Number(first.value) >= Number(second.value)) return first
  return { ...amount, low: lowerEnd(text, written, first, second), hedge: amount.hedge || first.hedge }
}

/** 由58.3%到62.1% are two figures; 60至100元 is one range. */
function isFromTo(text: string, at: number, connector: string): boolean {
  return (connector === '到' || connector === '至') && '由从自'.includes(text.charAt(at - 1) || ' ')
}

function lacksUnit(amount: Amount): boolean {
  return amount.unit === '' || (amount.unit === '个' && amount.value.includes('.'))
}

/** 12、15和18人, 0.3个和0.1个百分点: figures of a list share the unit, and the scale when they are decimals, of the last. */
function shareUnit(text: string, first: Amount): Amount {
  let at = first.end
  for (let member = 0; member < LONGEST_LIST && CONJUNCTIONS[text.charCodeAt(at)] === 1; member++) {
    const next = classAt(text, at + 1) === ASCII_DIGIT ? readNumeral(text, at + 1) : undefined
    if (next === undefined) return first
    const amount = readAmount(text, next)
    if (!lacksUnit(amount)) {
      if (/^[年月日号]$/.test(amount.unit)) return first
      const power = first.unit === '' && first.value.includes('.') ? scaleOf(text, next) : 0
      return { ...first, unit: amount.unit, value: shift(first.value, power) }
    }
    at = amount.end
  }
  return first
}

const RISE =
  /(?:(?:提高|增加|增长|上升|提升|扩大|扩展|发展|上涨|下降|降低|减少|压缩|缩短|调整|调高)(?:到了?|至|为)|[增升降减](?:到|至))[约近超]?/y
const FROM = /[从由自](?:原来的?|原先的?|去年的?|上年的?|每人每[月年]|每户每[月年]|月人均|人均)?$/

/** 从580提高到620元: the lower figure takes the unit of the upper one, and its scale when both are written alike. */
function riseTo(text: string, written: Numeral, first: Amount): Amount {
  RISE.lastIndex = first.end
  if (!RISE.test(text) || !FROM.test(text.slice(Math.max(0, written.start - 6), written.start))) return first
  const next = classAt(text, RISE.lastIndex) === ASCII_DIGIT ? readNumeral(text, RISE.lastIndex) : undefined
  if (next === undefined) return first
  const { unit } = readAmount(text, next)
  const alike = first.value.includes('.') || /^\d*/.exec(text.slice(next.start))?.[0].length === first.value.length
  return { ...first, unit, value: alike ? shift(first.value, scaleOf(text, next)) : first.value }
}

/** Looks beyond a number for what belongs to it: the upper end of a range, or the unit that a list shares. */
export function extend(text: string, written: Numeral, first: Amount): Amount {
  const code = text.charCodeAt(first.end)
  if (CONNECTORS[code] === 1) return isFromTo(text, written.start, text.charAt(first.end)) ? first : readRange(text, written, first)
  if (first.unit === '' && written.style === 'arabic' && !CONJUNCTIONS[code]) return riseTo(text, written, first)
  return CONJUNCTIONS[code] === 1 && lacksUnit(first) && written.style === 'arabic' ? shareUnit(text, first) : first
}
