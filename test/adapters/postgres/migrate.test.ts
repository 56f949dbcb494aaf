import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createJiebaTokenizer, createWordWeights } from '#adapters/llm/jieba-tokenizer.ts'
import { createLexicalEmbedder } from '#adapters/llm/lexical-embedder.ts'
import { EmbeddingStore } from '#adapters/postgres/embedding-store.ts'
import { HistoryStore } from '#adapters/postgres/history-store.ts'
import { migrations } from '#adapters/postgres/migrate.ts'
import type { Database } from '#adapters/postgres/open-database.ts'
import { searchPassages } from '#adapters/postgres/passage-search.ts'
import { ReportChanges } from '#adapters/postgres/report-changes.ts'
import { ReportStore } from '#adapters/postgres/report-store.ts'
import { ensureVectorIndex } from '#adapters/postgres/vector-index.ts'
import { parseReport } from '#report/parse-report.ts'
import { openTestDatabase } from '#test/support/database.ts'
import { openOlderDatabase } from '#test/support/older-database.ts'
import { correctReport, reindexReport } from '#workflow/correct-report.ts'
import { indicatorHistory } from '#workflow/history/indicator-history.ts'
import { embedReport, piecesOf } from '#workflow/index-report.ts'
import type { ReportRecord } from '#workflow/library.ts'

const tokenizer = createJiebaTokenizer()
const embedder = createLexicalEmbedder(tokenizer, createWordWeights())
const LATER = Object.keys(migrations).filter(name => name !== '2026-11-22-initial')
const FIGURES = '2026-11-23-report-figures'
const REGION = '2026-11-23-report-region'
const BUREAU = '青沅县民政局'
const BUREAUS = [BUREAU, '临澜市民政局', '鷺汀區民政局']

/** A sample report as ingestion stores it. */
async function recordOf(place: string): Promise<ReportRecord> {
  const parsed = parseReport(readFileSync(new URL(`../../../corpus/${place}.txt`, import.meta.url), 'utf8'))
  const known = { contentHash: place, fileName: `${place}.txt`, format: 'text', status: 'accepted', parsed } as const
  return { ...known, ...piecesOf(parsed, tokenizer), ...(await embedReport(parsed, embedder)) }
}

/** The rows of a table as the older schema takes them: columns that it lacks are passed over. */
async function copy(from: Database, to: pg.Pool, table: string): Promise<void> {
  const { rows } = await from.pool.query(`select coalesce(json_agg(t), '[]')::text as all from ${table} t`)
  await to.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [rows[0].all])
}

/** Figures as they were stored before they became one value: a row each. */
async function writeFigureRows(from: Database, to: pg.Pool): Promise<void> {
  const { rows: reports } = await from.pool.query('select bureau_id, report_id, figures from report_figures')
  const rows = (reports as readonly (Record<string, unknown> & Pick<ReportRecord, 'figures'>)[]).flatMap(({ figures, ...key }) =>
    figures.map(({ span, text, ...rest }, figure_no) => {
      return { ...key, ...rest, figure_no, start_offset: span.start, end_offset: span.end, printed: text }
    }),
  )
  // Not in the order of their numbers, as rows of a table may well lie.
  const shuffled = rows.toSorted((a, b) => a.printed.localeCompare(b.printed))
  await to.query('insert into past_figure select * from json_populate_recordset(null::past_figure, $1)', [JSON.stringify(shuffled)])
}

let fresh: Database
let older: Database

beforeAll(async () => {
  fresh = await openTestDatabase()
  await ensureVectorIndex(fresh, embedder.model, embedder.dimensions)
  const reports = new ReportStore(fresh.kysely, randomUUID)
  for (const place of ['qingyuan/2024h1', 'qingyuan/2025h1', 'qingyuan/2025', 'linlan/2025']) await reports.add(await recordOf(place))
  await reports.add({ ...(await recordOf('luting/2025')), figures: [] })
  older = await openOlderDatabase([FIGURES, REGION], async pool => {
    for (const table of ROWS) await copy(fresh, pool, table)
    await writeFigureRows(fresh, pool)
    await pool.query(`update report set identity = identity - 'region'`)
  })
  await ensureVectorIndex(older, embedder.model, embedder.dimensions)
})
afterAll(async () => {
  await fresh.close()
  await older.close()
})

const ROWS = ['bureau', 'report', 'passage', 'passage_vector']

