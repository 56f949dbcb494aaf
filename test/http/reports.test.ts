import { expect, test, vi } from 'vitest'
import { form, serve } from './serve.ts'

test('POST /api/reports accepts a file with a Chinese name and says where its progress stands', async () => {
  const app = await serve()
  const upload = await form({
    bureau: '澄湖县民政局',
    file: { name: '2023年总结.txt', content: '澄湖县民政局2023年工作总结\n一、社会救助\n低保11237人。' },
  })
  const accepted = await app.inject({ method: 'POST', url: '/api/reports', ...upload })
  expect(accepted.statusCode).toBe(202)
  expect(accepted.json()).toMatchObject({ fileName: '2023年总结.txt', status: 'queued' })
  const progress = String(accepted.headers.location)
  await vi.waitFor(async () => expect((await app.inject(progress)).json().status).toBe('done'))
  const report = (await app.inject(`/api/reports/${(await app.inject(progress)).json().report}`)).json()
  const [node] = report.outline
  expect(report.text.slice(node.span.start, node.span.end)).toBe('一、社会救助')
  expect(report.passageList[0].masked).not.toMatch(/\d/u)
})

test('the fields of a form may come in any order', async () => {
  const app = await serve()
  const upload = await form({ file: { name: 'a.txt', content: '一、甲' }, bureau: '甲局' })
  expect((await app.inject({ method: 'POST', url: '/api/reports', ...upload })).statusCode).toBe(202)
})

test('DELETE /api/reports/:id removes once, then there is nothing to remove', async () => {
  const app = await serve()
  const [report] = (await app.inject('/api/reports')).json().reports
  const url = `/api/reports/${report.id}`
  expect((await app.inject({ method: 'DELETE', url })).statusCode).toBe(204)
  expect((await app.inject({ method: 'DELETE', url })).json()).toMatchObject({ status: 404, code: 'report-not-found' })
  expect((await app.inject('/api/reports')).json().reports).toEqual([])
})

test('GET /api/passages finds passages and refuses an empty question', async () => {
  const app = await serve()
  const found = await app.inject({ url: '/api/passages', query: { q: '结婚登记' } })
  expect(found.json().passages[0].text).toContain('结婚登记')
  expect((await app.inject('/api/passages?q=%20')).json()).toMatchObject({ status: 400, code: 'invalid-request', errors: [{ path: 'q' }] })
})

test('PATCH /api/reports/:id corrects what a report says of itself, and refuses what is no part of that', async () => {
  const app = await serve()
  const [report] = (await app.inject('/api/reports')).json().reports
  const url = `/api/reports/${report.id}`
  const period = { label: '2022年', start: '2022-01-01', end: '2022-12-31' }
  const corrected = await app.inject({
    method: 'PATCH',
    url,
    payload: { title: '2022年工作总结', region: ' 岚溪县 ', kind: 'annual', period },
  })
  expect(corrected.json().identity).toMatchObject({
    title: '2022年工作总结',
    region: '岚溪县',
    kind: 'annual',
    period,
    bureau: report.identity.bureau,
  })
  for (const payload of [{ text: '改写' }, { region: '长'.repeat(51) }, { period: { ...period, end: '2021-01-01' } }, { title: ' ' }]) {
    expect((await app.inject({ method: 'PATCH', url, payload })).statusCode).toBe(400)
  }
})

test('a file that is done cannot be called off, and what did not fail cannot be tried again', async () => {
  const app = await serve()
  const upload = await form({ file: { name: 'a.txt', content: '甲局总结\n一、甲' }, bureau: '甲局' })
  const { id } = (await app.inject({ method: 'POST', url: '/api/reports', ...upload })).json()
  await vi.waitFor(async () => expect((await app.inject(`/api/uploads/${id}`)).json().status).toBe('done'))
  for (const action of ['cancel', 'retry']) {
    expect((await app.inject({ method: 'POST', url: `/api/uploads/${id}/${action}` })).json()).toMatchObject({
      status: 409,
      code: 'upload-state',
    })
  }
})

test('GET /api/indicators/:name/history asks for the bureau', async () => {
  const app = await serve()
  const asked = await app.inject({ url: '/api/indicators/低保人数/history', query: { bureau: '澄湖县民政局' } })
  expect(asked.json()).toEqual({ bureau: '澄湖县民政局', name: '低保人数', points: [], lastYear: null })
  expect((await app.inject('/api/indicators/低保人数/history')).json()).toMatchObject({ status: 400, errors: [{ path: 'bureau' }] })
})
