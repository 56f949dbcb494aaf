import { expect, test } from 'vitest'
import { fakeSet, MARKED_REPORT } from '#test/support/fake-bureau.ts'
import { readMarked } from '#test/support/marked-text.ts'
import { form, serve } from './serve.ts'

const { text } = readMarked(MARKED_REPORT)

test('POST /api/check gives claims, findings and a summary of a pasted text, with a stored set or one in the request', async () => {
  const app = await serve()
  const [stored] = (await app.inject('/api/indicator-sets')).json().sets
  const answers = [{ setId: stored.id }, { set: fakeSet() }].map(data =>
    app.inject({ method: 'POST', url: '/api/check', payload: { text, ...data } }),
  )
  for (const answer of await Promise.all(answers)) {
    expect(answer.statusCode).toBe(200)
    const { claims, summary, chars } = answer.json()
    expect(chars).toBe(text.length)
    expect(summary).toMatchObject({ mismatch: 2, untraced: 2, ambiguous: 1 })
    for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.text)
  }
})

test('POST /api/check reads an uploaded file and gives back the text that the spans are into', async () => {
  const app = await serve()
  const [stored] = (await app.inject('/api/indicator-sets')).json().sets
  const upload = await form({ setId: stored.id, file: { name: '汇报.txt', content: text } })
  const answer = (await app.inject({ method: 'POST', url: '/api/check', ...upload })).json()
  expect(answer).toMatchObject({ file: '汇报.txt', text })
})

test('POST /api/audit needs no data', async () => {
  const app = await serve()
  const answer = await app.inject({ method: 'POST', url: '/api/audit', payload: { text: '截至11月31日，低保11237人。' } })
  expect(answer.json()).toMatchObject({ findings: [{ rule: 'impossible-date', spans: [[2, 8]] }] })
})

test.each([
  ['an empty text', { text: ' ' }, 422, 'empty-text'],
  ['a text of more than 300,000 characters', { text: '民'.repeat(300_001) }, 413, 'text-too-long'],
  ['nothing', {}, 400, 'invalid-request'],
])('%s cannot be audited', async (_case, payload, status, code) => {
  const app = await serve(undefined, { maxUploadBytes: 2_000_000 })
  expect((await app.inject({ method: 'POST', url: '/api/audit', payload })).json()).toMatchObject({ status, code })
})

test('a set in the request is refused with its faults', async () => {
  const app = await serve()
  const refused = await app.inject({ method: 'POST', url: '/api/check', payload: { text, set: { indicators: [] } } })
  expect(refused.json()).toMatchObject({ status: 422, code: 'set-faults' })
})
