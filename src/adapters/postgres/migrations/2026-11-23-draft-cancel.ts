import { type Kysely, sql } from 'kysely'

/** A draft that is being written can be stopped: when that was asked for, so that whichever process writes it sees it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table draft add column cancelled_at timestamptz').execute(database)
}
