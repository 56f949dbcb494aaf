import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EmbeddingStore } from '#adapters/postgres/embedding-store.ts'
import { HistoryStore } from '#adapters/postgres/history-store.ts'
import type { Database } from '#adapters/postgres/open-database.ts'
import { searchPassages } from '#adapters/postgres/passage-search.ts'
import { ReportChanges } from '#adapters/postgres/report-changes.ts'
import { ReportStore } from '#adapters/postgres/report-store.ts'
import { ensureVectorIndex } from '#adapters/postgres/vector-index.ts'
import { openTestDatabase } from '#test/support/database.ts'
import { reportRecord } from '#test/support/report-record.ts'
import { type Correction, correctReport } from '#workflow/correct-report.ts'
import { embedAnew } from '#workflow/embed-anew.ts'
import { pastFiguresOf } from '#workflow/history/past-figure.ts'

let database: Database
let reports: ReportStore
let changes: ReportChanges
const TEXT = '一、社会救助\n年末全区共有低保对象326户411人。'

beforeAll(async () => {
  database = await openTestDatabase()
  reports = new ReportStore(database.kysely, randomUUID)
  changes = new ReportChanges(database.kysely)
})
afterAll(() => database.close())

async function stored(bureau: string, start = '2024-01-01') {
  const record = reportRecord({ bureau, start, figures: pastFiguresOf(TEXT) })
  return { ...(await reports.add(record)), identity: record.parsed.identity }
}

describe('ReportChanges', () => {
  it('moves a report to another bureau with its passages, vectors and figures', async () => {
    const { id, identity } = await stored('误认县民政局')
    const period = { label: '2023年', start: '2023-01-01', end: '2023-12-31' }
    expect(await changes.correct(id, { ...identity, bureau: '正名县民政局', title: '2023年工作总结', period })).toBe('done')
    expect(await reports.get(id)).toMatchObject({ passages: 1, identity: { bureau: '正名县民政局', title: '2023年工作总结', period } })
    const query = { text: '低保', model: 'test-3', vector: [1, 0, 0], tokens: ['低'], limit: 5 }
    expect(await searchPassages(database, { ...query, bureau: '误认县民政局' })).toEqual([])
    const [hit] = await searchPassages(database, { ...query, bureau: '正名县民政局', until: '2023-12-31' })
    expect(hit).toMatchObject({ report: id, title: '2023年工作总结', period: '2023年' })
    const [history] = await new HistoryStore(database.kysely).figuresOf('正名县民政局', 9)
    expect(history).toMatchObject({ report: id, period })
    expect(history?.figures.map(({ text }) => text)).toEqual(['326户', '411人'])
  })

  it('keeps level and region as they are corrected', async () => {
    const { id, identity } = await stored('青川市江东区民政局')
    expect((await reports.get(id))?.identity).toMatchObject({ level: 'district', region: '青川市江东区' })
    expect(await changes.correct(id, { ...identity, level: 'city', region: '青川市' })).toBe('done')
    expect((await reports.get(id))?.identity).toEqual({ ...identity, level: 'city', region: '青川市' })
  })

  it('lets the region follow a corrected bureau, unless an admin wrote another', async () => {
    const { id } = await stored('青川市江东区民政局', '2023-01-01')
    const ports = { get: reports.get.bind(reports), correct: changes.correct.bind(changes) }
    const regionAfter = async (correction: Correction) => {
      const corrected = await correctReport(id, correction, ports)
      return corrected.ok ? corrected.value.identity.region : corrected.failure
    }
    expect(await regionAfter({ bureau: '岚溪县民政局' })).toBe('岚溪县')
    expect(await regionAfter({ region: '岚溪县城关镇' })).toBe('岚溪县城关镇')
    expect(await regionAfter({ bureau: '青川市民政局' })).toBe('岚溪县城关镇')
    expect(await regionAfter({ region: '' })).toBe('')
  })

  it('does not move a report to a bureau that holds the same content', async () => {
    const first = await stored('同文县民政局')
    const other = await reports.add({ ...reportRecord({ bureau: '异名县民政局' }), contentHash: 'hash-同文县民政局-2024-01-01' })
    expect(await changes.correct(other.id, { ...first.identity, bureau: '同文县民政局' })).toBe('existed')
    expect((await reports.get(other.id))?.identity.bureau).toBe('异名县民政局')
    expect(await changes.correct(randomUUID(), first.identity)).toBe('missing')
  })

  it('releases a held report once', async () => {
    const { id } = await reports.add(reportRecord({ bureau: '暂存县民政局', status: 'held' }))
    expect([await changes.release(id), await changes.release(id)]).toEqual(['done', 'missing'])
    expect((await reports.get(id))?.status).toBe('doubtful')
  })

  it('lists reports in parts, newest period first', async () => {
    for (const year of ['2019', '2021', '2020']) await stored('编年县民政局', `${year}-01-01`)
    const scope = ['编年县民政局']
    const first = await reports.list(scope, { limit: 2 })
    const rest = await reports.list(scope, { limit: 2, after: first.at(-1)?.id })
    expect([...first, ...rest].map(({ identity }) => identity.period?.label)).toEqual(['2021', '2020', '2019'])
  })
})

describe('a change of the embedding model', () => {
  const embedder = { model: 'test:2', dimensions: 2, embed: async (texts: readonly string[]) => texts.map(() => [0, 1]) }

  it('embeds anew what another model embedded, while that one serves, and then lets the new one serve alone', async () => {
    const embeddings = new EmbeddingStore(database.kysely)
    await database.pool.query(`insert into embedding_model values ('test-3', 3, 'serving') on conflict do nothing`)
    await ensureVectorIndex(database, 'test-3', 3)
    await stored('换模县民政局')
    await embeddings.register(embedder.model, embedder.dimensions)
    await ensureVectorIndex(database, embedder.model, embedder.dimensions)
    expect(await embeddings.serving()).toEqual(['test-3'])
    const total = await reports.count()
    const ports = {
      embedder,
      get: reports.get.bind(reports),
      reportsWithout: embeddings.reportsWithout.bind(embeddings),
      addVectors: embeddings.addVectors.bind(embeddings),
      takeOver: embeddings.takeOver.bind(embeddings),
    }
    expect(await embedAnew(ports)).toBe(total)
    expect(await embeddings.serving()).toEqual(['test:2'])
    const { rows } = await database.pool.query('select distinct model from passage_vector')
    expect(rows).toEqual([{ model: 'test:2' }])
    expect(await embedAnew(ports)).toBe(0)
    const found = await searchPassages(database, { text: '', model: 'test:2', vector: [0, 1], tokens: [], limit: 3 })
    expect(found.length).toBeGreaterThan(0)
  })
})
