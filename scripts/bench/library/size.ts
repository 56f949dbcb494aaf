import type { Database } from '#adapters/postgres/open-database.ts'

/** Bytes on disk of the library's passages with their indexes, and of the vector index alone. */
export async function sizeOf({ pool }: Database): Promise<{ readonly all: number; readonly vectorIndex: number }> {
  const all = await pool.query(`select (pg_total_relation_size('passage') + pg_total_relation_size('passage_vector'))::float8 as bytes`)
  const index = await pool.query(
    `select coalesce(sum(pg_relation_size(indexname::regclass)), 0)::float8 as bytes from pg_indexes
     where tablename = 'passage_vector' and indexdef like '%hnsw%'`,
  )
  return { all: Number(all.rows[0].bytes), vectorIndex: Number(index.rows[0].bytes) }
}
