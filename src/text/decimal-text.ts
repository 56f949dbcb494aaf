import { Decimal } from 'decimal.js'

/** Enough digits for any sum of written figures; a longer run of digits is never added up. */
const Exact = Decimal.clone({ precision: 60, toExpNeg: -1e9, toExpPos: 1e9 })

/** Plain decimal notation without needless zeros: "007.50" → "7.5". */
export function canonical(digits: string): string {
  let from = 0
  while (digits.charCodeAt(from) === 0x30 && digits.charCodeAt(from + 1) !== 0x2e && from < digits.length - 1) from++
  let to = digits.length
  if (digits.includes('.')) {
    while (digits.charCodeAt(to - 1) === 0x30) to--
    if (digits.charCodeAt(to - 1) === 0x2e) to--
  }
  return from === 0 && to === digits.length ? digits : digits.slice(from, to)
}

/** `digits` × 10^power, exactly: ("548.09", 4) → "5480900". */
export function shift(digits: string, power: number): string {
  if (power === 0) return canonical(digits)
  const point = digits.indexOf('.')
  const whole = point < 0 ? digits : digits.slice(0, point)
  const fraction = point < 0 ? '' : digits.slice(point + 1)
  if (power > 0) {
    const moved = fraction.padEnd(power, '0')
    return canonical(moved.length > power ? `${whole}${moved.slice(0, power)}.${moved.slice(power)}` : whole + moved)
  }
  const padded = whole.padStart(1 - power, '0')
  return canonical(`${padded.slice(0, power)}.${padded.slice(power)}${fraction}`)
}

/** Exact sum of two decimals. */
export function add(one: string, other: string): string {
  return new Exact(one).plus(other).toFixed()
}

/** one ÷ other with 20 significant digits; "" when `other` is zero. Fractions such as 三分之一 have no exact decimal. */
export function divide(one: string, other: string): string {
  const divisor = new Exact(other)
  return divisor.isZero() ? '' : new Exact(one).div(divisor).toSignificantDigits(20).toFixed()
}

/** base ^ exponent with 20 significant digits. */
export function power(base: string, exponent: number): string {
  return new Exact(base).pow(exponent).toSignificantDigits(20).toFixed()
}

/** one × other, exactly. */
export function multiply(one: string, other: string): string {
  return new Exact(one).times(other).toFixed()
}
