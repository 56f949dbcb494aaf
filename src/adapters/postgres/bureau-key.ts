import { createHash } from 'node:crypto'
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { BureauScope } from '#review/person.ts'
import type { Tables } from './tables.ts'

/** Reports whose bureau could not be told are kept under this key until an admin names it. */
export const UNKNOWN_BUREAU = '未识别单位'

/** The key of a bureau: a digest of its name, so that every process gives the same bureau the same key. */
export function bureauKey(name: string): string {
  return createHash('sha256')
    .update(name.trim() || UNKNOWN_BUREAU)
    .digest('hex')
    .slice(0, 16)
}

/** Makes sure that the bureau has its row, and gives its key. */
export async function ensureBureau(database: Kysely<Tables> | Transaction<Tables>, name: string): Promise<string> {
  const bureau_id = bureauKey(name)
  await database
    .insertInto('bureau')
    .values({ bureau_id, name: name.trim() || UNKNOWN_BUREAU })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return bureau_id
}

/** The condition that a row is of one of the bureaus; `column` names the row's bureau_id. */
export function inScope(column: string, scope: BureauScope): RawBuilder<boolean> {
  return scope === 'all' ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = any(${scope.map(bureauKey)}::text[])`
}
