import type { Kysely } from 'kysely'
import { EVERY_BUREAU } from '#review/person.ts'
import type { LoggedOperation } from '#workflow/work.ts'
import { ensureBureau } from './bureau-key.ts'
import type { Tables } from './tables.ts'

/** Who did what, in an append-only table (a trigger refuses changes). */
export class OperationLog {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  async add(bureau: string, operation: Omit<LoggedOperation, 'at'>): Promise<void> {
    const bureau_id = bureau === EVERY_BUREAU ? EVERY_BUREAU : await ensureBureau(this.#database, bureau)
    const { actor, actorId: actor_id, action, subject, detail } = operation
    await this.#database
      .insertInto('operation_log')
      .values({ bureau_id, actor, actor_id, action, subject, detail: JSON.stringify(detail) })
      .execute()
  }

  /** The newest operations, newest first. */
  async list(limit: number): Promise<readonly LoggedOperation[]> {
    const rows = await this.#database
      .selectFrom('operation_log')
      .select(['at', 'actor', 'actor_id', 'action', 'subject', 'detail'])
      .orderBy('log_no', 'desc')
      .limit(limit)
      .execute()
    return rows.map(({ actor_id, ...row }) => ({ ...row, actorId: actor_id, at: row.at.toISOString() }))
  }
}
