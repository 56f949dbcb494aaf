import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#adapters/postgres/open-database.ts'
import { pastOutlines, searchPassages } from '#adapters/postgres/passage-search.ts'
import { ReportStore } from '#adapters/postgres/report-store.ts'
import { ensureVectorIndex } from '#adapters/postgres/vector-index.ts'
import { openTestDatabase } from '#test/support/database.ts'
import { passage, reportRecord } from '#test/support/report-record.ts'

let database: Database
const query = { text: '低保', model: 'test-3', vector: [1, 0, 0], tokens: ['低', '保'], limit: 10 }

beforeAll(async () => {
  database = await openTestDatabase()
  await ensureVectorIndex(database, 'test-3', 3)
  const reports = new ReportStore(database.kysely, randomUUID)
  const bed = passage({ text: '建成养老床位88张。', topic: '养老服务' })
  const plan = passage({ text: '下一步将提高低保标准。', role: 'plan' })
  await reports.add(
    reportRecord({
      passages: [passage(), bed, plan],
      vectors: [
        [1, 0, 0],
        [0, 1, 0],
        [0.6, 0.8, 0],
      ],
    }),
  )
  await reports.add(
    reportRecord({
      bureau: '青沅县民政局',
      level: 'county',
      start: '2025-01-01',
      passages: [passage({ text: '全县共有低保对象911户。' })],
    }),
  )
  await reports.add(
    reportRecord({
      bureau: '青沅县民政局',
      level: 'county',
      start: '2023-01-01',
      passages: [passage({ text: '全县共有低保对象777户。' })],
    }),
  )
  await reports.add(reportRecord({ bureau: '扣留县民政局', status: 'held', passages: [passage({ text: '扣留的低保段落5户。' })] }))
})
afterAll(() => database.close())

describe('searchPassages', () => {
  it('puts the passage that is near in words and in vector first, and never a held one', async () => {
    const hits = await searchPassages(database, query)
    expect(hits[0]?.text).toContain('低保对象')
    expect(hits.map(hit => hit.text).join()).not.toContain('扣留')
    expect(hits.map(hit => hit.score)).toEqual(hits.map(hit => hit.score).toSorted((a, b) => b - a))
  })

  it('filters by topic, role and level', async () => {
    const texts = async (filter: object) => (await searchPassages(database, { ...query, ...filter })).map(hit => hit.text)
    expect(await texts({ topic: '养老服务' })).toEqual(['建成养老床位88张。'])
    expect(await texts({ role: 'plan' })).toEqual(['下一步将提高低保标准。'])
    expect(await texts({ level: 'county' })).toEqual(['全县共有低保对象911户。'])
  })

  it('filters by bureau and by the beginning of the period', async () => {
    const texts = async (filter: object) => (await searchPassages(database, { ...query, ...filter })).map(hit => hit.text)
    expect(await texts({ bureau: '青沅县民政局', until: '2024-12-31' })).toEqual(['全县共有低保对象777户。'])
    expect(await texts({ from: '2025-01-01' })).toEqual(['全县共有低保对象911户。'])
    expect(await texts({ bureau: '无此县民政局' })).toEqual([])
  })

  it('finds a passage under each topic that it tells of, and none whose words are damaged', async () => {
    const reports = new ReportStore(database.kysely, randomUUID)
    const told = passage({ text: '救助流浪人员并设置路牌。', topic: '流浪救助' })
    const { id } = await reports.add(
      reportRecord({
        bureau: '两题县民政局',
        passages: [told, passage({ text: '路牌损坏的段落。', topic: '区划地名' })],
        topics: [['流浪救助', '区划地名'], ['区划地名']],
        offered: [true, false],
      }),
    )
    const hits = await searchPassages(database, { ...query, topic: '区划地名' })
    await reports.remove(id)
    expect(hits.map(hit => hit.text)).toEqual([told.text])
  })

  it("puts the asking bureau's last period before its older ones", async () => {
    const reports = new ReportStore(database.kysely, randomUUID)
    const older = { bureau: '先后县民政局', passages: [passage({ text: '低保对象名单按季公示。' })] }
    const ids = [
      await reports.add(reportRecord({ ...older, start: '2021-01-01' })),
      await reports.add(reportRecord({ ...older, start: '2022-01-01', passages: [passage({ text: '低保对象按月复核。' })] })),
    ]
    const hits = await searchPassages(database, { ...query, preferBureau: '先后县民政局' })
    for (const { id } of ids) await reports.remove(id)
    expect(hits.slice(0, 2).map(hit => hit.period)).toEqual(['2022', '2021'])
  })

  it('prefers the asking bureau, and of two passages equal but for figures keeps its newest', async () => {
    const hits = await searchPassages(database, { ...query, preferBureau: '青沅县民政局' })
    expect(hits[0]).toMatchObject({ bureau: '青沅县民政局', text: '全县共有低保对象911户。', period: '2025' })
    expect(hits.filter(hit => hit.bureau === '青沅县民政局')).toHaveLength(1)
  })

  it('finds by vector alone when no word is given', async () => {
    const hits = await searchPassages(database, { ...query, tokens: [], vector: [0, 1, 0], limit: 1 })
    expect(hits[0]?.text).toBe('建成养老床位88张。')
  })

  it('treats words of a query as words, whatever they hold', async () => {
    await expect(searchPassages(database, { ...query, tokens: ["'", '\\', '&', ':*', '低'] })).resolves.not.toHaveLength(0)
  })
})

describe('pastOutlines', () => {
  it("gives the bureau's own reports first, newest first, with the topic of each heading", async () => {
    const outlines = await pastOutlines(database.kysely, '青沅县民政局', 3)
    expect(outlines.map(outline => [outline.bureau, outline.periodStart])).toEqual([
      ['青沅县民政局', '2025-01-01'],
      ['青沅县民政局', '2023-01-01'],
      ['澄湾区民政局', '2024-01-01'],
    ])
    expect(outlines[0]?.nodes).toEqual([{ level: 1, heading: '一、工作情况', topic: '社会救助', role: 'achievement' }])
  })
})
