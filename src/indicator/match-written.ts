import { boundsOf, type Decimal, exact, isRange } from './decimal.ts'
import { toBase } from './preferred-unit.ts'
import { printedStep, significantStep } from './printed-step.ts'
import { ROUNDING_POLICIES, roundToStep } from './rounding.ts'
import type { Rounding } from './set.ts'
import type { Figure } from './style.ts'
import { sameKind } from './unit-family.ts'

/** A written figure as src/text reads it: exact value in the base unit, hedge, and the text that shows its precision. A Mention is one. */
export interface WrittenFigure {
  readonly value: string
  readonly unit: string
  readonly hedge: '' | '余' | '近' | '约' | '超' | '内'
  readonly text: string
}

/**
 * How a written figure states the true one.
 * exact · rounded and truncated (`policy` says by which rule) · hedged: as the hedge word allows · hedged-loosely: 超 or 以内 holds, but the true
 * value lies further off than a writer would say it so (more than a fifth, or beyond the stated digits): weak evidence.
 * Not fitting: other-unit (another kind of thing is counted) · other-value.
 */
type Manner = 'exact' | 'rounded' | 'truncated' | 'hedged' | 'hedged-loosely' | 'other-unit' | 'other-value'

export interface Fit {
  readonly fits: boolean
  readonly how: Manner
  /** The rounding that gives the written figure; null when none was needed. */
  readonly policy: Rounding | null
}

/**
 * Whether a written figure, with its printed precision and hedge, states a true value (design.md section 6).
 * `policy` is the set's; half-up and half-even are accepted for each other, truncation is accepted and named: under another policy
 * the caller may treat 'truncated' (no rounding gives the figure, only cutting does) as it likes. A mention without a unit is compared as the unit of the figure.
 */
export function matchesWritten(figure: Figure, written: WrittenFigure, policy: Rounding = 'half-up'): Fit {
  if (written.value === '') return no('other-value')
  if (written.unit !== '' && !sameKind(figure.unit, written.unit)) return no('other-unit')
  if (isRange(figure.value) || isRange(written.value)) return matchRange(figure, written)
  const truth = toBase(figure.value, figure.unit).value
  const stated = toBase(written.value, written.unit).value
  if (truth.eq(stated)) return { fits: true, how: 'exact', policy: null }
  if (written.hedge === '' && !stated.isZero() && truth.minus(stated).abs().gte(stated.abs())) return no('other-value')
  const step = printedStep(written.text, stated)
  return written.hedge === '' ? rounded(truth, stated, step, policy) : hedged(truth, stated, step, written.hedge)
}

function no(how: 'other-unit' | 'other-value'): Fit {
  return { fits: false, how, policy: null }
}

/** A range states a range whose ends are the same; a single value inside a range states nothing. */
function matchRange(figure: Figure, written: WrittenFigure): Fit {
  const [truth, stated] = [boundsOf(figure.value), boundsOf(written.value)]
  const same = (a: Decimal, b: Decimal) => toBase(a, figure.unit).value.eq(toBase(b, written.unit).value)
  const fits = isRange(figure.value) === isRange(written.value) && same(truth.low, stated.low) && same(truth.high, stated.high)
  return fits ? { fits, how: 'exact', policy: null } : no('other-value')
}

function rounded(truth: Decimal, stated: Decimal, step: Decimal, policy: Rounding): Fit {
  if (truth.minus(stated).abs().gte(step)) return no('other-value')
  const agreeing = ROUNDING_POLICIES.filter(candidate => roundToStep(truth, step, candidate).eq(stated))
  if (agreeing.length === 0) return no('other-value')
  const onlyCut = agreeing.every(candidate => candidate === 'truncate')
  return { fits: true, how: onlyCut ? 'truncated' : 'rounded', policy: agreeing.includes(policy) ? policy : (agreeing[0] ?? policy) }
}

function hedged(truth: Decimal, stated: Decimal, step: Decimal, hedge: WrittenFigure['hedge']): Fit {
  const open = significantStep(stated, step)
  const above = truth.minus(stated)
  const yes: Fit = { fits: true, how: 'hedged', policy: null }
  const loosely: Fit = { fits: true, how: 'hedged-loosely', policy: null }
  const near = above.abs().lte(stated.abs().times('0.2')) && above.abs().lt(open.times(10))
  if (hedge === '余') return above.gt(0) && above.lt(open) ? yes : no('other-value')
  if (hedge === '近') return above.lt(0) && above.abs().lte(stated.abs().times('0.1')) ? yes : no('other-value')
  if (hedge === '约') return above.abs().lte(larger(open.div(2), stated.abs().times('0.05'))) ? yes : no('other-value')
  if (hedge === '超') return above.gt(0) ? (near ? yes : loosely) : no('other-value')
  return above.lt(0) ? (near ? yes : loosely) : no('other-value')
}

function larger(a: Decimal, b: Decimal): Decimal {
  return a.gt(b) ? a : exact(b)
}
