import { add, divide, multiply, shift } from './decimal-text.ts'
import type { Numeral } from './numeral.ts'
import { type Amount, readNumeral } from './quantity.ts'

/** Units of the fractions that have a sign of their own. */
const SIGNS: Readonly<Record<string, string>> = { 百: '%', 佰: '%', 千: '‰', 仟: '‰', 万: '‱' }

function skipNegative(text: string, at: number): number {
  return text[at] === '负' ? at + 1 : at
}

/** In a search for every number each share of a power of ten is given in per cent, so that shares can be compared: 千分之三 is 0.3 %. */
function inPercent(text: string, denominator: Numeral, numerator: Numeral): Amount {
  const thousand = /[kK](?![A-Za-z])/.test(text.slice(numerator.end, numerator.end + 2)) ? 1 : 0
  const value = divide(shift(numerator.value, 2 + 3 * thousand), denominator.value)
  const low = numerator.low === '' ? '' : divide(shift(numerator.low, 2), denominator.value)
  return { end: numerator.end + thousand, value, low, unit: '%', hedge: numerator.hedge }
}

/** 百分之九十五, 千分之三, 三分之二, 百分百; undefined when the number does not open a fraction. `all`: shares in per cent. */
export function readFraction(text: string, denominator: Numeral, all = false): Amount | undefined {
  const { end } = denominator
  const written = text.slice(denominator.start, Math.min(end, denominator.start + 2))
  if (text.startsWith('分百', end) && written === '百') return { end: end + 2, value: '100', low: '', unit: '%', hedge: '' }
  if (!text.startsWith('分之', end)) return undefined
  const numerator = readNumeral(text, skipNegative(text, end + 2))
  if (numerator === undefined || numerator.value === '') return undefined
  const sign = text[end + 2] === '负' ? '-' : ''
  if (all && denominator.style === 'bare' && sign === '') return inPercent(text, denominator, numerator)
  const unit = SIGNS[written]
  if (unit !== undefined) return { end: numerator.end, value: sign + numerator.value, low: numerator.low, unit, hedge: numerator.hedge }
  const value = divide(sign + numerator.value, denominator.value)
  return value === '' ? undefined : { end: numerator.end, value, low: '', unit: '', hedge: '' }
}

/** 七又四分之一, 3又1000分之23: a whole number and a fraction; undefined otherwise. */
export function readMixed(text: string, whole: Numeral): Amount | undefined {
  if (text[whole.end] !== '又') return undefined
  const denominator = readNumeral(text, whole.end + 1)
  const part = denominator === undefined ? undefined : readFraction(text, denominator)
  if (part === undefined) return undefined
  const value = part.unit === '%' ? multiply(part.value, '0.01') : part.unit === '‰' ? multiply(part.value, '0.001') : part.value
  return { ...part, value: add(whole.value, value), unit: '' }
}
