import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentWith, writtenDraft } from './draft-at-work.ts'
import { openRealApp, type RealApp, type Visitor } from './real-app.ts'

const BUREAU = '甲县民政局'
let real: RealApp
let writer: Visitor
let second: Visitor
let reviewer: Visitor
let admin: Visitor

beforeAll(async () => {
  real = await openRealApp()
  writer = await real.person('writer', [{ bureau: BUREAU, roles: ['writer'] }])
  second = await real.person('second', [{ bureau: BUREAU, roles: ['writer', 'reviewer'] }])
  reviewer = await real.person('reviewer', [{ bureau: BUREAU, roles: ['reviewer'] }])
  admin = await real.person('admin2', [{ bureau: BUREAU, roles: ['admin'] }])
})
afterAll(() => real.close())

const review = async (who: Visitor, id: string) => (await who.ask({ url: `/api/drafts/${id}/review` })).json()
const save = (who: Visitor, id: string, base: number, figure: string, autosave = false) =>
  who.ask({ method: 'PUT', url: `/api/drafts/${id}/revisions`, payload: { base, document: documentWith(figure), autosave } })
const submit = (who: Visitor, id: string) => who.ask({ method: 'POST', url: `/api/drafts/${id}/submission` })
const decide = (who: Visitor, id: string, revision: number, decision: object) =>
  who.ask({ method: 'POST', url: `/api/drafts/${id}/decisions`, payload: { revision, decision } })
const sign = (who: Visitor, id: string, revision: number) =>
  who.ask({ method: 'POST', url: `/api/drafts/${id}/sign-off`, payload: { revision } })
const planted = (text: string) => ({ kind: 'claim', start: text.indexOf('64家'), end: text.indexOf('64家') + 3 })

test('a draft from the writing to the signature: saved, handed in, corrected by the expected value, signed by another; the export is what was signed', async () => {
  const { draft: id } = await writtenDraft(writer, BUREAU)
  const written = await review(writer, id)
  expect(written).toMatchObject({
    state: 'writing',
    revision: 0,
    author: { id: writer.id },
    may: { revise: true, submit: true, decide: false, signOff: null },
  })
  expect((await save(writer, id, 0, '64家')).json()).toMatchObject({ revision: 1, unsettled: [expect.any(String)] })
  expect((await submit(writer, id)).json().state).toBe('submitted')
  expect((await save(writer, id, 1, '65家')).json()).toMatchObject({ status: 409, code: 'draft-under-review' })

  const [waiting] = (await reviewer.ask({ url: '/api/queue' })).json().drafts
  expect(waiting).toMatchObject({ id, waitsFor: 'review', open: 1, state: 'submitted' })
  expect((await sign(reviewer, id, 1)).json()).toMatchObject({ status: 409, code: 'open-claims' })
  const { draft } = await review(reviewer, id)
  const accepted = (await decide(reviewer, id, 1, { kind: 'accept', target: planted(draft.text) })).json()
  expect(accepted).toMatchObject({ revision: 2, unsettled: [], may: { signOff: [] } })
  expect(accepted.draft.text).toContain('养老机构46家')

  expect((await sign(reviewer, id, 1)).json()).toMatchObject({ status: 409, code: 'stale-revision' })
  expect((await sign(reviewer, id, 2)).json().state).toBe('signed')
  expect((await save(writer, id, 2, '64家')).json()).toMatchObject({ status: 409, code: 'draft-signed' })
  const exported = (await writer.ask({ url: `/api/drafts/${id}/export?format=md` })).body
  expect(exported).toContain('46家')
  const { history } = await review(writer, id)
  expect(history.map((event: { by: { id: string }; deed: { kind: string } }) => [event.by.id, event.deed.kind])).toEqual([
    [writer.id, 'revised'],
    [writer.id, 'submitted'],
    [reviewer.id, 'accepted'],
    [reviewer.id, 'signed'],
  ])
})

