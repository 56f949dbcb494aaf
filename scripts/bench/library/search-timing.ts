import type { Database } from '#adapters/postgres/open-database.ts'
import { type HybridQuery, searchPassages, searchStatement } from '#adapters/postgres/passage-search.ts'
import { vectorLiteral } from '#adapters/postgres/search-literals.ts'
import { findComparables } from '#workflow/find-comparables.ts'
import type { ComparableQuery } from '#workflow/library.ts'
import type { Reading } from './fill.ts'

/** Milliseconds: the middle and the 95th of a hundred. */
interface Latency {
  readonly middle: number
  readonly slow: number
}

export interface SearchTiming {
  /** The product's way, from words to passages. */
  readonly product: Latency
  /** The same statement, already compiled, sent by the driver alone. */
  readonly bare: Latency
}

/** Asks each question both ways, by turns and in changing order, so that neither always finds the pages warm. */
export async function timeSearches(database: Database, queries: readonly ComparableQuery[], reading: Reading): Promise<SearchTiming> {
  const search = (query: HybridQuery) => searchPassages(database, query)
  const times = { product: [] as number[], bare: [] as number[] }
  for (const [place, query] of queries.entries()) {
    const compiled = await compile(database, query, reading)
    const ways = {
      product: () => findComparables(query, { ...reading, search }),
      bare: () => database.pool.query(compiled.sql, [...compiled.parameters]),
    }
    const order = place % 2 === 0 ? (['product', 'bare'] as const) : (['bare', 'product'] as const)
    await ways.bare()
    for (const name of [...order, ...order.toReversed()]) {
      const started = performance.now()
      await ways[name]()
      times[name].push(performance.now() - started)
    }
  }
  return { product: latencyOf(times.product), bare: latencyOf(times.bare) }
}

async function compile(database: Database, query: ComparableQuery, { tokenizer, embedder }: Reading) {
  const [vector = []] = await embedder.embed([query.text])
  const asked = { ...query, model: embedder.model, vector, tokens: tokenizer.tokens(query.text) }
  return searchStatement(database.engine, asked).compile(database.kysely)
}

function latencyOf(times: readonly number[]): Latency {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { middle: at(0.5), slow: at(0.95) }
}

/** Distances nearer to each other than this are equal: halfvec holds three digits. */
const EQUAL = 1e-6

/** Of the ten passages that are nearest by exact comparison, the share that the index finds: hits are counted by distance, since equal ones may change places. */
export async function nearestRecall(database: Database, texts: readonly string[], { embedder }: Reading): Promise<number> {
  const nearest = (scan: 'on' | 'off', vector: string) =>
    database.kysely.connection().execute(async kysely => {
      const { sql } = await import('kysely')
      const type = sql.raw(`halfvec(${embedder.dimensions})`)
      await sql.raw(`set enable_indexscan = ${scan}`).execute(kysely)
      const { rows } = await sql<{ distance: number }>`
        select embedding::${type} <=> ${vector}::${type} as distance from passage_vector
        where model = ${sql.lit(embedder.model)} order by embedding::${type} <=> ${vector}::${type} limit 10`.execute(kysely)
      await sql`reset enable_indexscan`.execute(kysely)
      return rows.map(row => row.distance)
    })
  let hits = 0
  for (const vector of await embedder.embed(texts)) {
    const exact = await nearest('off', vectorLiteral(vector))
    const furthest = (exact.at(-1) ?? 0) + EQUAL
    hits += (await nearest('on', vectorLiteral(vector))).filter(distance => distance <= furthest).length / 10
  }
  return hits / texts.length
}
