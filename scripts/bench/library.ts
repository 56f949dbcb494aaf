import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { createJiebaTokenizer, createWordWeights } from '#adapters/llm/jieba-tokenizer.ts'
import { createLexicalEmbedder } from '#adapters/llm/lexical-embedder.ts'
import { type Database, openDatabase } from '#adapters/postgres/open-database.ts'
import { labelledReports } from '../evaluate-search/labelled-report.ts'
import { queriesOf } from '../evaluate-search/queries.ts'
import { startServerPostgres } from '../server-postgres.ts'
import { type Figure, figureLines, meetsBar } from './figure.ts'
import { fillTo } from './library/fill.ts'
import { benchIngestion } from './library/ingest-bench.ts'
import { nearestRecall, timeSearches } from './library/search-timing.ts'
import { sizeOf } from './library/size.ts'
import { corpusTexts, syntheticPassages } from './library/synthetic.ts'
import { tableLines } from './table.ts'

/** See library/README.md for what is measured against what. */
const DIRECTORY = process.env['JUSHI_BENCH_POSTGRES_DIRECTORY'] ?? '/var/tmp/jushi-bench-postgres'
const PORT = 54_318
const SEED = 20_261_122
const QUERIES = 100

const { values: options } = parseArgs({
  options: {
    reports: { type: 'string', default: '120' },
    passages: { type: 'string', default: '10000,100000,200000,1000000' },
    /** The recall of the vector index is measured at this size, which must be one of `passages`. */
    'recall-at': { type: 'string', default: '200000' },
    embedded: { type: 'string', default: '2000' },
    /** A database of this name is kept and goes on where it stopped: for sizes that take hours. */
    database: { type: 'string' },
  },
})
const sizes = options.passages.split(',').filter(Boolean).map(Number)
const given = process.env['JUSHI_TEST_DATABASE_URL']
const own = given === undefined ? startServerPostgres(DIRECTORY, PORT) : null
const serverUrl = given ?? own?.url ?? ''
const tokenizer = createJiebaTokenizer()
const embedder = createLexicalEmbedder(tokenizer, createWordWeights())
const reading = { tokenizer, embedder }
const texts = await corpusTexts()
const queries = queriesOf(await labelledReports())
  .slice(0, QUERIES)
  .map(({ text, topic, role }) => ({ text, topic, role, limit: 12 }))
const figures: Figure[] = []
const tables: string[] = []

try {
  if (Number(options.reports) > 0) {
    const ingestion = await benchIngestion({ withDatabase, count: Number(options.reports), reading })
    tables.push(...ingestion.lines)
    figures.push(...ingestion.figures)
    console.log(ingestion.lines.join('\n'))
  }
  if (options.passages !== '') await withDatabase(benchSizes, options.database)
  if (Number(options.embedded) > 0) await benchEmbedded(Number(options.embedded))
} finally {
  own?.stop()
}
console.log(tables.join('\n'))
console.log(`\n${figureLines(figures).join('\n')}`)
process.exitCode = figures.every(meetsBar) ? 0 : 1

async function benchSizes(database: Database): Promise<void> {
  const passages = syntheticPassages(texts, SEED)
  const rows: string[][] = []
  for (const size of sizes) {
    const filling = await fillTo(database, size, passages, reading)
    const filtered = await timeSearches(database, queries, reading)
    const free = await timeSearches(
      database,
      queries.map(({ text, limit }) => ({ text, limit })),
      reading,
    )
    const bytes = await sizeOf(database)
    const ms = (time: number) => time.toFixed(1)
    rows.push([
      size.toLocaleString('en'),
      ms(filtered.product.middle),
      ms(filtered.product.slow),
      (filtered.product.middle / filtered.bare.middle).toFixed(2),
      ms(free.product.middle),
      ms(free.product.slow),
      (free.product.middle / free.bare.middle).toFixed(2),
      `${(bytes.all / 2 ** 20).toFixed(0)}`,
      `${(bytes.vectorIndex / 2 ** 20).toFixed(0)}`,
      filling.rowSeconds.toFixed(0),
      filling.indexSeconds.toFixed(0),
    ])
    console.log(rows.at(-1)?.join('  '))
    const ratio = filtered.product.middle / filtered.bare.middle
    figures.push({
      name: `search p50 at ${size.toLocaleString('en')} passages, times the bare statement's`,
      value: ratio,
      bar: { atMost: 1.3 },
    })
    if (size === Number(options['recall-at'])) {
      const recall = await nearestRecall(
        database,
        queries.map(({ text }) => text),
        reading,
      )
      figures.push({ name: `HNSW recall@10 at ${size.toLocaleString('en')} passages`, value: recall, bar: { atLeast: 0.98 } })
    }
  }
  const head = ['passages', 'p50 ms', 'p95 ms', '/ bare', 'no filter p50', 'p95', '/ bare', 'MB', 'of it HNSW', 'rows s', 'index s']
  tables.push('\nSearch on server PostgreSQL', ...tableLines([head, ...rows]))
}

async function benchEmbedded(size: number): Promise<void> {
  const database = await openDatabase({ url: null, directory: null })
  try {
    const filling = await fillTo(database, size, syntheticPassages(texts, SEED), reading)
    const { product, bare } = await timeSearches(database, queries.slice(0, 30), reading)
    const cells = [size.toLocaleString('en'), product.middle.toFixed(1), product.slow.toFixed(1), (product.middle / bare.middle).toFixed(2)]
    const head = ['passages', 'p50 ms', 'p95 ms', '/ bare', 'rows s', 'index s']
    tables.push(
      '\nSearch on the embedded engine',
      ...tableLines([head, [...cells, filling.rowSeconds.toFixed(0), filling.indexSeconds.toFixed(0)]]),
    )
  } finally {
    await database.close()
  }
}

/** A database of its own on the server, dropped afterwards; one that was named is kept. */
async function withDatabase(work: (database: Database, url: string) => Promise<void>, kept?: string): Promise<void> {
  const name = kept ?? `jushi_bench_${randomUUID().replaceAll('-', '')}`
  const server = new pg.Client({ connectionString: serverUrl })
  await server.connect()
  const { rowCount } = await server.query('select from pg_database where datname = $1', [name])
  if (rowCount === 0) await server.query(`create database ${name}`)
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).toString()
  const database = await openDatabase({ url, directory: null })
  try {
    await work(database, url)
  } finally {
    await database.close()
    if (kept === undefined) await server.query(`drop database ${name} with (force)`)
    await server.end()
  }
}
