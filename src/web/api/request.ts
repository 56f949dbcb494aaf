import i18next from 'i18next'
import { said } from '../words/said.ts'
import { GONE, GoneFile, isGone } from './gone-file.ts'
import { tellSignedOut } from './signed-out.ts'

/** A refusal of the service: RFC 9457 problem details. */
export interface Problem {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly errors?: readonly Fault[]
  readonly sheets?: readonly SheetExcerpt[]
}

export interface Fault {
  readonly path: string
  readonly value?: string
  readonly expected?: string
  readonly message: string
}

export interface SheetExcerpt {
  readonly name: string
  readonly firstRow: number
  readonly rows: readonly (readonly string[])[]
}

/** Thrown for every answer that is no success. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** GET as JSON. */
export function getJson<Answer>(path: string): Promise<Answer> {
  return send<Answer>(path, {})
}

/** POST of a value as JSON, or of a form. */
export function post<Answer>(path: string, body: FormData | object): Promise<Answer> {
  if (body instanceof FormData) return send<Answer>(path, { method: 'POST', body })
  return send<Answer>(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
}

/** PATCH of a value as JSON. */
export function patch<Answer>(path: string, body: object): Promise<Answer> {
  return send<Answer>(path, { method: 'PATCH', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
}

/** All rows of a list that comes in parts: follows `next` to the end, or as long as the part before says that more is wanted. */
export async function getRows<Row>(path: string, name: string, goOn: (part: readonly Row[]) => boolean = () => true): Promise<Row[]> {
  const rows: Row[] = []
  let after: string | null = null
  do {
    const query: string = after === null ? '' : `${path.includes('?') ? '&' : '?'}after=${after}`
    const answer: Readonly<Record<string, unknown>> = await getJson(`${path}${query}`)
    const part = answer[name] as readonly Row[]
    rows.push(...part)
    after = typeof answer['next'] === 'string' && goOn(part) ? answer['next'] : null
  } while (after !== null)
  return rows
}

/** PUT of a value as JSON. */
export function put<Answer>(path: string, body: object): Promise<Answer> {
  return send<Answer>(path, { method: 'PUT', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
}

/** DELETE; the answer has no body. */
export async function remove(path: string): Promise<void> {
  await send<void>(path, { method: 'DELETE' })
}

/** POST of one file with some words about it. A file that is gone is told from a line that is down. */
export async function postFile<Answer>(path: string, file: File, fields: Readonly<Record<string, string>> = {}): Promise<Answer> {
  try {
    return await post<Answer>(path, formWith(file, fields))
  } catch (error) {
    if (!(error instanceof Refused) && (await isGone(file))) throw new GoneFile(file)
    throw error
  }
}

/** A form with one file and some words about it. */
export function formWith(file: File, fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)
  return form
}

/** Whether the answer was that there is no such thing, none for the person who asks, or that its address is no id at all. */
export function isMissing(error: unknown): boolean {
  if (!(error instanceof Refused)) return false
  const { status, code, errors = [] } = error.problem
  return status === 404 || (code === 'invalid-request' && errors.some(({ path }) => path === 'id'))
}

/** The sentence to show for anything that was thrown. */
export function wordsOf(error: unknown): string {
  if (error instanceof Refused) return said(error.problem.detail)
  if (error instanceof GoneFile) return i18next.t(GONE)
  return i18next.t('连不上据实服务：请确认服务还在运行，再重试。')
}

async function send<Answer>(path: string, request: RequestInit): Promise<Answer> {
  const answer = await fetch(`/api${path}`, request)
  if (!answer.ok) {
    const problem = await problemOf(answer)
    if (problem.code === 'sign-in-needed') tellSignedOut()
    throw new Refused(problem)
  }
  return answer.status === 204 ? (undefined as Answer) : answer.json()
}

async function problemOf(answer: Response): Promise<Problem> {
  const isProblem = answer.headers.get('content-type')?.includes('problem+json') ?? false
  if (isProblem) return answer.json()
  return {
    status: answer.status,
    code: 'unknown',
    detail: i18next.t('服务没有正常应答（{{status}}）：请稍后重试。', { status: answer.status }),
  }
}
