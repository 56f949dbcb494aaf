import { expect, test, vi } from 'vitest'
import { fakeServices } from '#test/support/fake-services.ts'
import { form, serve } from './serve.ts'

test.each([
  ['a file that is too large', { file: { name: 'a.txt', content: '长'.repeat(100_000) } }, 413, 'file-too-large'],
  ['an empty file', { file: { name: 'a.txt', content: '' } }, 422, 'empty-file'],
  ['a form without a file', { bureau: '甲局' }, 400, 'invalid-request'],
  ['text in the place of the file', { file: '不是文件' }, 400, 'invalid-request'],
])('%s is refused and nothing is stored', async (_case, fields, status, code) => {
  const services = fakeServices()
  const app = await serve(services)
  const refused = await app.inject({ method: 'POST', url: '/api/reports', ...(await form(fields)) })
  expect(refused.json()).toMatchObject({ status, code })
  expect(await services.uploads.list('all', { limit: 10 })).toEqual([])
})

test('a file that no reader understands is refused in one sentence that names it', async () => {
  const app = await serve()
  const refused = await app.inject({ method: 'POST', url: '/api/audit', ...(await form({ file: { name: '照片.png', content: 'x' } })) })
  expect(refused.json()).toMatchObject({ status: 422, code: 'unreadable-file', detail: expect.stringContaining('照片.png') })
})

test.each([
  ['broken JSON', { payload: '{"text', headers: { 'content-type': 'application/json' } }, 400, 'invalid-json'],
  ['no body', { payload: '', headers: { 'content-type': 'application/json' } }, 400, 'invalid-json'],
  ['another type', { payload: 'a', headers: { 'content-type': 'application/x-thing' } }, 415, 'unsupported-media-type'],
])('%s is refused with problem details', async (_case, request, status, code) => {
  const app = await serve()
  const refused = await app.inject({ method: 'POST', url: '/api/audit', ...request })
  expect(refused.headers['content-type']).toContain('application/problem+json')
  expect(refused.json()).toMatchObject({ status, code, type: `urn:jushi:problem:${code}` })
})

test('an id that is none is refused before the database is asked', async () => {
  const services = fakeServices()
  const get = vi.spyOn(services.drafts, 'get')
  const app = await serve(services)
  expect((await app.inject("/api/drafts/'or 1=1")).json()).toMatchObject({ status: 400, code: 'invalid-request' })
  expect(get).not.toHaveBeenCalled()
})

test('too many requests in a minute are turned away, the pages stay reachable', async () => {
  const app = await serve(undefined, { requestsPerMinute: 3 })
  for (let count = 0; count < 3; count += 1) expect((await app.inject('/api/reports')).statusCode).toBe(200)
  expect((await app.inject('/api/reports')).json()).toMatchObject({ status: 429, code: 'too-many-requests' })
  expect((await app.inject('/')).statusCode).toBe(200)
})

test('a fault of the machine is a 500 that tells no inside', async () => {
  const services = fakeServices()
  vi.spyOn(services.drafts, 'list').mockRejectedValue(new Error('password=secret at 10.0.0.5'))
  const app = await serve(services)
  const failed = await app.inject('/api/drafts')
  expect(failed.json()).toMatchObject({ status: 500, code: 'internal' })
  expect(failed.body).not.toContain('secret')
})
