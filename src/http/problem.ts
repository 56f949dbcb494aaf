import { z } from 'zod'

/** One fault of a request: where it is, what stands there, what was expected. */
const faultSchema = z.object({
  path: z.string(),
  value: z.string().optional(),
  expected: z.string().optional(),
  message: z.string(),
})

/** Part of a sheet as the writer sees it, so that a fault can be shown where it stands. `rows[0]` is row `firstRow` of the sheet. */
const sheetSchema = z.object({
  name: z.string(),
  firstRow: z.number().int(),
  rows: z.array(z.array(z.string()).readonly()).readonly(),
})

/** RFC 9457 problem details. `code` is stable; `detail` is one sentence for the person in front of the screen. */
const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  errors: z.array(faultSchema).readonly().optional(),
  sheets: z.array(sheetSchema).readonly().optional(),
})

export type Problem = z.infer<typeof problemSchema>

/** What a route says when it refuses: the facts of a {@link Problem} that are not implied by the status. */
export interface ProblemFacts extends Pick<Problem, 'code' | 'detail' | 'errors' | 'sheets'> {
  readonly status: number
}

/** Thrown by routes; the error handler turns it into the answer. */
export class ProblemError extends Error {
  readonly facts: ProblemFacts
  constructor(facts: ProblemFacts) {
    super(facts.detail)
    this.name = 'ProblemError'
    this.facts = facts
  }
}

/** The `4xx` entry of a route's responses. */
export const problemResponse = {
  description: '请求有误：RFC 9457 problem details，code 稳定不变，detail 是一句可以照办的话。',
  content: { 'application/problem+json': { schema: problemSchema } },
}

const TITLES: Readonly<Record<number, string>> = {
  400: '请求有误',
  401: '需要登录',
  403: '不允许',
  404: '没有找到',
  406: '格式不支持',
  409: '现在不能这样做',
  413: '内容过大',
  415: '类型不支持',
  422: '内容有误',
  429: '请求过于频繁',
  503: '服务正忙',
}

/** The answer's body. */
export function problemOf(facts: ProblemFacts): Problem {
  const { status, code, detail, errors, sheets } = facts
  return {
    type: `urn:jushi:problem:${code}`,
    title: TITLES[status] ?? '服务出错',
    status,
    detail,
    code,
    ...(errors ? { errors } : {}),
    ...(sheets ? { sheets } : {}),
  }
}

/** A 404 for a thing that is named in the address. */
export function notFound(code: string, detail: string): ProblemError {
  return new ProblemError({ status: 404, code, detail })
}
