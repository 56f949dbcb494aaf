import { failure, type Result, success } from '#result.ts'
import { compute, leafOf, leavesOf, printFormula } from './compute.ts'
import { boundsOf, type Decimal, isRange, plain } from './decimal.ts'
import { expandExpression } from './expansion.ts'
import { type FormulaNode, parseFormula } from './formula.ts'
import type { IndicatorSet, Rounding } from './set.ts'
import { indexOf, type SetIndex } from './set-index.ts'
import type { Figure } from './style.ts'
import { type FaultCode, type Field, Unanswerable } from './term.ts'
import { shortened, writeValue } from './write-value.ts'

export type Direction = 'up' | 'down' | 'flat'

/** A supplied figure that a value rests on. */
export interface Input extends Figure {
  readonly id: string
  readonly name: string
  readonly field: Field
}

/** The value of an expression, with everything needed to compute it again. */
export interface Evaluated {
  readonly expression: string
  /** Signed and unrounded; for a range its lower end. */
  readonly value: Decimal
  /** What prose states: the magnitude for a change (its sign is in `direction`), a range as "60..100". Hand it to writeValue and matchesWritten. */
  readonly figure: Figure
  readonly unit: string
  /** The sense of a change (yoy, diff, timesMore); null for everything else. */
  readonly direction: Direction | null
  /** Arithmetic over ids, prior(id) and target(id): `(a - prior(a)) / abs(prior(a)) * 100`. */
  readonly formula: string
  readonly inputs: readonly Input[]
  readonly policy: Rounding
}

export interface EvaluationFault {
  readonly expression: string
  readonly code: FaultCode
  /** One sentence in Chinese. */
  readonly message: string
}

const CHANGES: readonly string[] = ['yoy', 'diff', 'timesMore']

/**
 * The value of an expression over a set: an id, or one of prior target yoy diff times timesMore completion gap share rest sum
 * perYear perMonth over ids (they nest: `diff(share(a))`, `yoy(sum(a, b))`). Works only along relations that the set declares:
 * prior, target, partOf, derived formulas; two unrelated ids have no ratio and no sum.
 */
export function evaluate(expression: string, set: IndicatorSet): Result<Evaluated, EvaluationFault> {
  const parsed = parseFormula(expression)
  if (!parsed.ok) return failure({ expression, code: 'syntax', message: `表达式“${expression}”读不通：${parsed.failure}` })
  try {
    return success(evaluated(expression, parsed.value, set))
  } catch (cause) {
    if (!(cause instanceof Unanswerable)) throw cause
    return failure({ expression, code: cause.code, message: `${expression}：${cause.message}` })
  }
}

/** Computes an evaluated value again from its formula and inputs alone. Equal to `value`, or the record was tampered with. */
export function replay(record: Pick<Evaluated, 'formula' | 'inputs'>): Result<Decimal, string> {
  const parsed = parseFormula(record.formula)
  if (!parsed.ok) return parsed
  const figures = new Map(record.inputs.map(input => [`${input.field} ${input.id}`, input.value]))
  try {
    const [only] = record.inputs
    if (only && parsed.value.type !== 'binary' && isRange(only.value)) return success(boundsOf(only.value).low)
    return success(compute(parsed.value, (id, field) => figures.get(`${field} ${id}`) ?? missing(id)))
  } catch (cause) {
    if (cause instanceof Unanswerable) return failure(cause.message)
    throw cause
  }
}

/** The sum with its numbers, for a reader: `(18285 − 17900) ÷ 17900 × 100 = 2.2%`. */
export function workings(record: Evaluated): string {
  const parsed = parseFormula(record.formula)
  const result = writeValue({ value: plain(shortened(record.value, record.unit, record.policy)), unit: record.unit }, {}, record.policy)
  if (!parsed.ok) return result
  const figures = new Map(record.inputs.map(input => [`${input.field} ${input.id}`, input.value]))
  const numbers = printFormula(parsed.value, (id, field) => figures.get(`${field} ${id}`) ?? id)
  return `${pretty(numbers)} = ${result}`
}

function pretty(formula: string): string {
  return formula
    .replace(/abs\((\d[^()]*)\)/gu, '$1')
    .replaceAll(' * ', ' × ')
    .replaceAll(' / ', ' ÷ ')
    .replaceAll(' - ', ' − ')
}

function evaluated(expression: string, parsed: FormulaNode, set: IndicatorSet): Evaluated {
  const index = indexOf(set)
  const { node, unit } = expandExpression(parsed, index)
  const inputs = leavesOf(node).map(({ id, field }) => inputOf(id, field, index))
  const range = node.type === 'binary' || node.type === 'negative' ? undefined : rangeOf(node, index)
  const value = range === undefined ? compute(node, (id, field) => inputOf(id, field, index).value) : boundsOf(range).low
  const direction = isChange(parsed) ? directionOf(value) : null
  const stated = range ?? plain(direction === null ? value : value.abs())
  const policy = set.rounding ?? 'half-up'
  return { expression, value, figure: { value: stated, unit }, unit, direction, formula: printFormula(node), inputs, policy }
}

function rangeOf(node: FormulaNode, index: SetIndex): string | undefined {
  if (node.type === 'number' || (node.type === 'call' && node.name === 'abs')) return undefined
  const { id, field } = leafOf(node)
  const { value } = inputOf(id, field, index)
  return isRange(value) ? value : undefined
}

function inputOf(id: string, field: Field, index: SetIndex): Input {
  const indicator = index.indicators.get(id)
  const value = field === 'value' ? indicator?.value : indicator?.[field]?.value
  if (!indicator || value === undefined) return missing(id)
  return { id, name: indicator.name, field, value, unit: indicator.unit }
}

function missing(id: string): never {
  throw new Unanswerable('unknown-id', `缺少“${id}”的数值`)
}

function isChange(node: FormulaNode): boolean {
  return node.type === 'call' && CHANGES.includes(node.name)
}

function directionOf(value: Decimal): Direction {
  return value.isZero() ? 'flat' : value.gt(0) ? 'up' : 'down'
}
