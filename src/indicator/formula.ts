import { failure, type Result, success } from '#result.ts'

/** A parsed expression or formula: arithmetic over ids, numbers and calls such as prior(id). */
export type FormulaNode =
  | { readonly type: 'number'; readonly text: string }
  | { readonly type: 'id'; readonly id: string }
  | { readonly type: 'call'; readonly name: string; readonly parts: readonly FormulaNode[] }
  | { readonly type: 'negative'; readonly part: FormulaNode }
  | { readonly type: 'binary'; readonly operator: Operator; readonly left: FormulaNode; readonly right: FormulaNode }

export type Operator = '+' | '-' | '*' | '/'

const TOKEN = /\s*(\d+(?:\.\d+)?|[A-Za-z][A-Za-z0-9_]*(?:\.[a-z0-9_]+)*|[-+*/(),])/uy
const PRECEDENCE: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 }
/** Deeper nesting than any formula needs would only exhaust the stack. */
const DEEPEST = 64
const LONGEST = 8_000

/**
 * Parses `a / b * 100`, `yoy(dibao.renshu)`, `sum(a, b)`; × ÷ （ ） ， are read as * / ( ) ,.
 * The failure is one clause in Chinese that says what could not be read.
 */
export function parseFormula(source: string): Result<FormulaNode, string> {
  if (source.length > LONGEST) return failure(`长于 ${LONGEST} 个字符`)
  const tokens = tokensOf(source.replace(/[×∗]/gu, '*').replaceAll('÷', '/').replace(/[−–]/gu, '-').normalize('NFKC'))
  if (!tokens.ok) return tokens
  const cursor = new Cursor(tokens.value)
  try {
    const node = binary(cursor, 1, 0)
    const rest = cursor.peek()
    return rest === undefined ? success(node) : failure(`“${rest}”处多出内容`)
  } catch (cause) {
    if (cause instanceof Unreadable) return failure(cause.message)
    throw cause
  }
}

/** The ids that a formula names, each once, in the order of appearance. */
export function idsIn(node: FormulaNode): readonly string[] {
  return [...new Set(collect(node))]
}

class Unreadable extends Error {}

class Cursor {
  readonly #tokens: readonly string[]
  #place = 0
  constructor(tokens: readonly string[]) {
    this.#tokens = tokens
  }
  peek(): string | undefined {
    return this.#tokens[this.#place]
  }
  next(): string | undefined {
    this.#place += 1
    return this.#tokens[this.#place - 1]
  }
  expect(token: string): void {
    const found = this.next()
    if (found !== token) throw new Unreadable(found === undefined ? `末尾缺少“${token}”` : `“${found}”处应为“${token}”`)
  }
}

function tokensOf(source: string): Result<readonly string[], string> {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  const text = source.trim()
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex
    const token = TOKEN.exec(text)?.[1]
    if (token === undefined) return failure(`不能识别“${text.slice(at, at + 10).trim()}”`)
    tokens.push(token)
  }
  return tokens.length > 0 ? success(tokens) : failure('内容为空')
}

function binary(cursor: Cursor, lowest: number, depth: number): FormulaNode {
  let left = unary(cursor, depth)
  for (;;) {
    const operator = cursor.peek()
    if (!isOperator(operator) || PRECEDENCE[operator] < lowest) return left
    cursor.next()
    left = { type: 'binary', operator, left, right: binary(cursor, PRECEDENCE[operator] + 1, depth) }
  }
}

function unary(cursor: Cursor, depth: number): FormulaNode {
  if (depth > DEEPEST) throw new Unreadable('括号嵌套过深')
  const token = cursor.next()
  if (token === undefined) throw new Unreadable('末尾不完整')
  if (token === '-') return { type: 'negative', part: unary(cursor, depth + 1) }
  if (token === '(') {
    const inner = binary(cursor, 1, depth + 1)
    cursor.expect(')')
    return inner
  }
  if (/^\d/u.test(token)) return { type: 'number', text: token }
  if (!/^[A-Za-z]/u.test(token)) throw new Unreadable(`“${token}”处应为编码、数字或括号`)
  return cursor.peek() === '(' ? call(token, cursor, depth) : { type: 'id', id: token }
}

function call(name: string, cursor: Cursor, depth: number): FormulaNode {
  cursor.expect('(')
  const parts = [binary(cursor, 1, depth + 1)]
  while (cursor.peek() === ',') {
    cursor.next()
    parts.push(binary(cursor, 1, depth + 1))
  }
  cursor.expect(')')
  return { type: 'call', name, parts }
}

function isOperator(token: string | undefined): token is Operator {
  return token === '+' || token === '-' || token === '*' || token === '/'
}

function collect(node: FormulaNode): readonly string[] {
  if (node.type === 'id') return [node.id]
  if (node.type === 'call') return node.parts.flatMap(collect)
  if (node.type === 'negative') return collect(node.part)
  if (node.type === 'binary') return [...collect(node.left), ...collect(node.right)]
  return []
}
