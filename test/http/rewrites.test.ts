import type { FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import { failure } from '#result.ts'
import { fakeServices } from '#test/support/fake-services.ts'
import { serve } from './serve.ts'

async function finished(app: FastifyInstance): Promise<{ readonly id: string; readonly text: string }> {
  const [set] = (await app.inject('/api/indicator-sets')).json().sets
  const { id } = (await app.inject({ method: 'POST', url: '/api/drafts', payload: { setId: set.id } })).json()
  await app.inject(`/api/drafts/${id}/events`)
  return { id, text: (await app.inject(`/api/drafts/${id}`)).json().draft.text }
}

function ask(app: FastifyInstance, id: string, payload: object) {
  return app.inject({ method: 'POST', url: `/api/drafts/${id}/rewrites`, payload })
}

test('a selection has other versions, and the draft stays as it is', async () => {
  const app = await serve()
  const { id, text } = await finished(app)
  const start = text.indexOf('4月出台')
  const end = text.indexOf('。', start) + 1
  const answer = await ask(app, id, { start, end, wish: 'reword', alternatives: 2 })
  expect(answer.statusCode).toBe(200)
  const [passage] = answer.json().passages
  expect([passage.text, passage.alternatives.length]).toEqual([text.slice(start, end), 2])
  expect((await app.inject(`/api/drafts/${id}`)).json().draft.text).toBe(text)
})

test.each([
  ['without a sentence', { start: 0, end: 2 }, 422, 'nothing-selected'],
  ['that is empty', { start: 5, end: 5 }, 400, 'invalid-request'],
  ['for an unknown wish', { start: 0, end: 5, wish: 'longer' }, 400, 'invalid-request'],
  ['with too many versions', { start: 0, end: 5, alternatives: 6 }, 400, 'invalid-request'],
  ['with an unknown key', { start: 0, end: 5, tone: 'warm' }, 400, 'invalid-request'],
])('a selection %s is refused', async (_case, payload, status, code) => {
  const app = await serve()
  const { id } = await finished(app)
  const refused = await ask(app, id, payload)
  expect([refused.statusCode, refused.json().code]).toEqual([status, code])
})

test('a draft that is still being written cannot be rewritten', async () => {
  const app = await serve(fakeServices({ stepMilliseconds: 60_000 }))
  const [set] = (await app.inject('/api/indicator-sets')).json().sets
  const { id } = (await app.inject({ method: 'POST', url: '/api/drafts', payload: { setId: set.id } })).json()
  expect((await ask(app, id, { start: 0, end: 5 })).json()).toMatchObject({ status: 409, code: 'draft-not-done' })
})

test('a draft that the workflow does not know is not found', async () => {
  const services = fakeServices()
  const rewrite = async () => failure({ code: 'draft-not-found', message: '没有这份初稿：请回到列表刷新。' })
  const app = await serve({ ...services, drafts: { ...services.drafts, rewrite } })
  expect((await ask(app, '00000000-0000-4000-8000-000000000000', { start: 0, end: 5 })).json()).toMatchObject({ status: 404 })
})
