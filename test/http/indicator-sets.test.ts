import { expect, test } from 'vitest'
import { fakeSet } from '#test/support/fake-bureau.ts'
import { form, serve } from './serve.ts'

const CLEAN = '指标名称,单位,本期\n城市低保人数,人,1218\n孤儿,人,37'
const FAULTY = '指标名称,单位,本期\n城市低保人数,人,约300\n孤儿,人,37\n火化遗体,具,'

test('a clean workbook is stored and can be read again', async () => {
  const app = await serve()
  const stored = await app.inject({
    method: 'POST',
    url: '/api/indicator-sets',
    ...(await form({ file: { name: '指标.csv', content: CLEAN } })),
  })
  expect(stored.statusCode).toBe(201)
  const again = (await app.inject(String(stored.headers.location))).json()
  expect(again.set.indicators.map((item: { value: string }) => item.value)).toEqual(['1218', '37'])
  expect(again.set.indicators[0].source).toEqual({ file: '指标.csv', sheet: '指标', cell: 'C2' })
})

test('a faulty workbook is refused whole, with every fault by cell and the sheet it stands in', async () => {
  const app = await serve()
  const before = (await app.inject('/api/indicator-sets')).json().sets.length
  const refused = await app.inject({
    method: 'POST',
    url: '/api/indicator-sets',
    ...(await form({ file: { name: '指标.csv', content: FAULTY } })),
  })
  expect(refused.statusCode).toBe(422)
  expect(refused.headers['content-type']).toContain('application/problem+json')
  const problem = refused.json()
  expect(problem.code).toBe('set-faults')
  expect(problem.errors.map((fault: { path: string }) => fault.path)).toEqual(['指标!C2', '指标!C4'])
  expect(problem.sheets[0].rows[1]).toEqual(['城市低保人数', '人', '约300'])
  expect((await app.inject('/api/indicator-sets')).json().sets).toHaveLength(before)
})

test('JSON is taken as it stands, and unknown keys are refused by name', async () => {
  const app = await serve()
  expect((await app.inject({ method: 'POST', url: '/api/indicator-sets', payload: fakeSet() })).statusCode).toBe(201)
  const refused = await app.inject({ method: 'POST', url: '/api/indicator-sets', payload: { ...fakeSet(), relations: [] } })
  expect(refused.json()).toMatchObject({ status: 422, code: 'set-faults' })
  expect(JSON.stringify(refused.json().errors)).toContain('relations')
})

test('the list says how much each set holds, the template is a workbook under a Chinese name', async () => {
  const app = await serve()
  const [set] = (await app.inject('/api/indicator-sets')).json().sets
  expect(set).toMatchObject({ bureau: '澄湖县民政局', indicators: fakeSet().indicators.length, notes: 2 })
  const template = await app.inject('/api/indicator-sets/template')
  expect(template.headers['content-disposition']).toBe(
    `attachment; filename="jushi.xlsx"; filename*=UTF-8''${encodeURIComponent('指标表模板.xlsx')}`,
  )
})

test('a draft can ask for the version it was written from', async () => {
  const app = await serve()
  const [{ id, version }] = (await app.inject('/api/indicator-sets')).json().sets
  expect((await app.inject(`/api/indicator-sets/${id}?version=${version}`)).json()).toMatchObject({ id, version })
  expect((await app.inject(`/api/indicator-sets/${id}?version=${version + 1}`)).json()).toMatchObject({
    status: 404,
    code: 'set-not-found',
  })
})
