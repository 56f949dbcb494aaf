import { plain } from './decimal.ts'
import type { FormulaNode, Operator } from './formula.ts'
import { baseOf } from './unit.ts'
import { sameKind } from './unit-family.ts'

/** Which figure of an indicator: its own, last year's, or the target. */
export type Field = 'value' | 'prior' | 'target'

/** Arithmetic over figures of the set, with the unit of its result. */
export interface Term {
  readonly node: FormulaNode
  readonly unit: string
}

/** Why an expression has no value. `code` is stable. */
export type FaultCode = 'syntax' | 'unknown-id' | 'no-figure' | 'no-relation' | 'unit-mismatch' | 'division-by-zero' | 'range'

/** Thrown inside the evaluator only; {@link evaluate} turns it into a failure. */
export class Unanswerable extends Error {
  readonly code: FaultCode
  constructor(code: FaultCode, message: string) {
    super(message)
    this.code = code
  }
}

/** One figure of an indicator as a formula names it: `id`, `prior(id)`, `target(id)`. */
export function figureNode(id: string, field: Field): FormulaNode {
  const named: FormulaNode = { type: 'id', id }
  return field === 'value' ? named : { type: 'call', name: field, parts: [named] }
}

/** Two nodes joined by an operator. */
export function joined(left: FormulaNode, operator: Operator, right: FormulaNode): FormulaNode {
  return { type: 'binary', operator, left, right }
}

/** A whole number of ours: 100, 12. */
export function numberNode(text: string): FormulaNode {
  return { type: 'number', text }
}

/** The magnitude of a node. */
export function absolute(part: FormulaNode): FormulaNode {
  return { type: 'call', name: 'abs', parts: [part] }
}

/** The term in another unit of the same kind: 万元 in 元 is × 10000. Refuses 人 in 户. */
export function inUnit(term: Term, unit: string): Term {
  if (term.unit === unit) return term
  if (!sameKind(term.unit, unit)) throw new Unanswerable('unit-mismatch', `单位“${term.unit}”与“${unit}”不能相加或相比`)
  const factor = baseOf(term.unit).factor.div(baseOf(unit).factor)
  if (factor.eq(1)) return { node: term.node, unit }
  const shrinks = factor.lt(1)
  const by = numberNode(plain(shrinks ? baseOf(unit).factor.div(baseOf(term.unit).factor) : factor))
  return { node: joined(term.node, shrinks ? '/' : '*', by), unit }
}

/** 占比由58.3%到62.1%是3.8个百分点: the unit of a difference of rates. */
export function unitOfDifference(unit: string): string {
  const base = baseOf(unit).unit
  return base === '%' ? '百分点' : base === '‰' ? '千分点' : unit
}
