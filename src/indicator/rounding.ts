import { Decimal as Library } from 'decimal.js'
import { type Decimal, exact } from './decimal.ts'
import type { Rounding } from './set.ts'

/** Ties are judged on the magnitude, as GB/T 8170 asks: −2.5 rounds as 2.5 does. */
const MODES = {
  'half-up': Library.ROUND_HALF_UP,
  'half-even': Library.ROUND_HALF_EVEN,
  truncate: Library.ROUND_DOWN,
} as const satisfies Record<Rounding, number>

/** All policies, the usual one first. */
export const ROUNDING_POLICIES: readonly Rounding[] = ['half-up', 'half-even', 'truncate']

/**
 * A value rounded once, to `decimals` places (negative: to tens, hundreds …), by the named policy.
 * half-even is GB/T 8170; truncate drops digits toward zero.
 */
export function roundTo(value: Decimal, decimals: number, policy: Rounding): Decimal {
  return roundToStep(value, exact(10).pow(-decimals), policy)
}

/** A value rounded to a whole multiple of `step` (a power of ten), by the named policy. */
export function roundToStep(value: Decimal, step: Decimal, policy: Rounding): Decimal {
  return value.div(step).toDecimalPlaces(0, MODES[policy]).times(step)
}
