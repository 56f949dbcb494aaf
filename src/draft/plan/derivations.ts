import { evaluate } from '#indicator/expression.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'

/** A figure that the set's declared relations give beside an indicator: growth over last year, completion of a target, share of a total. */
export interface Derivation {
  readonly kind: 'growth' | 'completion' | 'share'
  /** As a reference names it: `yoy(dibao.renshu)`. */
  readonly expression: string
}

/** What may be stated of an indicator beside its own value: along `prior`, `target` and `partOf`, and only what can be computed. */
export function derivationsOf({ id, unit, prior, target, partOf }: Indicator, set: IndicatorSet): readonly Derivation[] {
  const isRate = ['%', '‰'].includes(baseOf(unit).unit)
  const declared: readonly Derivation[] = [
    ...(prior === undefined ? [] : [{ kind: 'growth', expression: `${isRate ? 'diff' : 'yoy'}(${id})` } as const]),
    ...(target === undefined ? [] : [{ kind: 'completion', expression: `completion(${id})` } as const]),
    ...(partOf === undefined ? [] : [{ kind: 'share', expression: `share(${id})` } as const]),
  ]
  return declared.filter(({ expression }) => evaluate(expression, set).ok)
}