async function countsOf(database: Database, bureau: string): Promise<readonly number[]> {
  return (await historyOf(database).figuresOf(bureau, 9)).map(({ figures }) => figures.length)
}

function historyOf({ kysely }: Database) {
  const store = new HistoryStore(kysely)
  return { figuresOf: store.figuresOf.bind(store), namesOf: store.namesOf.bind(store) }
}

describe(`a filled database from before ${FIGURES} and ${REGION}`, () => {
  it('states the figures of every report as before, in their order', async () => {
    for (const bureau of BUREAUS) expect(await historyOf(older).figuresOf(bureau, 9)).toEqual(await historyOf(fresh).figuresOf(bureau, 9))
    const counts = await Promise.all(BUREAUS.map(bureau => countsOf(older, bureau)))
    expect(counts.map(reports => reports.map(count => count > 50))).toEqual([[true, true, true], [true], [false]])
  })

  it('names the region of every report as reading it today does', async () => {
    const regions = (await storesOf(older).reports.list()).map(({ identity }) => identity.region)
    expect(regions.toSorted()).toEqual(['临澜市', '青沅县', '青沅县', '青沅县', '鷺汀區'].toSorted())
  })

  it('gives the same series, search hits and reports', async () => {
    const asked = { name: '农村低保人数', unit: '人' }
    const series = await indicatorHistory(BUREAU, asked, historyOf(older))
    expect(series.points).toHaveLength(3)
    expect(series).toEqual(await indicatorHistory(BUREAU, asked, historyOf(fresh)))
    const words = tokenizer.tokens('城乡低保动态管理')
    const query = { text: '', tokens: words, model: embedder.model, vector: embedder.embedWords(words), limit: 8, preferBureau: BUREAU }
    const hits = await searchPassages(older, query)
    expect(hits).toHaveLength(8)
    expect(hits).toEqual(await searchPassages(fresh, query))
    const { reports } = storesOf(older)
    for (const { id } of await reports.list()) expect(await reports.get(id)).toEqual(await storesOf(fresh).reports.get(id))
  })

  it('reads a report again, moves it to another bureau and removes it, its figures with it', async () => {
    const { reports, changes } = storesOf(older)
    const before = await historyOf(older).figuresOf(BUREAU, 9)
    const id = before[0]?.report ?? ''
    const replace = changes.replace.bind(changes)
    expect(await reindexReport(id, { get: reports.get.bind(reports), tokenizer, embedder, replace })).toMatchObject({ ok: true })
    expect(await historyOf(older).figuresOf(BUREAU, 9)).toEqual(before)
    const ports = { get: reports.get.bind(reports), correct: changes.correct.bind(changes) }
    expect(await correctReport(id, { bureau: '新沅县民政局' }, ports)).toMatchObject({ ok: true })
    const [moved] = await historyOf(older).figuresOf('新沅县民政局', 9)
    expect(moved?.figures).toEqual(before[0]?.figures)
    await reports.remove(id)
    const { rows } = await older.pool.query('select from report_figures where report_id = $1', [id])
    expect(rows).toEqual([])
  })
})

describe('a filled database of the first schema', () => {
  it('serves its vectors, finds passages by topic, and states figures once its reports are read again', async () => {
    const first = await openOlderDatabase(LATER, async pool => {
      for (const table of ROWS) await copy(fresh, pool, table)
    })
    const { reports, changes } = storesOf(first)
    expect(await new EmbeddingStore(first.kysely).serving()).toEqual([embedder.model])
    const query = { text: '', tokens: [], model: embedder.model, vector: embedder.embedWords([]), limit: 3, topic: '婚姻登记' }
    expect(await searchPassages(first, query)).toHaveLength(3)
    expect(await countsOf(first, BUREAU)).toEqual([0, 0, 0])
    const ports = { get: reports.get.bind(reports), tokenizer, embedder, replace: changes.replace.bind(changes) }
    for (const { id } of await reports.list([BUREAU])) await reindexReport(id, ports)
    expect(await historyOf(first).figuresOf(BUREAU, 9)).toEqual(await historyOf(fresh).figuresOf(BUREAU, 9))
    await first.close()
  })
})

function storesOf({ kysely }: Database) {
  return { reports: new ReportStore(kysely, randomUUID), changes: new ReportChanges(kysely) }
}
