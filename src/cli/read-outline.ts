import { z } from 'zod'
import type { IndicatorSet } from '#indicator/set.ts'
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
      }),
    )
    .min(1)
    .max(200),
}) satisfies z.ZodType<RequestedOutline>

const EXPECTED = '{"title"?, "sections": [{"level": 1..4, "heading", "topic"?, "indicators"?: [id]}]}'

/**
 * The outline that the user named, as JSON; every indicator that it names must be in the set.
 * @throws {Refusal} one line for each fault
 */
export async function readOutline(path: string, set: IndicatorSet): Promise<RequestedOutline> {
  const { bytes } = await readInput(path, '提纲')
  const parsed = outlineSchema.safeParse(jsonOf(path, bytes))
  const known = new Set(set.indicators.map(indicator => indicator.id))
  const faults = parsed.success
    ? parsed.data.sections.flatMap((section, at) =>
        (section.indicators ?? []).filter(id => !known.has(id)).map(id => `sections[${at}].indicators：指标 ${id} 不在指标表里`),
      )
    : parsed.error.issues.map(issue => `${placeOf(issue.path)}：${wordsOf(issue)}`)
  const [first, ...rest] = faults.map(fault => `提纲「${path}」${fault}`)
  if (first !== undefined) throw new Refusal(first, ...rest)
  return outlineSchema.parse(parsed.data)
}

function jsonOf(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
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
