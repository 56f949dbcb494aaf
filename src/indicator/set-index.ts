import { type FormulaNode, parseFormula } from './formula.ts'
import type { Derived, Indicator, IndicatorSet } from './set.ts'

/** A set ready for look-up by id. Sets are immutable, so each is indexed once. */
export interface SetIndex {
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly derived: ReadonlyMap<string, { readonly item: Derived; readonly formula: FormulaNode | null }>
  /** Ids of the parts, by the id of their total, in the order of the set. */
  readonly parts: ReadonlyMap<string, readonly string[]>
}

const indexes = new WeakMap<IndicatorSet, SetIndex>()

/** The index of a set. */
export function indexOf(set: IndicatorSet): SetIndex {
  const known = indexes.get(set)
  if (known) return known
  const index = build(set)
  indexes.set(set, index)
  return index
}

function build(set: IndicatorSet): SetIndex {
  const parts = new Map<string, string[]>()
  for (const { id, partOf } of set.indicators) {
    if (partOf === undefined) continue
    const siblings = parts.get(partOf)
    if (siblings) siblings.push(id)
    else parts.set(partOf, [id])
  }
  const derived = (set.derived ?? []).map(item => [item.id, { item, formula: formulaOf(item) }] as const)
  return { indicators: new Map(set.indicators.map(item => [item.id, item])), derived: new Map(derived), parts }
}

function formulaOf(item: Derived): FormulaNode | null {
  const parsed = parseFormula(item.formula)
  return parsed.ok ? parsed.value : null
}
