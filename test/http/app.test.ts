import { expect, test } from 'vitest'
import { fakeServices } from '#test/support/fake-services.ts'
import { serve } from './serve.ts'

test('/healthz answers while the database does not, /readyz says so', async () => {
  const app = await serve(fakeServices({ ready: () => Promise.reject(new Error('down')) }))
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  const readiness = await app.inject('/readyz')
  expect([readiness.statusCode, readiness.json().code]).toEqual([503, 'not-ready'])
})

test('/metrics counts answers by the pattern of the route, never by id', async () => {
  const app = await serve()
  await app.inject('/api/drafts/00000000-0000-4000-8000-000000000000')
  const { body } = await app.inject('/metrics')
  expect(body).toContain('jushi_http_request_seconds_count{method="GET",route="/api/drafts/:id",status="404"} 1')
  expect(body).not.toContain('00000000-0000')
})

test('OpenAPI 3.1 names every route of the contract with its refusals', async () => {
  const app = await serve()
  const document = (await app.inject('/docs/json')).json()
  expect(document.openapi).toMatch(/^3\.1/u)
  const routes = [
    '/api/reports',
    '/api/reports/{id}',
    '/api/passages',
    '/api/indicator-sets',
    '/api/drafts',
    '/api/drafts/{id}/events',
    '/api/check',
  ]
  for (const route of routes) expect(Object.keys(document.paths)).toContain(route)
  expect(document.paths['/api/check'].post.responses['4XX'].content).toHaveProperty('application/problem+json')
  expect(document.paths['/api/reports'].post.requestBody.content).toHaveProperty('multipart/form-data')
})

test('every address of the pages opens the pages, an unknown one of the API is a problem', async () => {
  const app = await serve()
  const accept = { accept: 'text/html' }
  for (const url of ['/', '/drafts/123', '/check']) expect((await app.inject({ url, headers: accept })).body).toContain('据实')
  expect((await app.inject({ url: '/api/nothing', headers: accept })).json()).toMatchObject({ status: 404, code: 'not-found' })
  expect((await app.inject({ url: '/assets/gone.js', headers: accept })).statusCode).toBe(404)
})

test('hashed files are kept by the browser, the page that names them is not', async () => {
  const app = await serve()
  expect((await app.inject('/assets/page-1a2b.js')).headers['cache-control']).toContain('immutable')
  expect((await app.inject('/')).headers['cache-control']).toBe('no-cache')
})

test('without built pages the address says how to build them, and the API works', async () => {
  const app = await serve(undefined, { webDirectory: '/nowhere' })
  const page = await app.inject({ url: '/', headers: { accept: 'text/html' } })
  expect([page.statusCode, page.body]).toEqual([503, expect.stringContaining('npm run prepare')])
  expect((await app.inject('/api/drafts')).statusCode).toBe(200)
})

test.each([
  ['a form of another site', { headers: { origin: 'http://elsewhere.example' } }, 'foreign-origin'],
  ['a cross-site request without an origin', { headers: { 'sec-fetch-site': 'cross-site' } }, 'foreign-origin'],
  ['a name pointed at this machine', { headers: { host: 'rebound.example' } }, 'foreign-host'],
])('%s cannot reach the service', async (_case, request, code) => {
  const app = await serve()
  const refused = await app.inject({ method: 'POST', url: '/api/audit', payload: { text: '低保11237人' }, ...request })
  expect(refused.json()).toMatchObject({ status: 403, code })
})

test('the own page and programs without an origin do reach it', async () => {
  const app = await serve()
  for (const headers of [{}, { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }]) {
    expect((await app.inject({ method: 'POST', url: '/api/audit', payload: { text: '低保11237人' }, headers })).statusCode).toBe(200)
  }
})

test('scripts run from the own origin only', async () => {
  const app = await serve()
  const policy = String((await app.inject('/')).headers['content-security-policy'])
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toMatch(/script-src[^;]*unsafe/u)
})
