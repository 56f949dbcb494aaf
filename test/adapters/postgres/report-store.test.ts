import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#adapters/postgres/open-database.ts'
import { ReportStore } from '#adapters/postgres/report-store.ts'
import { openTestDatabase } from '#test/support/database.ts'
import { passage, reportRecord } from '#test/support/report-record.ts'

let database: Database
let reports: ReportStore
beforeAll(async () => {
  database = await openTestDatabase()
  reports = new ReportStore(database.kysely, randomUUID)
})
afterAll(() => database.close())

describe('ReportStore', () => {
  it('gives back a report as it was stored', async () => {
    const record = reportRecord({ passages: [passage(), passage({ text: '新增养老床位120张。', topic: '养老服务' })] })
    const { id, existed } = await reports.add(record)
    expect(existed).toBe(false)
    const stored = await reports.get(id)
    expect(stored?.parsed).toEqual(record.parsed)
    expect(stored).toMatchObject({ id, fileName: '工作总结.txt', passages: 2, status: 'accepted' })
  })

  it('stores the same content of a bureau once', async () => {
    const first = await reports.add(reportRecord({ bureau: '青沅县民政局' }))
    const again = await reports.add(reportRecord({ bureau: '青沅县民政局' }))
    expect(again).toEqual({ id: first.id, existed: true })
  })

  it('stores nothing of a report whose passages are refused', async () => {
    const before = await reports.count()
    const broken = reportRecord({ bureau: '破损县民政局', vectors: [[Number.NaN, 0, 0]] })
    await expect(reports.add(broken)).rejects.toThrow()
    expect(await reports.count()).toBe(before)
  })

  it('keeps words that look like operators of a text query', async () => {
    const { id } = await reports.add(
      reportRecord({ bureau: '符号县民政局', words: [{ headings: ['a:1'], text: ["a'b", '!', '&', '\\', '', 'x'.repeat(3000)] }] }),
    )
    expect(await reports.get(id)).not.toBeNull()
  })

  it('removes a report with everything that belongs to it', async () => {
    const { id } = await reports.add(reportRecord({ bureau: '撤销县民政局' }))
    expect(await reports.remove(id)).toEqual({ bureau: '撤销县民政局', fileName: '工作总结.txt' })
    expect(await reports.remove(id)).toBeNull()
    const { rows } = await database.pool.query('select 1 from passage_vector where report_id = $1', [id])
    expect(rows).toEqual([])
  })

  it('gives null for an id that is not there', async () => {
    expect(await reports.get(randomUUID())).toBeNull()
  })
})
