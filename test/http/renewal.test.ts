import { afterAll, beforeAll, expect, test } from 'vitest'
import { setOf, writtenDraft } from './draft-at-work.ts'
import { openRealApp, type RealApp, type Visitor } from './real-app.ts'

const BUREAU = '甲县民政局'
const PARAGRAPH = {
  level: 0,
  text: '截至6月底，全县共有城乡低保对象11237人，养老机构46家。',
  bindings: [{ start: 16, end: 22, expression: 'dibao.renshu' }],
}

let real: RealApp
let writer: Visitor
let reviewer: Visitor

beforeAll(async () => {
  real = await openRealApp()
  writer = await real.person('writer', [{ bureau: BUREAU, roles: ['writer'] }])
  reviewer = await real.person('reviewer', [{ bureau: BUREAU, roles: ['reviewer'] }])
})
afterAll(() => real.close())

/** A draft whose one bound figure is another in version 2 of its set; revision 1. */
async function boundDraft(): Promise<string> {
  const { draft } = await writtenDraft(writer, BUREAU)
  const document = { title: '工作总结', paragraphs: [PARAGRAPH] }
  const saved = await writer.ask({ method: 'PUT', url: `/api/drafts/${draft}/revisions`, payload: { base: 0, document } })
  expect(saved.json()).toMatchObject({ revision: 1, setVersion: expect.any(Number) })
  return draft
}

/** Stores the set with another figure; the number of that version. */
async function newerVersion(value: string): Promise<number> {
  const set = setOf(BUREAU)
  const indicators = set.indicators.map(item => (item.id === 'dibao.renshu' ? { ...item, value } : item))
  return (await writer.ask({ method: 'POST', url: '/api/indicator-sets', payload: { ...set, indicators } })).json().version
}

const preview = (id: string, version: number) => writer.ask({ url: `/api/drafts/${id}/renewal?version=${version}` })
const renew = (who: Visitor, id: string, base: number, version: number) =>
  who.ask({ method: 'POST', url: `/api/drafts/${id}/renewal`, payload: { base, version } })

test('a newer version of the set is looked at without changing anything, then taken over: bound figures change, typed ones do not', async () => {
  const id = await boundDraft()
  const version = await newerVersion('11240')
  const looked = await preview(id, version)
  expect(looked.json()).toMatchObject({ changes: [{ expression: 'dibao.renshu', before: '11237人', after: '11240人' }], stuck: [] })
  const before = (await writer.ask({ url: `/api/drafts/${id}/review` })).json()
  expect([before.revision, before.draft.text.includes('11237人')]).toEqual([1, true])
  const renewed = (await renew(writer, id, 1, version)).json()
  expect(renewed).toMatchObject({ revision: 2, setVersion: version })
  expect(renewed.draft.text).toContain('城乡低保对象11240人，养老机构46家')
  expect(renewed.draft.claims.filter(({ verdict }: { verdict: string }) => verdict === 'mismatch')).toEqual([])
})

test('over a revision that is no longer the newest nothing is renewed, and the words say which is', async () => {
  const id = await boundDraft()
  const version = await newerVersion('11250')
  const stale = await renew(writer, id, 0, version)
  expect(stale.json()).toMatchObject({ status: 409, code: 'stale-revision', detail: expect.stringContaining('第 2 版') })
  expect((await writer.ask({ url: `/api/drafts/${id}/review` })).json()).toMatchObject({ revision: 1 })
})

test('nothing is renewed while the draft is under review, nor to a version that is not there, nor by who may not write', async () => {
  const id = await boundDraft()
  const version = await newerVersion('11260')
  expect((await preview(id, 999)).json()).toMatchObject({ status: 404, code: 'version-not-found' })
  expect((await renew(writer, id, 1, 999)).json()).toMatchObject({ status: 404, code: 'version-not-found' })
  expect((await renew(reviewer, id, 1, version)).json()).toMatchObject({ status: 403, code: 'role-needed' })
  await writer.ask({ method: 'POST', url: `/api/drafts/${id}/submission` })
  expect((await renew(writer, id, 1, version)).json()).toMatchObject({ status: 409, code: 'draft-under-review' })
})
