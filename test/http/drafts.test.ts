import type { FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import { fakeServices } from '#test/support/fake-services.ts'
import { serve } from './serve.ts'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

async function request(app: FastifyInstance): Promise<string> {
  const [set] = (await app.inject('/api/indicator-sets')).json().sets
  const accepted = await app.inject({ method: 'POST', url: '/api/drafts', payload: { setId: set.id } })
  expect(accepted.statusCode).toBe(202)
  return accepted.json().id
}

interface Told {
  readonly id: string | undefined
  readonly name: string | undefined
  readonly data: { readonly step?: string; readonly heading?: string; readonly sections?: readonly { readonly heading: string }[] }
}

function eventsIn(body: string): readonly Told[] {
  const line = (block: string, field: string) => new RegExp(`^${field}: (.*)$`, 'mu').exec(block)?.[1]
  return body
    .split('\n\n')
    .filter(block => block.includes('event: '))
    .map(block => ({ id: line(block, 'id'), name: line(block, 'event'), data: JSON.parse(line(block, 'data') ?? '{}') }))
}

test('the event stream tells the plan, every section in order, and ends when the draft has', async () => {
  const app = await serve()
  const id = await request(app)
  const events = eventsIn((await app.inject(`/api/drafts/${id}/events`)).body)
  const [planned, ...others] = events.map(event => event.data)
  expect(planned?.step).toBe('planned')
  const sections = others.filter(event => event.step === 'section')
  expect(sections.map(section => section.heading)).toEqual(planned?.sections?.map(section => section.heading))
  expect(events.at(-1)).toMatchObject({ name: 'ended', data: { status: 'done', failure: null } })
})

test('a watcher that lost the line resumes after the last event it saw', async () => {
  const app = await serve()
  const id = await request(app)
  const all = eventsIn((await app.inject(`/api/drafts/${id}/events`)).body)
  const rest = eventsIn((await app.inject({ url: `/api/drafts/${id}/events`, headers: { 'last-event-id': '3' } })).body)
  expect(rest).toEqual(all.slice(3))
})

test('closing the app ends the streams of drafts that are still being written', async () => {
  const app = await serve(fakeServices({ stepMilliseconds: 60_000 }))
  const id = await request(app)
  const stream = app.inject(`/api/drafts/${id}/events`)
  await new Promise(resolve => setTimeout(resolve, 50))
  await app.close()
  expect((await stream).body).not.toContain('event: ended')
})

test('a finished draft has exact spans, a list entry without text, and three exports', async () => {
  const app = await serve()
  const id = await request(app)
  await app.inject(`/api/drafts/${id}/events`)
  const { draft } = (await app.inject(`/api/drafts/${id}`)).json()
  for (const claim of draft.claims) expect(draft.text.slice(claim.start, claim.end)).toBe(claim.text)
  const [listed] = (await app.inject('/api/drafts')).json().drafts
  expect(listed).toMatchObject({ id, figures: draft.claims.length, open: 0, gaps: 2 })
  expect(listed).not.toHaveProperty('draft')
  for (const format of ['docx', 'md', 'xlsx']) {
    const file = await app.inject(`/api/drafts/${id}/export?format=${format}`)
    expect([file.statusCode, file.headers['content-disposition']]).toEqual([200, expect.stringContaining(`.${format}`)])
  }
})

test.each([
  ['of an unknown set', { setId: UNKNOWN }, 404, 'set-not-found'],
  ['without a set', {}, 400, 'invalid-request'],
  ['with an unknown key', { setId: UNKNOWN, colour: 'red' }, 400, 'invalid-request'],
  ['with an unknown composer', { setId: UNKNOWN, composer: 'magic' }, 400, 'invalid-request'],
])('a draft %s is refused', async (_case, payload, status, code) => {
  const app = await serve()
  const refused = await app.inject({ method: 'POST', url: '/api/drafts', payload })
  expect(refused.json()).toMatchObject({ status, code })
  expect(refused.statusCode).toBe(status)
})

test('a draft that is still being written cannot be exported, an unknown one is not found', async () => {
  const app = await serve(fakeServices({ stepMilliseconds: 60_000 }))
  const id = await request(app)
  expect((await app.inject(`/api/drafts/${id}/export`)).json()).toMatchObject({ status: 409, code: 'draft-not-done' })
  for (const path of ['', '/events']) {
    expect((await app.inject(`/api/drafts/${UNKNOWN}${path}`)).json()).toMatchObject({ status: 404, code: 'draft-not-found' })
  }
})

test('a plan is proposed without anything being stored, and an outline with an unknown id is refused by name', async () => {
  const app = await serve()
  const [set] = (await app.inject('/api/indicator-sets')).json().sets
  const ask = (payload: object) => app.inject({ method: 'POST', url: '/api/drafts/plan', payload: { setId: set.id, ...payload } })
  const plan = (await ask({})).json()
  expect(plan.sections.flatMap((section: { indicators: string[] }) => section.indicators)).toHaveLength(set.indicators)
  expect((await app.inject('/api/drafts')).json().drafts).toEqual([])
  const sections = plan.sections.map(({ level, heading, indicators, notes }: Record<string, unknown>) => ({
    level,
    heading,
    indicators,
    notes,
  }))
  expect((await ask({ outline: { title: plan.title, sections } })).json().sections).toHaveLength(sections.length)
  const unknown = await ask({ outline: { sections: [{ level: 1, heading: '社会救助', indicators: ['dibao.wu'] }] } })
  expect(unknown.json()).toMatchObject({ status: 409, code: 'outline-unknown-indicator', detail: expect.stringContaining('dibao.wu') })
})

test('a draft that is being written can be stopped once; one that has ended cannot', async () => {
  const app = await serve(fakeServices({ stepMilliseconds: 30 }))
  const id = await request(app)
  const stop = () => app.inject({ method: 'POST', url: `/api/drafts/${id}/cancel` })
  expect((await stop()).statusCode).toBe(202)
  const events = eventsIn((await app.inject(`/api/drafts/${id}/events`)).body)
  expect(events.at(-1)).toMatchObject({ name: 'ended' })
  expect((await app.inject(`/api/drafts/${id}`)).json().draft.provenance.notices).toHaveLength(1)
  expect((await stop()).json()).toMatchObject({ status: 409, code: 'draft-ended' })
  expect((await app.inject({ method: 'POST', url: `/api/drafts/${UNKNOWN}/cancel` })).statusCode).toBe(404)
})
