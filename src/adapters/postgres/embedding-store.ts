import { type Kysely, sql } from 'kysely'
import type { ReportRecord } from '#workflow/library.ts'
import { vectorLiteral } from './search-literals.ts'
import type { Tables } from './tables.ts'

/** Which embedding models the library has vectors of. */
export class EmbeddingStore {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  /**
   * Makes a model known. In a library without passages it serves at once; else its vectors are to be built first. Safe to repeat.
   */
  async register(model: string, dimensions: number): Promise<void> {
    await sql`insert into embedding_model (model, dimensions, state)
      select ${model}, ${dimensions}, case when exists (select from passage) then 'building' else 'serving' end
      on conflict do nothing`.execute(this.#database)
  }

  /** The models whose vectors stand ready, the newest first. */
  async serving(): Promise<readonly string[]> {
    const rows = await this.#database
      .selectFrom('embedding_model')
      .select('model')
      .where('state', '=', 'serving')
      .orderBy('created_at', 'desc')
      .execute()
    return rows.map(({ model }) => model)
  }

  /** How many passages there are, and how many of them have a vector of the model. */
  async progress(model: string): Promise<{ readonly passages: number; readonly embedded: number }> {
    const { rows } = await sql<{ passages: string; embedded: string }>`select (select count(*) from passage) as passages,
      (select count(*) from passage_vector where model = ${model}) as embedded`.execute(this.#database)
    return { passages: Number(rows[0]?.passages ?? 0), embedded: Number(rows[0]?.embedded ?? 0) }
  }

  /** Some reports that have passages without a vector of the model. */
  async reportsWithout(model: string, limit: number): Promise<readonly string[]> {
    const { rows } = await sql<{ report_id: string }>`
      select distinct p.report_id from passage p
      where not exists (select from passage_vector v where v.bureau_id = p.bureau_id and v.report_id = p.report_id
        and v.passage_no = p.passage_no and v.model = ${model})
      limit ${limit}`.execute(this.#database)
    return rows.map(({ report_id }) => report_id)
  }

  /** Adds vectors to the passages of a report; what is there stays. A report that was removed meanwhile is left alone. */
  async addVectors(report: string, { model, vectors }: Pick<ReportRecord, 'model' | 'vectors'>): Promise<void> {
    const literals = vectors.map(vectorLiteral)
    await sql`insert into passage_vector (bureau_id, report_id, passage_no, model, embedding)
      select p.bureau_id, p.report_id, p.passage_no, ${model}, e.literal::halfvec
      from unnest(${literals}::text[]) with ordinality as e(literal, no)
      join passage p on p.report_id = ${report} and p.passage_no = e.no - 1
      on conflict do nothing`.execute(this.#database)
  }

  /** Lets a model serve, and drops the vectors of all others with their indexes. */
  async takeOver(model: string): Promise<void> {
    await this.#database.transaction().execute(async transaction => {
      await transaction.updateTable('embedding_model').set({ state: 'serving' }).where('model', '=', model).execute()
      await transaction.deleteFrom('embedding_model').where('model', '!=', model).execute()
      await transaction.deleteFrom('passage_vector').where('model', '!=', model).execute()
    })
    const { rows } = await sql<{ indexname: string }>`select indexname from pg_indexes
      where tablename = 'passage_vector' and indexdef like '%hnsw%' and indexdef not like ${`%'${model}'%`}`.execute(this.#database)
    for (const { indexname } of rows) await sql`drop index if exists ${sql.id(indexname)}`.execute(this.#database)
  }
}
