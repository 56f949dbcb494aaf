import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

const ROWS = {
  draft: ['draft', 'draft_id'],
  set: ['indicator_set', 'set_id'],
  report: ['report', 'report_id'],
  upload: ['upload', 'upload_id'],
} as const

/** The bureau that a row belongs to, by name; null when there is no such row. Ids are UUIDs, and never shared between bureaus. */
export async function ownerOfRow(database: Kysely<Tables>, kind: keyof typeof ROWS, id: string): Promise<string | null> {
  const [table, key] = ROWS[kind]
  const { rows } = await sql<{ name: string }>`select bureau.name from ${sql.table(table)} as owned
    join bureau using (bureau_id) where ${sql.ref(`owned.${key}`)} = ${id} limit 1`.execute(database)
  return rows[0]?.name ?? null
}
