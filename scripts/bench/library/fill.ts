import { randomUUID } from 'node:crypto'
import { bureauKey } from '#adapters/postgres/bureau-key.ts'
import type { Database } from '#adapters/postgres/open-database.ts'
import { vectorLiteral, wordsLiteral } from '#adapters/postgres/search-literals.ts'
import { ensureVectorIndex } from '#adapters/postgres/vector-index.ts'
import type { Embedder, Tokenizer } from '#workflow/library.ts'
import type { SyntheticPassage } from './synthetic.ts'

const PASSAGES_A_REPORT = 40
const REPORTS_A_BATCH = 25
const BUREAUS = 50

export interface Reading {
  readonly tokenizer: Tokenizer
  readonly embedder: Embedder
}

/** What filling up to a size took. */
export interface Filling {
  readonly rowSeconds: number
  readonly indexSeconds: number
}

/**
 * Adds passages until there are so many, in bulk: without the vector index, which is built afterwards, as an operator does who
 * moves in twenty years of reports at once.
 */
export async function fillTo(database: Database, count: number, passages: Iterator<SyntheticPassage>, reading: Reading): Promise<Filling> {
  const started = performance.now()
  await fillRows(database, count, passages, reading)
  const filled = performance.now()
  await buildIndex(database, reading.embedder)
  await database.pool.query('analyze')
  return { rowSeconds: (filled - started) / 1000, indexSeconds: (performance.now() - filled) / 1000 }
}

const begun = new WeakSet<Iterator<SyntheticPassage>>()

/** The rows alone; the vector index is dropped when any are missing. */
async function fillRows(database: Database, count: number, passages: Iterator<SyntheticPassage>, reading: Reading): Promise<void> {
  const { rows } = await database.pool.query('select count(*)::int as count from passage')
  let present = Number(rows[0].count)
  if (present < count) await dropVectorIndexes(database)
  // A fresh source gives from the beginning what a database that is gone on with holds already.
  if (!begun.has(passages)) for (let skipped = 0; skipped < present; skipped += 1) passages.next()
  begun.add(passages)
  while (present < count) {
    const batch = Array.from({ length: Math.min(PASSAGES_A_REPORT * REPORTS_A_BATCH, count - present) }, () => passages.next().value)
    await insert(database, batch, reading)
    present += batch.length
  }
}

async function insert({ pool }: Database, batch: readonly SyntheticPassage[], { tokenizer, embedder }: Reading): Promise<void> {
  const vectors = await embedder.embed(batch.map(({ headings, masked }) => `${headings} ${masked}`))
  const reports = Array.from({ length: Math.ceil(batch.length / PASSAGES_A_REPORT) }, (_, place) => ({
    id: randomUUID(),
    bureau: `第${place % BUREAUS}县民政局`,
  }))
  const bureaus = reports.map(({ bureau }) => bureauKey(bureau))
  await pool.query('insert into bureau (bureau_id, name) select * from unnest($1::text[], $2::text[]) on conflict do nothing', [
    bureaus,
    reports.map(({ bureau }) => bureau),
  ])
  await pool.query(
    `insert into report (bureau_id, report_id, content_hash, file_name, format, status, text, identity, outline, doubts, offsets, level, kind, period_start)
     select b, r::uuid, r, '总结.txt', 'txt', 'accepted', '', jsonb_build_object('bureau', n, 'title', n || '工作总结', 'level', 'county', 'kind', 'annual',
       'period', jsonb_build_object('label', '2024年', 'start', '2024-01-01', 'end', '2024-12-31')), '[]', '[]', '[]', 'county', 'annual', '2024-01-01'
     from unnest($1::text[], $2::text[], $3::text[]) as t(b, r, n)`,
    [bureaus, reports.map(({ id }) => id), reports.map(({ bureau }) => bureau)],
  )
  const keys = batch.map((_, place) => Math.floor(place / PASSAGES_A_REPORT))
  const columns = [keys.map(key => bureaus[key]), keys.map(key => reports[key]?.id), batch.map((_, place) => place % PASSAGES_A_REPORT)]
  const words = batch.map(({ headings, masked }) => wordsLiteral({ headings: tokenizer.tokens(headings), text: tokenizer.tokens(masked) }))
  await pool.query(
    `insert into passage (bureau_id, report_id, passage_no, start_offset, end_offset, path, topic, role, text, masked, words, topics)
     select b, r, n, 0, length(m), p, t, o, m, m, w::tsvector, array[t]
     from unnest($1::text[], $2::uuid[], $3::int[], $4::jsonb[], $5::text[], $6::text[], $7::text[], $8::text[]) as x(b, r, n, p, t, o, m, w)`,
    [
      ...columns,
      batch.map(({ path }) => JSON.stringify(path)),
      batch.map(({ topic }) => topic),
      batch.map(({ role }) => role),
      batch.map(({ masked }) => masked),
      words,
    ],
  )
  await pool.query(
    `insert into passage_vector (bureau_id, report_id, passage_no, model, embedding)
     select b, r, n, $4, e::halfvec from unnest($1::text[], $2::uuid[], $3::int[], $5::text[]) as x(b, r, n, e)`,
    [...columns, embedder.model, vectors.map(vectorLiteral)],
  )
}

async function dropVectorIndexes({ pool }: Database): Promise<void> {
  const { rows } = await pool.query(`select indexname from pg_indexes where tablename = 'passage_vector' and indexdef like '%hnsw%'`)
  for (const { indexname } of rows) await pool.query(`drop index "${indexname}"`)
}

/** On a server with room for the whole graph; on the embedded engine as it is. */
async function buildIndex(database: Database, { model, dimensions }: Embedder): Promise<void> {
  if (database.engine === 'embedded') return ensureVectorIndex(database, model, dimensions)
  await database.kysely.connection().execute(async kysely => {
    const { sql } = await import('kysely')
    await sql`set maintenance_work_mem = '3GB'`.execute(kysely)
    await ensureVectorIndex({ engine: database.engine, kysely }, model, dimensions)
    await sql`reset maintenance_work_mem`.execute(kysely)
  })
}
