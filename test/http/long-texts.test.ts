import { Worker } from 'node:worker_threads'
import type { InjectOptions } from 'fastify'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { writtenDraft } from './draft-at-work.ts'
import { openRealApp, type RealApp, type Visitor } from './real-app.ts'

const BUREAU = '甲县民政局'
/** Some forty pages. */
const LINES = Array.from({ length: 700 }, (_, at) => `截至6月底，全县共有城乡低保对象11237人，养老机构${at === 0 ? 64 : 46}家。`)
const TEXT = LINES.join('\n')
const WRONG = TEXT.indexOf('64家')

let real: RealApp
let writer: Visitor
let draft: { readonly set: string; readonly draft: string }

beforeAll(async () => {
  real = await openRealApp()
  writer = await real.person('writer', [{ bureau: BUREAU, roles: ['writer', 'reviewer'] }])
  draft = await writtenDraft(writer, BUREAU)
})
afterAll(() => real.close())
afterEach(() => vi.restoreAllMocks())

/** Asks for work on a long text, and somebody else for the service's health as soon as a thread has the work; tells which was answered first. */
async function askBeside(request: InjectOptions) {
  const answers: string[] = []
  const handedOver = new Promise<void>(resolve => {
    const post = Worker.prototype.postMessage
    vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker, ...message: Parameters<Worker['postMessage']>) {
      post.apply(this, message)
      if (JSON.stringify(message[0]).includes('11237人')) resolve()
    })
  })
  const long = writer.ask(request).then(answer => {
    answers.push('long')
    return answer
  })
  await Promise.race([handedOver, long])
  await real.app.inject('/healthz')
  answers.push('health')
  return { answer: await long, answers }
}

const paragraphs = LINES.map(text => ({ level: 0, text, bindings: [] }))
const url = (deed: string) => `/api/drafts/${draft.draft}/${deed}`

test.each<[string, () => InjectOptions | Promise<InjectOptions>, (body: string) => void]>([
  [
    'saved',
    () => ({ method: 'PUT', url: url('revisions'), payload: { base: 0, document: { title: '', paragraphs } } }),
    body => expect(JSON.parse(body)).toMatchObject({ revision: 1, unsettled: { length: 1 }, draft: { text: TEXT } }),
  ],
  [
    'checked',
    () => ({ method: 'POST', url: '/api/check', payload: { text: TEXT, setId: draft.set } }),
    body => expect(JSON.parse(body).summary.mismatch).toBe(1),
  ],
  [
    'read against itself',
    () => ({ method: 'POST', url: '/api/audit', payload: { text: TEXT } }),
    body => expect(body).toContain('findings'),
  ],
  ['exported', () => ({ url: url('export?format=md') }), body => expect(body.includes(LINES[0] ?? '-')).toBe(true)],
  [
    'corrected by an expected value',
    async () => {
      await writer.ask({ method: 'POST', url: url('submission') })
      const target = { kind: 'claim', start: WRONG, end: WRONG + 3 }
      return { method: 'POST', url: url('decisions'), payload: { revision: 1, decision: { kind: 'accept', target } } }
    },
    body => expect(JSON.parse(body)).toMatchObject({ revision: 2, unsettled: [], draft: { text: TEXT.replace('64家', '46家') } }),
  ],
])('while a long text is %s, others are answered', async (_deed, request, isDone) => {
  const { answer, answers } = await askBeside(await request())
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
  isDone(answer.body)
  expect(answers).toEqual(['health', 'long'])
})
