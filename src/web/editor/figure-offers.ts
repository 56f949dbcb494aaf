import type { Claim } from '#claim/claim.ts'
import { evaluate } from '#indicator/expression.ts'
import { matchesWritten } from '#indicator/match-written.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { writeValue } from '#indicator/write-value.ts'

/** A source that a figure can be bound to. */
export interface Offer {
  readonly expression: string
  readonly name: string
  /** What the source would write. */
  readonly value: string
}

const MOST_OFFERS = 4

/** The sources whose value a figure states, the one that the check found first. `claim` may have any verdict; dates have no offers. */
export function offersFor(claim: Claim, set: IndicatorSet): readonly Offer[] {
  if (claim.kind !== 'quantity' || claim.value === '') return []
  const found = claim.verdict === 'traced' || claim.verdict === 'derived' ? (claim.expression ?? claim.indicator) : null
  const own = found === null ? [] : offerOf(found, set)
  const policy = set.rounding ?? 'half-up'
  const fitting = set.indicators.filter(indicator => {
    const { fits, how } = matchesWritten(indicator, claim, policy)
    return fits && how !== 'hedged-loosely' && indicator.id !== found
  })
  return [...own, ...fitting.flatMap(({ id }) => offerOf(id, set))].slice(0, MOST_OFFERS)
}

/** The name and value of a source; nothing for one that has none. */
export function offerOf(expression: string, set: IndicatorSet): readonly Offer[] {
  const evaluated = evaluate(expression, set)
  if (!evaluated.ok) return []
  const { figure, inputs, policy } = evaluated.value
  const name = set.indicators.find(({ id }) => id === expression)?.name ?? set.derived?.find(({ id }) => id === expression)?.name
  return [
    {
      expression,
      name: name ?? `由${[...new Set(inputs.map(input => input.name))].join('、')}推算`,
      value: writeValue(figure, {}, policy),
    },
  ]
}
