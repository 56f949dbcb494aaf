import { failure, type Result, success } from '#result.ts'
import { parseReference } from './reference.ts'
import type { TemplatePart, WriteStyle } from './template.ts'

/** Why a template cannot be read: the place in its source, what stands there and what should. */
export interface TemplateFault {
  readonly start: number
  readonly end: number
  readonly actual: string
  readonly expected: string
  /** One sentence in Chinese. */
  readonly message: string
}

const MOST_DECIMALS = 4
const UNIT = /^[^\s{}|]{0,12}$/u

/**
 * Reads a template: literal text with references `{{id}}`, `{{id|万人|1}}` (unit with scale, decimals), `{{yoy(id)}}`, `{{asOf(id)}}`,
 * `{{period}}`, `{{trend(id)}}`, `{{note(n1).figure(1)}}`. The parts in order, no empty literal; or the first fault.
 */
export function parseTemplate(source: string): Result<readonly TemplatePart[], TemplateFault> {
  const parts: TemplatePart[] = []
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('{{', at)
    const literal = source.slice(at, open < 0 ? source.length : open)
    const stray = /\}\}/u.exec(literal)
    if (stray) return failure(fault(source, at + stray.index, at + stray.index + 2, '与“{{”成对的“}}”'))
    if (literal !== '') parts.push({ type: 'literal', text: literal })
    if (open < 0) break
    const close = source.indexOf('}}', open + 2)
    if (close < 0) return failure(fault(source, open, source.length, '引用以“}}”结束'))
    const part = parseInner(source, open + 2, close)
    if (!part.ok) return part
    parts.push(part.value)
    at = close + 2
  }
  return success(parts)
}

/** A template as source text that {@link parseTemplate} reads back. */
export function printTemplate(parts: readonly TemplatePart[]): string {
  return parts.map(part => (part.type === 'literal' ? part.text : `{{${printReference(part)}}}`)).join('')
}

function printReference({ expression, style }: Extract<TemplatePart, { type: 'reference' }>): string {
  if (style.decimals !== undefined) return `${expression}|${style.unit ?? ''}|${style.decimals}`
  return style.unit === undefined ? expression : `${expression}|${style.unit}`
}

function parseInner(source: string, start: number, end: number): Result<TemplatePart, TemplateFault> {
  const inner = source.slice(start, end)
  const [expression = '', unit, decimals, ...rest] = inner.split('|').map(piece => piece.trim())
  const reference = parseReference(expression)
  if (!reference.ok) return failure(fault(source, start, end, reference.failure))
  if (rest.length > 0) return failure(fault(source, start, end, '至多两道竖线：{{指标|单位|小数位数}}'))
  if (unit !== undefined && !UNIT.test(unit)) return failure(fault(source, start, end, '竖线后是单位，如 万人'))
  if (decimals !== undefined && !isDecimals(decimals)) return failure(fault(source, start, end, `小数位数是 0 到 ${MOST_DECIMALS} 的整数`))
  const style: WriteStyle = {
    ...(unit === undefined || unit === '' ? {} : { unit }),
    ...(decimals === undefined ? {} : { decimals: Number(decimals) }),
  }
  return success({ type: 'reference', expression, style })
}

function isDecimals(text: string): boolean {
  return /^\d$/u.test(text) && Number(text) <= MOST_DECIMALS
}

function fault(source: string, start: number, end: number, expected: string): TemplateFault {
  const actual = source.slice(start, Math.min(end, start + 60))
  return { start, end, actual, expected, message: `句式第 ${start + 1} 个字符处的“${actual}”不能识别，应为${expected}。` }
}
