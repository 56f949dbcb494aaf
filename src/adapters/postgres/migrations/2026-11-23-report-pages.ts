import { type Kysely, sql } from 'kysely'

/** Where each page of a report's file begins in its text; empty for files without pages and for reports that were read before. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table report add column pages jsonb not null default '[]'`.execute(database)
}