test('the author cannot sign, nor whoever saved a revision, though both may review', async () => {
  const { draft: id } = await writtenDraft(second, BUREAU)
  await save(second, id, 0, '46家')
  await submit(second, id)
  expect((await sign(second, id, 1)).json()).toMatchObject({ status: 403, code: 'own-draft' })
  const other = await writtenDraft(writer, BUREAU)
  await save(second, other.draft, 0, '46家')
  await submit(writer, other.draft)
  expect((await sign(second, other.draft, 1)).json()).toMatchObject({ status: 403, code: 'own-draft' })
  expect((await sign(reviewer, other.draft, 1)).statusCode).toBe(200)
})

test('returned with a comment, mended, handed in again; waived with a reason, undone, waived again and signed', async () => {
  const { draft: id } = await writtenDraft(writer, BUREAU)
  const { draft } = (await save(writer, id, 0, '64家')).json()
  await submit(writer, id)
  const target = planted(draft.text)
  expect((await decide(reviewer, id, 1, { kind: 'return', target, comment: '。' })).json()).toMatchObject({
    status: 422,
    code: 'comment-needed',
  })
  expect((await decide(reviewer, id, 1, { kind: 'return', target, comment: '请核实机构数' })).json().state).toBe('returned')
  expect((await writer.ask({ url: '/api/queue' })).json().drafts).toMatchObject([{ id, waitsFor: 'mend' }])
  expect((await review(writer, id)).points.find((point: { text: string }) => point.text === '64家').returned.comment).toBe('请核实机构数')
  await save(writer, id, 1, '65家')
  await submit(writer, id)
  const { draft: mended } = await review(reviewer, id)
  const again = { kind: 'claim', start: mended.text.indexOf('65家'), end: mended.text.indexOf('65家') + 3 }
  for (const reason of ['', ' ', '…']) {
    expect((await decide(reviewer, id, 2, { kind: 'waive', target: again, reason })).json()).toMatchObject({
      status: 422,
      code: 'reason-needed',
    })
  }
  const waived = (await decide(reviewer, id, 2, { kind: 'waive', target: again, reason: '含6月新批机构，见附件' })).json()
  expect(waived.unsettled).toEqual([])
  const { event } = waived.points.find((point: { text: string }) => point.text === '65家').waiver
  expect((await decide(second, id, 2, { kind: 'undo', event })).json()).toMatchObject({ status: 403, code: 'not-yours' })
  expect((await decide(reviewer, id, 2, { kind: 'undo', event })).json().unsettled).toHaveLength(1)
  await decide(reviewer, id, 2, { kind: 'waive', target: again, reason: '含6月新批机构，见附件' })
  expect((await sign(reviewer, id, 2)).statusCode).toBe(200)
})

test('an accepted value is put back by undo, and no decision is taken about a revision that was not seen or a place where nothing stands', async () => {
  const { draft: id } = await writtenDraft(writer, BUREAU)
  const { draft } = (await save(writer, id, 0, '64家')).json()
  const target = planted(draft.text)
  expect((await decide(reviewer, id, 1, { kind: 'accept', target })).json()).toMatchObject({ status: 409, code: 'not-submitted' })
  await submit(writer, id)
  expect((await decide(reviewer, id, 0, { kind: 'accept', target })).json()).toMatchObject({ status: 409, code: 'stale-revision' })
  expect((await decide(reviewer, id, 1, { kind: 'accept', target: { ...target, end: target.end + 1 } })).json()).toMatchObject({
    status: 409,
    code: 'point-gone',
  })
  const { history } = (await decide(reviewer, id, 1, { kind: 'accept', target })).json()
  const undone = (await decide(reviewer, id, 2, { kind: 'undo', event: history.at(-1).no })).json()
  expect(undone).toMatchObject({ revision: 3, unsettled: [expect.any(String)] })
  expect(undone.draft.text).toBe(draft.text)
})

test('of two who save over one revision the second gets both versions and a merge, and nothing is overwritten', async () => {
  const { draft: id } = await writtenDraft(writer, BUREAU)
  await save(writer, id, 0, '46家')
  const answers = await Promise.all([save(writer, id, 1, '47家'), save(second, id, 1, '48家')])
  const [stored, refused] = answers.toSorted((one, other) => one.statusCode - other.statusCode)
  expect([stored?.statusCode, refused?.statusCode]).toEqual([200, 409])
  const { code, conflict } = refused?.json() ?? {}
  expect(code).toBe('revision-conflict')
  expect(conflict.revision).toBe(2)
  expect(conflict.merge.conflicts).toBe(1)
  expect(JSON.stringify(conflict.theirs)).toContain(stored?.json().draft.text.match(/\d+家/u)[0])
  expect((await review(writer, id)).draft.text).toBe(stored?.json().draft.text)
})

