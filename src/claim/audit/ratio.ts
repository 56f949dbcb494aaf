import type { Decimal } from '#indicator/decimal.ts'
import { sameKind } from '#indicator/unit-family.ts'
import type { Finding } from '../claim.ts'
import { type Figure, printed, spanOf } from './figure.ts'
import { percentLike } from './print.ts'

/** A share as a text claims it: part ÷ whole, in per cent. */
export interface ClaimedShare {
  readonly part: Figure
  readonly whole: Figure
  readonly share: Figure
}

/** So many figures before a share may explain it. */
const REACH = 8

/** Whether part ÷ whole gives the share, within what rounding or cutting off leaves open. */
export function holds({ part, whole, share }: ClaimedShare): boolean {
  if (whole.value.minus(whole.half).lte(0)) return true
  const least = part.value.minus(part.half).div(whole.value.plus(whole.half)).times(100)
  const most = part.value.plus(part.half).div(whole.value.minus(whole.half)).times(100)
  return most.plus(share.half).gte(share.value) && least.minus(share.half.times(2)).lte(share.value)
}

/** Whether two other figures before a share give it: then it is said of them. */
export function otherPairHolds(share: Figure, earlier: readonly Figure[]): boolean {
  const recent = earlier.slice(-REACH)
  return recent.some(part => recent.some(whole => part !== whole && sameKind(part.unit, whole.unit) && holds({ part, whole, share })))
}

/** The finding that a share is not what its numerator and denominator give. */
export function shareFinding(rule: string, { part, whole, share }: ClaimedShare): Finding {
  const truth: Decimal = part.value.div(whole.value).times(100)
  const expected = percentLike(share, truth)
  return {
    rule,
    spans: [spanOf(part), spanOf(whole), spanOf(share)],
    actual: printed(share),
    expected,
    message: `${printed(part)} ÷ ${printed(whole)} = ${expected}，文中写作${printed(share)}`,
  }
}
