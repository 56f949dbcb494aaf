import type { z } from 'zod'
import expectations from './expected.json' with { type: 'json' }
import { numeralHint } from './numeral-hint.ts'
import { type Source, sourceSchema } from './set.ts'
import { faultAt, pathOf, quoted, type SetFault } from './set-fault.ts'

type Issue = z.core.$ZodIssue

const EXPECTED = new Map(Object.entries(expectations.keys))

/** The faults that one schema issue stands for, in words; `input` is the whole that was checked. */
export function faultsOfIssue(issue: Issue, input: unknown): readonly SetFault[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey([...issue.path, key], input))
  const value = valueAt(input, issue.path)
  const expected = expectedAt(issue.path)
  const place = { path: pathOf(issue.path), source: sourceAt(input, issue.path) }
  return [faultAt(place, { value, expected, saying: `${sayingOf(issue, value)}，应为${expected}${hintFor(issue.path, value)}` })]
}

function unknownKey(path: readonly PropertyKey[], input: unknown): SetFault {
  const expected = '只有约定的项目'
  const saying = `不认识的项目「${String(path.at(-1))}」，请删去或改成约定的名称`
  return faultAt({ path: pathOf(path), source: sourceAt(input, path) }, { value: valueAt(input, path), expected, saying })
}

function sayingOf(issue: Issue, value: unknown): string {
  if (value === undefined) return `缺少「${String(issue.path.at(-1) ?? '内容')}」`
  if (value === '') return `「${String(issue.path.at(-1) ?? '内容')}」为空`
  if (issue.code === 'invalid_format' && issue.format === 'date') return `“${quoted(value)}”不是存在的日期`
  return `“${quoted(value)}”不合要求`
}

function hintFor(path: readonly PropertyKey[], value: unknown): string {
  if (path.at(-1) !== 'value') return ''
  const hint = typeof value === 'string' ? numeralHint(value) : typeof value === 'number' ? `请加引号写成“${value}”` : ''
  return hint === '' ? '' : `；${hint}`
}

/** The most particular expectation: by the last two names, then by the last. */
function expectedAt(path: readonly PropertyKey[]): string {
  const names = path.filter(key => typeof key === 'string')
  const last = names.at(-1) ?? ''
  if (typeof path.at(-1) === 'number') return `${last} 中的一项`
  return EXPECTED.get(`${names.at(-2) ?? ''}.${last}`) ?? EXPECTED.get(last) ?? '指标表'
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (isRecord(value) ? Reflect.get(value, key) : undefined), input)
}

/** The workbook cell or note of the item that a path leads into, when it has one. */
function sourceAt(input: unknown, path: readonly PropertyKey[]): Source | undefined {
  const parsed = sourceSchema.safeParse(valueAt(input, [...path.slice(0, 2), 'source']))
  return parsed.success ? parsed.data : undefined
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
