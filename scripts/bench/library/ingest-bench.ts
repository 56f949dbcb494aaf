import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { OpenAIEmbeddings } from '@langchain/openai'
import OpenAI from 'openai'
import { createOpenAiEmbedder } from '#adapters/llm/openai-embedder.ts'
import type { Database } from '#adapters/postgres/open-database.ts'
import { SameEmbeddings } from '../../evaluate-search/langchain-way.ts'
import type { Figure } from '../figure.ts'
import { tableLines } from '../table.ts'
import type { Reading } from './fill.ts'
import { type IngestRace, type IngestRate, raceIngestion } from './ingest-race.ts'
import { installLangchain } from './langchain-store.ts'
import { writeRaceFiles } from './race-files.ts'

const SERVER = join(import.meta.dirname, 'embedding-server.ts')
/** What a model's server nearby takes. */
const LATENCY = { request: 60, text: 0.5 }
const DIMENSIONS = 512
const MODEL = 'stand-in'
const BAR = { atLeast: 3 }

export interface IngestBench {
  readonly withDatabase: (work: (database: Database, url: string) => Promise<void>) => Promise<void>
  readonly count: number
  readonly reading: Reading
}

/** Races both ways over the same files twice: with the built-in embedder, and with a model's server. */
export async function benchIngestion({ withDatabase, count, reading }: IngestBench): Promise<{ lines: string[]; figures: Figure[] }> {
  const langchain = await installLangchain()
  const files = writeRaceFiles(count)
  const server = await startEmbeddingServer()
  const lines: string[] = []
  const figures: Figure[] = []
  const ways: readonly (readonly [string, Pick<IngestRace, 'embedder' | 'embeddings' | 'isLocal'>])[] = [
    ['the built-in embedder', { embedder: reading.embedder, embeddings: new SameEmbeddings(reading.embedder), isLocal: true }],
    [`an embedding server (${LATENCY.request} ms a request + ${LATENCY.text} ms a text)`, { ...embeddersOf(server.url), isLocal: false }],
  ]
  try {
    for (const [name, embedding] of ways) {
      await withDatabase(async (database, url) => {
        const rates = await raceIngestion({ database, url, langchain, paths: files.paths, ...embedding })
        lines.push(`\nIngestion of ${count} files (.docx, .pdf, .txt) on server PostgreSQL with ${name}`, ...tableLines(rowsOf(rates)))
        figures.push(...figuresOf(name, rates))
      })
    }
  } finally {
    server.stop()
    langchain.remove()
    rmSync(files.directory, { recursive: true, force: true })
  }
  return { lines, figures }
}

function rowsOf(rates: readonly IngestRate[]): string[][] {
  const rows = rates.map(({ name, reportsPerSecond, pieces, milliseconds }) => [
    name,
    reportsPerSecond.toFixed(1),
    (1000 / reportsPerSecond).toFixed(1),
    milliseconds.toFixed(1),
    String(pieces),
  ])
  return [['', 'reports/s', 'ms a report', 'of processor', 'pieces stored'], ...rows]
}

function figuresOf(embedder: string, rates: readonly IngestRate[]): Figure[] {
  const [own, ...others] = rates
  return others.map(({ name, reportsPerSecond }) => ({
    name: `ingestion with ${embedder}, times ${name}'s reports/s`,
    value: (own?.reportsPerSecond ?? Number.NaN) / reportsPerSecond,
    bar: BAR,
  }))
}

function embeddersOf(baseURL: string): Pick<IngestRace, 'embedder' | 'embeddings'> {
  const client = new OpenAI({ apiKey: 'none', baseURL })
  return {
    embedder: createOpenAiEmbedder({ client, model: MODEL, dimensions: DIMENSIONS }),
    embeddings: new OpenAIEmbeddings({ apiKey: 'none', model: MODEL, dimensions: DIMENSIONS, configuration: { baseURL } }),
  }
}

async function startEmbeddingServer(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const parameters = ['--dimensions', String(DIMENSIONS), '--request-ms', String(LATENCY.request), '--text-ms', String(LATENCY.text)]
  const child = spawn(process.execPath, [SERVER, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [address] = await new Promise<readonly Buffer[]>(resolve => child.stdout.once('data', data => resolve([data])))
  return { url: `http://127.0.0.1:${JSON.parse(String(address)).port}/v1`, stop: () => child.kill() }
}
