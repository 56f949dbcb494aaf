import { expect, it } from 'vitest'
import { proposePlan } from '#workflow/propose-plan.ts'
import { SET } from '../draft/sample-set.ts'

const stored = { id: 's1', version: 3, fileName: null, createdAt: '2026-01-01T00:00:00Z', set: SET }
const ports = { getSet: async (id: string) => (id === 's1' ? stored : null), outlines: async () => [] }

it('proposes a section for every indicator and note', async () => {
  const plan = await proposePlan('s1', undefined, ports)
  if (!plan.ok) throw new Error(plan.failure.message)
  const { setVersion, sections, unplaced } = plan.value
  const placed = sections.flatMap(({ indicators, notes }) => [...indicators, ...notes])
  expect(placed.toSorted()).toEqual([...SET.indicators, ...(SET.notes ?? [])].map(({ id }) => id).toSorted())
  expect([setVersion, unplaced]).toEqual([3, { indicators: [], notes: [] }])
})

it('says which indicators an outline leaves no room for', async () => {
  const plan = await proposePlan('s1', { sections: [{ level: 1, heading: '存在的问题' }] }, ports)
  const planned = SET.indicators.filter(({ name }) => name.includes('计划')).map(({ id }) => id)
  expect(plan.ok && plan.value.unplaced.indicators).toEqual(planned)
})

it.each([
  ['an indicator', { indicators: ['dibao.wu'] }, 'dibao.wu'],
  ['a note', { notes: ['n99'] }, 'n99'],
])('names the id of %s that the set does not hold', async (_, ids, id) => {
  const plan = await proposePlan('s1', { sections: [{ level: 1, heading: '社会救助', ...ids }] }, ports)
  expect(plan).toMatchObject({ ok: false, failure: { code: 'outline-unknown-indicator', message: expect.stringContaining(id) } })
})

it('refuses an unknown set', async () => {
  expect(await proposePlan('s2', undefined, ports)).toMatchObject({ ok: false, failure: { code: 'set-not-found' } })
})
