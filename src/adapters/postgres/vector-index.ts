import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** HNSW on halfvec holds at most 4,000 dimensions. */
const HNSW_DIMENSION_LIMIT = 4000

/**
 * Creates the HNSW index of one embedding model when it is missing. Vectors of several models share a table, so
 * the index is partial and casts to the model's dimension; a query must repeat both to use it.
 */
export async function ensureVectorIndex(database: Kysely<Tables>, model: string, dimensions: number): Promise<void> {
  if (dimensions > HNSW_DIMENSION_LIMIT) return
  const name = `passage_vector_${model.replace(/[^a-z0-9]+/gi, '_').toLowerCase()}_${dimensions}`.slice(0, 63)
  const type = sql.raw(`halfvec(${Math.trunc(dimensions)})`)
  await sql`create index if not exists ${sql.id(name)} on passage_vector
    using hnsw ((embedding::${type}) halfvec_cosine_ops) where model = ${sql.lit(model)}`.execute(database)
}
