import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** A key as it is stored: its rights stand in `metadata`, which the auth adapter reads. */
export interface StoredKey {
  readonly id: string
  readonly name: string
  readonly start: string
  readonly ownerId: string
  readonly owner: string
  readonly metadata: string | null
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly lastUsedAt: string | null
}

/** All keys that work, newest first. */
export async function listKeys(database: Kysely<Tables>): Promise<readonly StoredKey[]> {
  const rows = await database
    .selectFrom('auth_key')
    .innerJoin('auth_user', 'auth_user.id', 'auth_key.referenceId')
    .selectAll('auth_key')
    .select('auth_user.name as owner')
    .orderBy('auth_key.createdAt', 'desc')
    .execute()
  return rows.map(row => ({
    id: row.id,
    name: row.name ?? '',
    start: row.start ?? '',
    ownerId: row.referenceId,
    owner: row.owner,
    metadata: row.metadata,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastRequest?.toISOString() ?? null,
  }))
}

/** Ends a key. */
export async function removeKey(database: Kysely<Tables>, id: string): Promise<void> {
  await database.deleteFrom('auth_key').where('id', '=', id).execute()
}
