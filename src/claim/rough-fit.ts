import { boundsOf, isRange } from '#indicator/decimal.ts'
import { plainPower } from '#indicator/plain-digits.ts'
import { printedStep, significantStep } from '#indicator/printed-step.ts'
import { baseOf } from '#indicator/unit.ts'
import type { Mention } from '#text/mention.ts'
import type { Candidate } from './candidate.ts'

const ZERO = 0x30
const bases = new Map<string, boolean>()
/** Units that a text makes up must not fill the memory. */
const MOST_UNITS = 2000
const MOST_POWER = 16
const POWERS = Array.from({ length: 2 * MOST_POWER + 1 }, (_, place) => Number(`1e${place - MOST_POWER}`))

/** Far above what floats lose, far below the step of any printed figure. */
const MARGIN = 1e-12
/** So many characters of a figure a float holds with digits to spare: what seems a whole step apart then is. */
const SHORT = 12
/** A reach in floats, so that what lies right at its end is decided exactly. */
const OVER = 1.000001

/**
 * A mention's figure in floats. Exact decimals decide what a figure states; floats only spare them the many candidates that lie near it
 * and cannot be meant.
 */
export interface RoughFigure {
  readonly stated: number
  /** The last printed place; of a hedged figure the last place that is not zero. */
  readonly step: number
  /** How far a candidate may lie from it. */
  readonly reach: number
  readonly isRange: boolean
  /** Whether the float tells a step from anything less. */
  readonly isShort: boolean
  readonly hedge: Mention['hedge']
}

/** Reads a mention that has a value. */
export function roughFigure(mention: Mention): RoughFigure {
  const { value, hedge } = mention
  const { stated, step } = sizesOf(mention)
  const reach = step * stepsOpen(mention, stated / step) * OVER
  return { stated, step, reach, isRange: isRange(value), isShort: value.length <= SHORT, hedge }
}

/** How many significant steps a figure leaves open at most, as `states` decides it: 近50 may be said of 46, 近43 only of 42.5. */
function stepsOpen({ hedge, value }: Mention, size: number): number {
  if (hedge === '' || isRange(value)) return 1
  if (hedge === '约') return 0.5
  return hedge !== '近' && Math.round(size) % 5 === 0 ? 5 : 1
}

function sizesOf(mention: Mention): Pick<RoughFigure, 'stated' | 'step'> {
  const { value, unit, text, hedge } = mention
  const plainly = isRange(value) || !isBase(unit) ? null : plainPower(text)
  if (plainly !== null)
    return { stated: Number(value), step: powerOfTen(hedge === '' ? plainly : Math.max(plainly, lastPower(value, plainly))) }
  const exactly = boundsOf(value).low.times(baseOf(unit).factor)
  const printed = printedStep(text, exactly)
  return { stated: exactly.toNumber(), step: (hedge === '' ? printed : significantStep(exactly, printed)).toNumber() }
}

/** The power of ten of the last digit of a plain decimal that is not zero; of zero, `least`. */
function lastPower(value: string, least: number): number {
  const point = value.indexOf('.')
  for (let at = value.length - 1; at >= 0; at -= 1) {
    const code = value.charCodeAt(at)
    if (code <= ZERO || code > ZERO + 9) continue
    return point < 0 ? value.length - 1 - at : at < point ? point - 1 - at : point - at
  }
  return least
}

function powerOfTen(power: number): number {
  return POWERS[power + MOST_POWER] ?? Number(`1e${power}`)
}

/** Whether figures of a unit are read without a factor, as those of mentions are. */
function isBase(unit: string): boolean {
  const known = bases.get(unit)
  if (known !== undefined) return known
  const isOne = baseOf(unit).factor.eq(1)
  if (bases.size < MOST_UNITS) bases.set(unit, isOne)
  return isOne
}

/** Whether a candidate may be what the mention states. False is certain; true is to be decided exactly. */
export function mayState(rough: RoughFigure, candidate: Candidate): boolean {
  if (rough.isRange !== isRange(candidate.figure.value)) return false
  if (rough.isRange || rough.stated <= 0 || candidate.low <= 0) return true
  const above = candidate.low - rough.stated
  const margin = MARGIN * Math.max(candidate.low, rough.stated)
  if (rough.hedge !== '') return mayBeHedged(rough, above, margin)
  const isSharp = rough.isShort && candidate.value.length <= SHORT
  // What is rounded lies half a step below at most; what is cut off, less than a step above.
  return above >= -rough.step / 2 - margin && above < rough.step + (isSharp ? -margin : margin)
}

function mayBeHedged({ hedge, reach }: RoughFigure, above: number, margin: number): boolean {
  if (Math.abs(above) <= margin) return true
  if ((hedge === '余' || hedge === '超') && above < 0) return false
  if ((hedge === '近' || hedge === '内') && above > 0) return false
  return Math.abs(above) <= reach + margin
}
