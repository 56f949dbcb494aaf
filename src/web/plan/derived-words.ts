import { type Derivation, derivationsOf } from '#draft/plan/derivations.ts'
import { evaluate } from '#indicator/expression.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { writeValue } from '#indicator/write-value.ts'

/** A derivation as the plan shows it: `figure` is signed for a change, +6.5% or −2.1%. */
export interface DerivedFigure extends Derivation {
  readonly figure: string
}

/** What may be stated of an indicator beside its value, each with its figure to one decimal. */
export function derivedFigures(indicator: Indicator, set: IndicatorSet): readonly DerivedFigure[] {
  return derivationsOf(indicator, set).flatMap(derivation => {
    const value = evaluate(derivation.expression, set)
    if (!value.ok) return []
    const { figure, direction, policy } = value.value
    const sign = direction === 'down' ? '−' : direction === 'up' ? '+' : ''
    return [{ ...derivation, figure: `${sign}${writeValue(figure, { decimals: 1 }, policy)}` }]
  })
}
