import { type Kysely, sql, type Transaction } from 'kysely'
import type { Identity } from '#report/report.ts'
import type { ReportRecord } from '#workflow/library.ts'
import { ensureBureau } from './bureau-key.ts'
import { insertPassages } from './insert-report.ts'
import type { Tables } from './tables.ts'

/** What was done to a report; `existed`: the bureau that it should go to holds the same content already. */
export type ReportChange = 'done' | 'missing' | 'existed'

/** Tables that hang on a report; everything in them moves with it. */
const BELONGINGS = ['passage', 'passage_vector', 'report_figures'] as const

/** What an admin changes in a report of the library. */
export class ReportChanges {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  /**
   * Writes another identity over that of a report. Its key begins with its bureau: for another bureau the rows are copied under the new
   * key and the old ones removed, since a distributed table does not let a key change.
   */
  async correct(id: string, identity: Identity): Promise<ReportChange> {
    return this.#database.transaction().execute(async transaction => {
      const found = await transaction
        .selectFrom('report')
        .select(['bureau_id', 'content_hash'])
        .where('report_id', '=', id)
        .forUpdate()
        .executeTakeFirst()
      if (found === undefined) return 'missing'
      const bureau_id = await ensureBureau(transaction, identity.bureau)
      if (bureau_id !== found.bureau_id) {
        const same = await transaction
          .selectFrom('report')
          .select('report_id')
          .where('bureau_id', '=', bureau_id)
          .where('content_hash', '=', found.content_hash)
          .executeTakeFirst()
        if (same !== undefined) return 'existed'
        await move(transaction, id, found.bureau_id, bureau_id)
      }
      await transaction
        .updateTable('report')
        .set({
          identity: JSON.stringify(identity),
          level: identity.level,
          kind: identity.kind,
          period_start: identity.period?.start ?? null,
        })
        .where('bureau_id', '=', bureau_id)
        .where('report_id', '=', id)
        .execute()
      return 'done'
    })
  }

  /** Lets a report that was held back serve; an admin has looked at its doubts. */
  async release(id: string): Promise<ReportChange> {
    const released = await this.#database
      .updateTable('report')
      .set({ status: 'doubtful' })
      .where('report_id', '=', id)
      .where('status', '=', 'held')
      .returning('report_id')
      .executeTakeFirst()
    return released === undefined ? 'missing' : 'done'
  }

  /** Holds a report back: its passages serve no draft until it is released. */
  async hold(id: string): Promise<ReportChange> {
    const held = await this.#database
      .updateTable('report')
      .set({ status: 'held' })
      .where('report_id', '=', id)
      .where('status', '!=', 'held')
      .returning('report_id')
      .executeTakeFirst()
    return held === undefined ? 'missing' : 'done'
  }

  /** Puts what was found anew in a report's text in the place of what was found before; the identity stays as it was corrected. */
  async replace(id: string, record: ReportRecord): Promise<ReportChange> {
    return this.#database.transaction().execute(async transaction => {
      const updated = await transaction
        .updateTable('report')
        .set({ outline: JSON.stringify(record.parsed.outline), doubts: JSON.stringify(record.parsed.doubts), status: record.status })
        .where('report_id', '=', id)
        .returning('bureau_id')
        .executeTakeFirst()
      if (updated === undefined) return 'missing'
      const { bureau_id } = updated
      await transaction.deleteFrom('passage').where('bureau_id', '=', bureau_id).where('report_id', '=', id).execute()
      await transaction.deleteFrom('report_figures').where('bureau_id', '=', bureau_id).where('report_id', '=', id).execute()
      await insertPassages(transaction, { bureau_id, report_id: id }, record)
      return 'done'
    })
  }
}

async function move(transaction: Transaction<Tables>, id: string, from: string, to: string): Promise<void> {
  for (const table of ['report', ...BELONGINGS] as const) {
    const { rows } = await sql<{ column_name: string }>`select column_name from information_schema.columns
      where table_schema = current_schema() and table_name = ${table} and column_name <> 'bureau_id'`.execute(transaction)
    const columns = sql.join(rows.map(({ column_name }) => sql.id(column_name)))
    await sql`insert into ${sql.id(table)} (bureau_id, ${columns})
      select ${to}, ${columns} from ${sql.id(table)} where bureau_id = ${from} and report_id = ${id}`.execute(transaction)
  }
  await transaction.deleteFrom('report').where('bureau_id', '=', from).where('report_id', '=', id).execute()
}
