import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { EmbeddingsInterface } from '@langchain/core/embeddings'
import { joinedEmbedder } from '#adapters/llm/joined-embedder.ts'
import type { Database } from '#adapters/postgres/open-database.ts'
import { ReportStore } from '#adapters/postgres/report-store.ts'
import { ensureVectorIndex } from '#adapters/postgres/vector-index.ts'
import { ingestReport } from '#workflow/ingest-report.ts'
import type { Embedder } from '#workflow/library.ts'
import { limitTo } from '#workflow/limit.ts'
import { startStudy } from '../../../src/compose-study.ts'
import type { Langchain } from './langchain-store.ts'

/** As the service has it on its way (compose-library.ts). */
const FILES_AT_ONCE = 12
/** A tenth of the files warms each way up and is not counted. */
const WARM_UP = 0.1

export interface IngestRate {
  readonly name: string
  readonly reportsPerSecond: number
  /** Passages or chunks that stand in the database afterwards. */
  readonly pieces: number
  /** Processor time of the bench's process, all threads, a report. */
  readonly milliseconds: number
}

export interface IngestRace {
  readonly database: Database
  readonly url: string
  readonly paths: readonly string[]
  readonly langchain: Langchain
  /** The same embedder in both ways' terms; `isLocal`: the built-in one. */
  readonly embedder: Embedder
  readonly embeddings: EmbeddingsInterface
  readonly isLocal: boolean
}

/** The same files into the same server: read, checked, masked, indexed; and loaded, split, embedded, stored. */
export async function raceIngestion(race: IngestRace): Promise<readonly IngestRate[]> {
  return [
    await own(race),
    await langchainWay(race, 'LangChain, file by file', { indexed: true, together: false }),
    await langchainWay(race, 'LangChain, all files in one call', { indexed: true, together: true }),
    await langchainWay(race, 'LangChain, all files in one call, without an index', { indexed: false, together: true }),
  ]
}

async function own({ database, embedder, isLocal, paths }: IngestRace): Promise<IngestRate> {
  await ensureVectorIndex(database, embedder.model, embedder.dimensions)
  const store = new ReportStore(database.kysely, randomUUID)
  const { study, close } = startStudy({ isLocal })
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const ports = { study, embedder: joinedEmbedder(embedder), digest, store: store.add.bind(store) }
  const limited = limitTo(FILES_AT_ONCE)
  const add = async (path: string) => {
    const ingested = await ingestReport({ name: path, bytes: await readFile(path), bureau: '' }, ports, () => {})
    if (!ingested.ok || ingested.value.existed) throw new Error(`Cannot ingest "${path}": it is refused or stands there already`)
  }
  try {
    const rate = await rateOf(paths, some => Promise.all(some.map(path => limited(() => add(path)))))
    const { rows } = await database.pool.query('select count(*)::int as pieces from passage')
    return { name: 'Jushi', ...rate, pieces: rows[0].pieces }
  } finally {
    await close()
    await database.pool.query('truncate report cascade')
  }
}

async function langchainWay(
  { database, url, embedder, embeddings, langchain, paths }: IngestRace,
  name: string,
  { indexed, together }: { readonly indexed: boolean; readonly together: boolean },
): Promise<IngestRate> {
  const library = await langchain.open(url, embeddings, { dimensions: embedder.dimensions, indexed })
  try {
    const rate = await rateOf(paths, async some => {
      if (together) await library.add(some)
      else for (const path of some) await library.add([path])
    })
    const { rows } = await database.pool.query('select count(*)::int as pieces from langchain_passage')
    return { name, ...rate, pieces: rows[0].pieces }
  } finally {
    await library.close()
    await database.pool.query('drop table langchain_passage')
  }
}

async function rateOf(paths: readonly string[], add: (paths: readonly string[]) => Promise<unknown>) {
  const uncounted = Math.floor(paths.length * WARM_UP)
  await add(paths.slice(0, uncounted))
  const [started, before] = [performance.now(), process.cpuUsage()]
  await add(paths.slice(uncounted))
  const { user, system } = process.cpuUsage(before)
  const counted = paths.length - uncounted
  return { reportsPerSecond: counted / ((performance.now() - started) / 1000), milliseconds: (user + system) / 1000 / counted }
}
