import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import * as initial from './migrations/2026-11-22-initial.ts'
import * as library from './migrations/2026-11-22-library.ts'
import * as people from './migrations/2026-11-22-people.ts'
import * as review from './migrations/2026-11-22-review.ts'
import * as draftCancel from './migrations/2026-11-23-draft-cancel.ts'
import * as reportFigures from './migrations/2026-11-23-report-figures.ts'
import * as reportPages from './migrations/2026-11-23-report-pages.ts'
import * as reportRegion from './migrations/2026-11-23-report-region.ts'

/** All there are, by name. */
export const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-22-initial': initial,
  '2026-11-22-library': library,
  '2026-11-22-people': people,
  '2026-11-22-review': review,
  '2026-11-23-draft-cancel': draftCancel,
  '2026-11-23-report-figures': reportFigures,
  '2026-11-23-report-pages': reportPages,
  '2026-11-23-report-region': reportRegion,
}

/** Brings the schema to the newest migration; safe when several processes start at once (the migrator takes a lock). */
export async function migrateToLatest<Schema>(database: Kysely<Schema>): Promise<void> {
  // Topics do not depend on each other, so that one may come late and stand before others in the alphabet.
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations }, allowUnorderedMigrations: true })
  const { error, results } = await migrator.migrateToLatest()
  if (error === undefined) return
  const failed = results?.find(result => result.status === 'Error')?.migrationName
  const what = failed === undefined ? 'look for migrations' : `apply migration "${failed}"`
  throw new Error(`Cannot ${what}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
}