test('an autosave takes the place of the one before it, saved versions stay and can be compared', async () => {
  const { draft: id } = await writtenDraft(writer, BUREAU)
  await save(writer, id, 0, '46家')
  await save(writer, id, 1, '47家', true)
  await save(writer, id, 2, '48家', true)
  expect((await save(writer, id, 3, '48家', true)).json().revision).toBe(3)
  const { revisions } = (await writer.ask({ url: `/api/drafts/${id}/revisions` })).json()
  expect(revisions.map(({ revision, kind }: { revision: number; kind: string }) => [revision, kind])).toEqual([
    [3, 'autosaved'],
    [1, 'saved'],
    [0, 'written'],
  ])
  const { lines } = (await writer.ask({ url: `/api/drafts/${id}/differences?from=1&to=3` })).json()
  expect(lines.filter((line: { kind: string }) => line.kind !== 'same')).toHaveLength(1)
  expect((await writer.ask({ url: `/api/drafts/${id}/revisions/1` })).json().draft.text).toContain('46家')
})

test.each([
  ['HTML stays text', { level: 0, text: '<img src=x onerror=alert(1)>低保11237人', bindings: [] }, 200],
  ['a line break is refused', { level: 0, text: '甲\n乙', bindings: [] }, 422],
  ['a binding outside is refused', { level: 0, text: '46家', bindings: [{ start: 0, end: 9, expression: 'jigou' }] }, 422],
  ['an unknown key is refused', { level: 0, text: '46家', bindings: [], verdict: 'traced' }, 400],
])('of what an editor sends, %s', async (_case, paragraph, status) => {
  const { draft: id } = await writtenDraft(writer, BUREAU)
  const document = { title: '工作总结', paragraphs: [paragraph] }
  const answer = await writer.ask({ method: 'PUT', url: `/api/drafts/${id}/revisions`, payload: { base: 0, document } })
  expect(answer.statusCode).toBe(status)
  if (status === 200) expect(answer.json().document.paragraphs[0].text).toBe(paragraph.text)
})

test('the log tells who did what, is searched, paged and exported without formulas; the use of the months is counted', async () => {
  const first = (await admin.ask({ url: '/api/log?limit=2' })).json()
  expect(first.lines).toHaveLength(2)
  const next = (await admin.ask({ url: `/api/log?limit=2&before=${first.next}` })).json()
  expect(Number(next.lines[0].no)).toBeLessThan(Number(first.lines[1].no))
  const signed = (await admin.ask({ url: '/api/log?action=draft.sign' })).json().lines
  expect(signed.length).toBeGreaterThan(0)
  for (const line of signed)
    expect(line).toMatchObject({ action: 'draft.sign', actor: 'reviewer同志', actorId: reviewer.id, bureau: BUREAU })
  expect((await admin.ask({ url: '/api/log?q=100%25_x' })).json().lines).toEqual([])
  await real.founder.ask({
    method: 'POST',
    url: '/api/people',
    payload: { name: '=1+1', userName: 'formula', memberships: [{ bureau: BUREAU, roles: ['admin'] }] },
  })
  const csv = await admin.ask({ url: '/api/log/export' })
  expect(csv.headers['content-type']).toContain('text/csv')
  expect(csv.body.split('\r\n')[0]).toBe('\uFEFF"编号","时间","单位","操作人","操作","对象","详情"')
  expect(csv.body).not.toMatch(/(?:^|,)"[=+@]/mu)
  const { months } = (await admin.ask({ url: '/api/usage?months=3' })).json()
  expect(months).toHaveLength(3)
  expect(months.at(-1)).toMatchObject({ signed: 3, tokens: 0 })
  expect(months.at(-1).drafts).toBeGreaterThan(8)
})
