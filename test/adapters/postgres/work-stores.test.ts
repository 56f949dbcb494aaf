import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DraftStore } from '#adapters/postgres/draft-store.ts'
import type { Database } from '#adapters/postgres/open-database.ts'
import { OperationLog } from '#adapters/postgres/operation-log.ts'
import { SetStore } from '#adapters/postgres/set-store.ts'
import { UploadStore } from '#adapters/postgres/upload-store.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { openTestDatabase } from '#test/support/database.ts'
import { fakeSet } from '#test/support/fake-bureau.ts'
import { fakeDraft } from '#test/support/fake-draft.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const set = (value: string): IndicatorSet => ({
  bureau: { name: '澄湾区民政局' },
  period: { label: '2025年上半年', start: '2025-01-01', end: '2025-06-30' },
  indicators: [{ id: 'dibao.renshu', name: '低保人数', value, unit: '人' }],
})

describe('SetStore', () => {
  it('stores the same content once and a changed set as the next version', async () => {
    const sets = new SetStore(database.kysely, randomUUID)
    const first = await sets.add(set('326'), '指标.xlsx')
    expect(await sets.add(set('326'), '副本.xlsx')).toEqual(first)
    const second = await sets.add(set('330'), null)
    expect(second).toMatchObject({ id: first.id, version: 2 })
    expect((await sets.get(first.id))?.set.indicators[0]?.value).toBe('330')
    expect((await sets.get(first.id, 1))?.set.indicators[0]?.value).toBe('326')
    expect(await sets.list()).toHaveLength(1)
  })

  it('gives concurrent uploads of one period distinct versions', async () => {
    const sets = new SetStore(database.kysely, randomUUID)
    const stored = await Promise.all(['1', '2', '3', '4'].map(value => sets.add({ ...set(value), bureau: { name: '并发县民政局' } }, null)))
    expect(new Set(stored.map(one => one.version))).toEqual(new Set([1, 2, 3, 4]))
    expect(new Set(stored.map(one => one.id)).size).toBe(1)
  })
})

describe('DraftStore', () => {
  it('keeps a draft through its life, with its events in order', async () => {
    const stored = await new SetStore(database.kysely, randomUUID).add({ ...set('5'), bureau: { name: '起草县民政局' } }, null)
    const drafts = new DraftStore(database.kysely, randomUUID)
    const id = await drafts.create(stored, 'frames')
    await drafts.addEvent(id, 1, { step: 'planned' })
    await drafts.addEvent(id, 2, { step: 'checking' })
    await drafts.addEvent(id, 2, { step: 'repeated after a retry' })
    expect(await drafts.eventsAfter(id, 0)).toEqual([
      { no: 1, event: { step: 'planned' } },
      { no: 2, event: { step: 'checking' } },
    ])
    expect(await drafts.eventsAfter(id, 1)).toHaveLength(1)
    await drafts.fail(id, '没有可用的指标', new Date(0))
    expect(await drafts.get(id)).toMatchObject({
      status: 'failed',
      failure: '没有可用的指标',
      bureau: '起草县民政局',
      period: '2025年上半年',
    })
  })
})

describe('DraftStore.cancel', () => {
  it('ends what waits, asks the writer of what is being written to stop, and leaves what has ended', async () => {
    const stored = await new SetStore(database.kysely, randomUUID).add({ ...set('6'), bureau: { name: '停笔县民政局' } }, null)
    const drafts = new DraftStore(database.kysely, randomUUID)
    const [waiting, writing] = [await drafts.create(stored, 'frames'), await drafts.create(stored, 'frames')]
    expect([await drafts.markRunning(writing), await drafts.isCancelled(writing)]).toEqual([true, false])
    const cancel = (id: string) => drafts.cancel(id, '起草还没开始就停止了。', new Date(0))
    expect([await cancel(waiting), await cancel(writing)]).toEqual([true, true])
    expect(await drafts.get(waiting)).toMatchObject({ status: 'failed', failure: '起草还没开始就停止了。' })
    expect(await drafts.get(writing)).toMatchObject({ status: 'running' })
    expect(await drafts.isCancelled(writing)).toBe(true)
    expect([await cancel(waiting), await drafts.markRunning(waiting)]).toEqual([false, false])
  })
})

