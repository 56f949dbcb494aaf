import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

const KEYS = { draft: 'draft_id', set: 'set_id', report: 'report_id', upload: 'upload_id' } as const
const TABLES = { draft: 'draft', set: 'indicator_set', report: 'report', upload: 'upload' } as const

/** The bureau that a row belongs to, by name; null when there is no such row. Ids are UUIDs, and never shared between bureaus. */
export async function ownerOfRow(database: Kysely<Tables>, kind: keyof typeof TABLES, id: string): Promise<string | null> {
  const { table, ref } = database.dynamic
  const row = await database
    .selectFrom(table(TABLES[kind]).as('owned'))
    .innerJoin('bureau', join => join.onRef('bureau.bureau_id', '=', ref('owned.bureau_id')))
    .select('bureau.name')
    .where(ref(`owned.${KEYS[kind]}`), '=', id)
    .executeTakeFirst()
  return row?.name ?? null
}
