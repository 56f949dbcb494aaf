import { type RawBuilder, sql } from 'kysely'
import type { Database } from './open-database.ts'

type Engine = Pick<Database, 'engine' | 'kysely'>

/** pgvector's limits on what HNSW indexes hold. */
const MOST_DIMENSIONS = { halfvec: 4000, vector: 2000 } as const

/**
 * The type in which vectors of one dimension are compared and indexed; a query must cast to it to use the index. They
 * are stored as halfvec, and a server compares them so. PGlite computes half precision in software: the same 300
 * inserts of 512 dimensions into an HNSW index took 42 s as halfvec and 7 s as vector, so there they are widened.
 */
function comparedAs(engine: Database['engine'], dimensions: number): 'halfvec' | 'vector' {
  return engine === 'embedded' && dimensions <= MOST_DIMENSIONS.vector ? 'vector' : 'halfvec'
}

/** `halfvec(512)` or `vector(512)`, as SQL. */
export function comparedType(engine: Database['engine'], dimensions: number): RawBuilder<unknown> {
  return sql.raw(`${comparedAs(engine, dimensions)}(${Math.trunc(dimensions)})`)
}

/**
 * Creates the HNSW index of one embedding model when it is missing. Vectors of several models share a table, so the
 * index is partial and casts to the model's dimension.
 */
export async function ensureVectorIndex({ engine, kysely }: Engine, model: string, dimensions: number): Promise<void> {
  const type = comparedAs(engine, dimensions)
  if (dimensions > MOST_DIMENSIONS[type]) return
  const name = `passage_vector_${model.replace(/[^a-z0-9]+/gi, '_').toLowerCase()}_${type}_${dimensions}`.slice(0, 63)
  await sql`create index if not exists ${sql.id(name)} on passage_vector
    using hnsw ((embedding::${comparedType(engine, dimensions)}) ${sql.raw(`${type}_cosine_ops`)}) where model = ${sql.lit(model)}`.execute(
    kysely,
  )
}
