import { FUNCTION_NAMES } from '#indicator/expansion.ts'
import { type FormulaNode, parseFormula } from '#indicator/formula.ts'
import { failure, type Result, success } from '#result.ts'

/** What a reference asks of the data: a figure, the word for a change, a date, the period, or a figure of a note. */
export type Reference =
  | { readonly type: 'figure'; readonly expression: string }
  | { readonly type: 'trend'; readonly of: string }
  | { readonly type: 'asOf'; readonly id: string }
  | { readonly type: 'period' }
  | { readonly type: 'noteFigure'; readonly note: string; readonly figure: number }

const NOTE = /^note\(\s*([^()]+?)\s*\)\s*\.\s*figure\(\s*(\d{1,3})\s*\)$/u
const CALL = /^(trend|asOf)\(\s*(.+?)\s*\)$/u
const GRAMMAR = `指标编码、${FUNCTION_NAMES.join('、')}、trend、asOf、period 或 note(…).figure(…)`

/**
 * Reads what stands between {{ and the first bar: `dibao.renshu`, `yoy(dibao.renshu)`, `trend(dibao.renshu)`, `asOf(dibao.renshu)`,
 * `period`, `note(n1).figure(2)` (figures of a note count from 1). Arithmetic is refused: figures come only along declared relations.
 * The failure is one clause that says what was expected.
 */
export function parseReference(expression: string): Result<Reference, string> {
  const source = expression.trim()
  if (source === 'period') return success({ type: 'period' })
  const note = NOTE.exec(source)
  if (note) return success({ type: 'noteFigure', note: note[1] ?? '', figure: Number(note[2]) })
  const call = CALL.exec(source)
  if (call) return wordOrDate(call[1] ?? '', call[2] ?? '')
  const parsed = parseFormula(source)
  if (!parsed.ok) return failure(`${GRAMMAR}（${parsed.failure}）`)
  return isCallOrId(parsed.value) ? success({ type: 'figure', expression: source }) : failure(`${GRAMMAR}，不能写算术`)
}

function wordOrDate(name: string, inner: string): Result<Reference, string> {
  const parsed = parseFormula(inner)
  if (!parsed.ok || !isCallOrId(parsed.value)) return failure(`${name}() 的括号内是一个指标编码`)
  if (name === 'trend') return success({ type: 'trend', of: inner })
  return parsed.value.type === 'id' ? success({ type: 'asOf', id: inner }) : failure('asOf() 的括号内是一个指标编码')
}

function isCallOrId(node: FormulaNode): boolean {
  if (node.type === 'id') return true
  return node.type === 'call' && FUNCTION_NAMES.includes(node.name) && node.parts.every(isCallOrId)
}