describe('DraftStore.list', () => {
  it('says what became of each draft without its text', async () => {
    const stored = await new SetStore(database.kysely, randomUUID).add(fakeSet(), null)
    const drafts = new DraftStore(database.kysely, randomUUID)
    const [done, waiting] = [await drafts.create(stored, 'frames'), await drafts.create(stored, 'frames')]
    const draft = fakeDraft(fakeSet())
    const [first, ...others] = draft.claims.map((claim, place) => (place === 1 ? { ...claim, verdict: 'exempt' as const } : claim))
    const claims = [...others, ...(first ? [{ ...first, verdict: 'mismatch' as const }] : [])]
    const findings = [{ rule: 'sum', spans: [[0, 2] as const], actual: '', expected: '', message: '' }]
    await drafts.finish(done, { ...draft, claims, findings }, new Date(0))
    const listed = new Map((await drafts.list()).map(item => [item.id, item]))
    expect(listed.get(done)?.outcome).toEqual({ title: draft.title, figures: draft.claims.length - 1, open: 2, gaps: 2 })
    expect(listed.get(waiting)).toMatchObject({ status: 'queued', outcome: null })
    expect(listed.get(done)).not.toHaveProperty('draft')
  })
})

describe('UploadStore', () => {
  it('keeps the bytes until the report stands: a failed upload can be tried again', async () => {
    const uploads = new UploadStore(database.kysely, randomUUID)
    const { id } = await uploads.add('', '总结.txt', 'hash', Buffer.from('正文'))
    await uploads.update(id, 'failed', '读不出文字')
    expect(await uploads.get(id)).toMatchObject({ status: 'failed', message: '读不出文字' })
    expect(await uploads.revive(id)).toBe(true)
    expect(await uploads.unfinished()).toContain(id)
    expect(Buffer.from((await uploads.content(id))?.content ?? []).toString()).toBe('正文')
    await uploads.update(id, 'done')
    expect((await uploads.content(id))?.content).toHaveLength(0)
    expect(await uploads.revive(id)).toBe(false)
  })

  it('keeps one that was called off as it is, whatever its job says later', async () => {
    const uploads = new UploadStore(database.kysely, randomUUID)
    const { id } = await uploads.add('', '总结.txt', 'hash', Buffer.from('正文'))
    expect(await uploads.cancel(id)).toBe(true)
    await uploads.update(id, 'indexing')
    expect((await uploads.get(id))?.status).toBe('cancelled')
    expect(await uploads.unfinished()).not.toContain(id)
  })

  it('gives a long list in parts, each upload once', async () => {
    const uploads = new UploadStore(database.kysely, randomUUID)
    for (let place = 0; place < 5; place++) await uploads.add('分页县民政局', `${place}.txt`, 'hash', Buffer.from('正文'))
    const seen: string[] = []
    for (let after: string | undefined; ; ) {
      const part = await uploads.list(2, ['分页县民政局'], { after })
      seen.push(...part.map(({ fileName }) => fileName))
      if (part.length < 2) break
      after = part.at(-1)?.id
    }
    expect(seen).toEqual(['4.txt', '3.txt', '2.txt', '1.txt', '0.txt'])
  })
})

describe('OperationLog', () => {
  it('takes entries and lets none be changed or removed', async () => {
    const log = new OperationLog(database.kysely)
    await log.add('澄湾区民政局', { actorId: null, actor: 'local', action: 'set.add', subject: 'x', detail: { version: 1 } })
    expect((await log.list(10))[0]).toMatchObject({ actor: 'local', action: 'set.add', detail: { version: 1 } })
    await expect(database.pool.query("update operation_log set actor = 'someone else'")).rejects.toThrow('append-only')
    await expect(database.pool.query('delete from operation_log')).rejects.toThrow('append-only')
  })
})

describe('the schema', () => {
  it('begins every key with bureau_id', async () => {
    const { rows } = await database.pool.query<{ table: string; first: string }>(`
      select c.relname as table, a.attname as first from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indisunique and n.nspname = 'public' and c.relname not like 'kysely%'`)
    expect(rows.length).toBeGreaterThan(8)
    // People may belong to several bureaus, and an embedding model to all: these tables are small and stand whole on every node.
    const shared = /^(?:auth_\w+|membership|invitation|installation_setting|embedding_model)$/u
    expect(rows.filter(row => row.first !== 'bureau_id' && !shared.test(row.table))).toEqual([])
  })
})
