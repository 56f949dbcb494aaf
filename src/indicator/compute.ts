import { type Decimal, exact, plain } from './decimal.ts'
import type { FormulaNode } from './formula.ts'
import { type Field, Unanswerable } from './term.ts'

/** Gives the supplied figure that a leaf names. */
export type FigureOf = (id: string, field: Field) => string

const PRECEDENCE = { '+': 1, '-': 1, '*': 2, '/': 2 } as const

/** The value of arithmetic over figures. Throws {@link Unanswerable} on division by zero and on ranges. */
export function compute(node: FormulaNode, figureOf: FigureOf): Decimal {
  if (node.type === 'number') return exact(node.text)
  if (node.type === 'negative') return compute(node.part, figureOf).neg()
  if (node.type === 'binary') return operate(node.operator, compute(node.left, figureOf), compute(node.right, figureOf))
  if (node.type === 'call' && node.name === 'abs') return node.parts.reduce((_, part) => compute(part, figureOf).abs(), exact(0))
  const leaf = leafOf(node)
  const figure = figureOf(leaf.id, leaf.field)
  if (figure.includes('..')) throw new Unanswerable('range', `“${leaf.id}”是范围 ${figure}，不能参与计算`)
  return exact(figure)
}

/** The figures that arithmetic rests on, each once. */
export function leavesOf(node: FormulaNode): readonly { readonly id: string; readonly field: Field }[] {
  return [...new Map(allLeaves(node).map(leaf => [`${leaf.field} ${leaf.id}`, leaf])).values()]
}

/** The id and field of `id`, `prior(id)`, `target(id)`. */
export function leafOf(node: FormulaNode): { readonly id: string; readonly field: Field } {
  if (node.type === 'id') return { id: node.id, field: 'value' }
  const inner = node.type === 'call' ? node.parts[0] : undefined
  if (node.type === 'call' && inner?.type === 'id' && (node.name === 'prior' || node.name === 'target'))
    return { id: inner.id, field: node.name }
  throw new Unanswerable('syntax', '算式含有不能重算的部分')
}

/** Arithmetic as text that {@link parseFormula} reads back; `leaf` writes the figures (their ids unless told otherwise). */
export function printFormula(node: FormulaNode, leaf: (id: string, field: Field) => string = leafName): string {
  if (node.type === 'number') return node.text
  if (node.type === 'negative') return `-${within(node.part, 3, leaf)}`
  if (node.type === 'call' && node.name === 'abs') return `abs(${node.parts.map(part => printFormula(part, leaf)).join(', ')})`
  if (node.type !== 'binary') {
    const { id, field } = leafOf(node)
    return leaf(id, field)
  }
  const level = PRECEDENCE[node.operator]
  return `${within(node.left, level, leaf)} ${node.operator} ${within(node.right, level + 1, leaf)}`
}

function leafName(id: string, field: Field): string {
  return field === 'value' ? id : `${field}(${id})`
}

function within(node: FormulaNode, level: number, leaf: (id: string, field: Field) => string): string {
  const text = printFormula(node, leaf)
  return node.type === 'binary' && PRECEDENCE[node.operator] < level ? `(${text})` : text
}

function operate(operator: '+' | '-' | '*' | '/', left: Decimal, right: Decimal): Decimal {
  if (operator === '+') return left.plus(right)
  if (operator === '-') return left.minus(right)
  if (operator === '*') return left.times(right)
  if (right.isZero()) throw new Unanswerable('division-by-zero', `除数为 0（${plain(left)} ÷ 0），不能计算`)
  return left.div(right)
}

function allLeaves(node: FormulaNode): readonly { readonly id: string; readonly field: Field }[] {
  if (node.type === 'number') return []
  if (node.type === 'negative') return allLeaves(node.part)
  if (node.type === 'binary') return [...allLeaves(node.left), ...allLeaves(node.right)]
  if (node.type === 'call' && node.name === 'abs') return node.parts.flatMap(allLeaves)
  return [leafOf(node)]
}
