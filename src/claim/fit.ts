import { type Decimal, exact, isRange } from '#indicator/decimal.ts'
import { matchesWritten } from '#indicator/match-written.ts'
import { toBase } from '#indicator/preferred-unit.ts'
import { printedStep, significantStep } from '#indicator/printed-step.ts'
import type { Rounding } from '#indicator/set.ts'
import type { Figure } from '#indicator/style.ts'
import { baseOf } from '#indicator/unit.ts'
import { sameKind } from '#indicator/unit-family.ts'
import type { Mention } from '#text/mention.ts'

/** 60%以上 is not said of 67%: a rate is hedged by a few points. */
const POINTS = 5
/** 超1000 is not said of 1500, nor 不超过500 of 300. */
const OPEN = '0.3'
/** 3.0万余: who writes the zero leaves less open than 3万余 does. */
const SAYS_ZERO = /[.．][0-9０-９]*[0０](?![0-9０-９])/u
/** The part of a figure that may be cut off its end. */
const CUT = '0.1'

/**
 * Whether a mention states a figure. Stricter than the hedge words alone: a hedged figure is read as a writer would round it, so
 * that 近210 does not state 200 and 超1000 does not state 9000.
 */
export function states(mention: Mention, figure: Figure, policy: Rounding): boolean {
  const read = spellsOut(mention.unit, figure.unit) ? { ...mention, unit: baseOf(figure.unit).unit } : mention
  const fit = matchesWritten(figure, read, policy)
  if (!fit.fits || (fit.how === 'truncated' && cutsTooMuch(read, figure))) return false
  return fit.how !== 'hedged' && fit.how !== 'hedged-loosely' ? true : withinStatedDigits(read, figure)
}

/** 4.9亿 is said of 4.95亿, but 3个百分点 not of 3.6: what is cut off is a small part. */
function cutsTooMuch(mention: Mention, figure: Figure): boolean {
  if (isRange(mention.value) || isRange(figure.value)) return false
  const truth = toBase(figure.value, figure.unit).value.abs()
  return truth.minus(toBase(mention.value, mention.unit).value.abs()).gt(truth.times(CUT))
}

function withinStatedDigits(mention: Mention, figure: Figure): boolean {
  if (isRange(mention.value) || isRange(figure.value)) return true
  const truth = toBase(figure.value, figure.unit).value
  const stated = toBase(mention.value, mention.unit).value
  const printed = printedStep(mention.text, stated)
  const step = /[0-9０-９][.．][0-9０-９]/u.test(mention.text) ? printed : significantStep(stated, printed)
  const isRound = stated.div(step).mod(5).isZero() && !SAYS_ZERO.test(mention.text)
  const fives = isRound && mention.hedge !== '近' ? step.times(5) : step
  const wide = mention.hedge === '约' ? step.div(2) : fives
  const open = mention.hedge === '超' || mention.hedge === '内' ? smaller(wide, stated.abs().times(OPEN)) : wide
  const reach = mention.unit === '%' && open.gt(POINTS) ? exact(POINTS) : open
  const distance = truth.minus(stated).abs()
  return mention.hedge === '约' ? distance.lte(reach) : distance.lt(reach)
}

function smaller(a: Decimal, b: Decimal): Decimal {
  return a.lt(b) ? a : b
}

/** Whether two units count the same kind of thing, or one says by what (元/人/月) where the other leaves it to the words (每人每月…元). */
export function unitsAgree(a: string, b: string): boolean {
  return sameKind(a, b) || spellsOut(a, b)
}

function spellsOut(a: string, b: string): boolean {
  if (a === b) return false
  const [left = '', ...leftBy] = baseOf(a).unit.split('/')
  const [right = '', ...rightBy] = baseOf(b).unit.split('/')
  if (leftBy.length === rightBy.length || !sameKind(left, right)) return false
  const [fewer, more] = leftBy.length < rightBy.length ? [leftBy, rightBy] : [rightBy, leftBy]
  return fewer.every(part => more.includes(part))
}
