import type { Claim } from '#claim/claim.ts'
import { evaluate, workings } from '#indicator/expression.ts'
import type { Indicator, IndicatorSet, Note, Source } from '#indicator/set.ts'

/** One supplied figure that a claim rests on, with the cell it was read from. */
export interface ProofInput {
  readonly id: string
  readonly name: string
  readonly field: 'value' | 'prior' | 'target'
  readonly value: string
  readonly unit: string
  readonly source: Source | null
}

/** What the data says of a claim: the indicator or note, and the sum when the figure was worked out. */
export interface Proof {
  readonly indicator: Indicator | null
  readonly note: Note | null
  readonly inputs: readonly ProofInput[]
  /** `(735 − 690) ÷ 690 × 100 = 6.5%`; null for a figure that stands in a cell. */
  readonly workings: string | null
}

const NOTHING: Proof = { indicator: null, note: null, inputs: [], workings: null }

export const FIELD_WORDS = { value: '本期', prior: '上年同期', target: '目标' } as const

/** Looks a claim up in the set it was checked against. */
export function proofOf(claim: Claim, set: IndicatorSet): Proof {
  // A date rests on the period of the whole set, whichever indicator the check names for it.
  if (claim.kind === 'date') return NOTHING
  const indicator = set.indicators.find(item => item.id === claim.indicator) ?? null
  const note = set.notes?.find(item => item.id === claim.note) ?? null
  const expression = claim.expression ?? claim.indicator
  const evaluated = expression === null ? null : evaluate(expression, set)
  if (!evaluated?.ok) return { indicator, note, inputs: [], workings: null }
  const inputs = evaluated.value.inputs.map(({ id, name, field, value, unit }) => {
    return { id, name, field, value, unit, source: sourceOf(id, set) }
  })
  const isStated = evaluated.value.formula === claim.indicator
  return { indicator, note, inputs, workings: isStated ? null : workings(evaluated.value) }
}

function sourceOf(id: string, set: IndicatorSet): Source | null {
  return set.indicators.find(item => item.id === id)?.source ?? null
}
