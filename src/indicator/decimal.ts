import { Decimal as Library } from 'decimal.js'

/** Sixty digits are more than any sum, share or growth of supplied figures needs; plain notation whatever the size. */
const Exact = Library.clone({ precision: 60, rounding: Library.ROUND_HALF_UP, toExpNeg: -1_000_000, toExpPos: 1_000_000 })

/** An exact decimal. Made only by {@link exact}, so that all arithmetic has one precision and prints in plain notation. */
export type Decimal = InstanceType<typeof Library>

/** The decimal of a plain figure such as "548.09" (or of a whole number of ours). Throws on anything that is no number: check input first. */
export function exact(value: string | number | Decimal): Decimal {
  return new Exact(value)
}

/** The decimal in plain notation, without exponent and without trailing zeros: "5480900". */
export function plain(value: Decimal): string {
  return value.isZero() ? '0' : value.toString()
}

/** The two ends of a figure: of a range "60..100" its bounds, of a single value twice the value. */
export function boundsOf(value: string): { readonly low: Decimal; readonly high: Decimal } {
  const [low = value, high = low] = value.split('..')
  return { low: exact(low), high: exact(high) }
}

/** Whether a figure is a range such as "60..100". */
export function isRange(value: string): boolean {
  return value.includes('..')
}
