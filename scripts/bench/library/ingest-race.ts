import { createHash, randomUUID } from 'node:crypto'
import type { Database } from '#adapters/postgres/open-database.ts'
import { ReportStore } from '#adapters/postgres/report-store.ts'
import { ensureVectorIndex } from '#adapters/postgres/vector-index.ts'
import { success } from '#result.ts'
import { ingestReport } from '#workflow/ingest-report.ts'
import { studyWith } from '#workflow/study-report.ts'
import type { Reading } from './fill.ts'
import { openLangchain } from './langchain-store.ts'
import { variedReports } from './synthetic.ts'

export interface IngestRate {
  readonly name: string
  readonly reportsPerSecond: number
  /** Passages or chunks that stand in the database afterwards. */
  readonly pieces: number
}

export interface IngestRace {
  readonly database: Database
  readonly url: string
  readonly texts: readonly string[]
  readonly count: number
  readonly seed: number
  readonly reading: Reading
}

/** A tenth of the reports warms each way up and is not counted. */
const WARM_UP = 0.1

/** The same reports, as text, into the same server: read into passages, checked, masked, indexed; and split, embedded, stored. */
export async function raceIngestion(race: IngestRace): Promise<readonly IngestRate[]> {
  const reports = variedReports(race.texts, race.count, race.seed)
  return [await own(race, reports), await langchain(race, reports, true), await langchain(race, reports, false)]
}

async function own({ database, reading }: IngestRace, reports: readonly string[]): Promise<IngestRate> {
  await ensureVectorIndex(database, reading.embedder.model, reading.embedder.dimensions)
  const store = new ReportStore(database.kysely, randomUUID)
  const add = async (text: string) => {
    const ingested = await ingestReport(
      { name: '总结.txt', bytes: new TextEncoder().encode(text), bureau: '' },
      {
        study: studyWith({ ...reading, read: async bytes => success({ text: new TextDecoder().decode(bytes), format: 'txt', notes: [] }) }),
        embedder: reading.embedder,
        digest: bytes => createHash('sha256').update(bytes).digest('hex'),
        store: record => store.add(record),
      },
      () => {},
    )
    if (!ingested.ok || ingested.value.existed)
      throw new Error('Cannot ingest a report of the bench: it is refused or stands there already')
  }
  const reportsPerSecond = await rateOf(reports, add)
  const { rows } = await database.pool.query('select count(*)::int as pieces from passage')
  return { name: 'Jushi', reportsPerSecond, pieces: rows[0].pieces }
}

async function langchain({ database, url, reading }: IngestRace, reports: readonly string[], indexed: boolean): Promise<IngestRate> {
  const library = await openLangchain(url, reading.embedder, { indexed })
  try {
    const reportsPerSecond = await rateOf(reports, text => library.add(text))
    const { rows } = await database.pool.query('select count(*)::int as pieces from langchain_passage')
    return { name: indexed ? 'LangChain' : 'LangChain without an index', reportsPerSecond, pieces: rows[0].pieces }
  } finally {
    await library.close()
    await database.pool.query('drop table langchain_passage')
  }
}

async function rateOf(reports: readonly string[], add: (text: string) => Promise<void>): Promise<number> {
  const uncounted = Math.floor(reports.length * WARM_UP)
  for (const text of reports.slice(0, uncounted)) await add(text)
  const started = performance.now()
  for (const text of reports.slice(uncounted)) await add(text)
  return (reports.length - uncounted) / ((performance.now() - started) / 1000)
}
