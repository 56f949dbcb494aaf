import { z } from 'zod'
import { outlineFaults } from '#draft/plan/outline-faults.ts'
import { parseOutline } from '#draft/plan/parse-outline.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { Result } from '#result.ts'
import type { RequestedOutline } from '#workflow/draft-request.ts'
import { readInput } from './read-input.ts'
import { Refusal } from './refusal.ts'

const outlineSchema = z.strictObject({
  title: z.string().min(1).max(200).optional(),
  sections: z
    .array(
      z.strictObject({
        level: z.int().min(1).max(4),
        heading: z.string().min(1).max(200),
        topic: z.string().optional(),
        indicators: z.array(z.string()).optional(),
        notes: z.array(z.string()).optional(),
      }),
    )
    .min(1)
    .max(200),
}) satisfies z.ZodType<RequestedOutline>

const EXPECTED = '{"title"?, "sections": [{"level": 1..4, "heading", "topic"?, "indicators"?: [id], "notes"?: [id]}]}'

/**
 * The outline that the user named: JSON, Markdown or plain headings; every indicator and note that it names must be in the set, and once.
 * @throws {Refusal} one line for each fault
 */
export async function readOutline(path: string, set: IndicatorSet): Promise<RequestedOutline> {
  const { bytes, name } = await readInput(path, '提纲')
  const text = textOf(path, bytes)
  const outline = name.endsWith('.json') || text.trimStart().startsWith('{') ? fromJson(path, text) : refused(path, parseOutline(text, set))
  refuse(
    path,
    outlineFaults(outline, set).map(({ section, message }) => `第 ${section + 1} 节${message}`),
  )
  return outline
}

function textOf(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal(`提纲「${path}」不是 UTF-8 文本：应为 JSON（${EXPECTED}）、Markdown 标题或“一、…”“（一）…”这样的标题。`)
  }
}

function fromJson(path: string, text: string): RequestedOutline {
  const parsed = outlineSchema.safeParse(jsonOf(path, text))
  if (parsed.success) return parsed.data
  refuse(
    path,
    parsed.error.issues.map(issue => `${placeOf(issue.path)}：${wordsOf(issue)}`),
  )
  throw parsed.error
}

function refused(path: string, outline: Result<RequestedOutline, readonly string[]>): RequestedOutline {
  if (outline.ok) return outline.value
  refuse(path, outline.failure)
  throw new Refusal(`提纲「${path}」不能用。`)
}

function refuse(path: string, faults: readonly string[]): void {
  const [first, ...rest] = faults.map(fault => `提纲「${path}」${fault}`)
  if (first !== undefined) throw new Refusal(first, ...rest)
}

function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(`提纲「${path}」不是 JSON：应为 ${EXPECTED}。`)
  }
}

function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map(key => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  return place === '' ? '整体' : place.replace(/^\./u, '')
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `不认识的键 ${issue.keys.join('、')}，可用的形式为 ${EXPECTED}`
  if (issue.code === 'invalid_type') return `应为 ${issue.expected}`
  if (issue.code === 'too_small') return `不能少于 ${issue.minimum}`
  if (issue.code === 'too_big') return `不能超过 ${issue.maximum}`
  return issue.message
}
