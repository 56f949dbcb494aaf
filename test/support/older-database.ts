import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { startEmbeddedEngine } from '#adapters/postgres/embedded-engine.ts'
import { migrations } from '#adapters/postgres/migrate.ts'
import { type Database, openDatabase } from '#adapters/postgres/open-database.ts'
import { newServerDatabase } from './server-database.ts'

/**
 * A database as an older version of the service left it: its schema lacks the named migrations, `fill` has written its rows, and then the
 * service of today opens it. Embedded in a directory of its own, or on a server.
 */
export async function openOlderDatabase(missing: readonly string[], fill: (pool: pg.Pool) => Promise<void>): Promise<Database> {
  const server = await newServerDatabase()
  const directory = server === null ? mkdtempSync(join(tmpdir(), 'jushi-older-')) : null
  if (server === null) await onEngine(directory, pool => prepare(pool, missing, fill))
  else await prepare(new pg.Pool({ connectionString: server.url }), missing, fill)
  const database = await openDatabase({ url: server?.url ?? null, directory })
  return {
    ...database,
    close: async () => {
      await database.close()
      await server?.drop()
      if (directory !== null) rmSync(directory, { recursive: true, force: true })
    },
  }
}

async function onEngine(directory: string | null, work: (pool: pg.Pool) => Promise<void>): Promise<void> {
  const engine = await startEmbeddedEngine(directory)
  await work(new pg.Pool({ host: engine.socketDirectory, port: 5432, user: 'postgres', database: 'postgres', max: 1 }))
  await engine.close()
}

async function prepare(pool: pg.Pool, missing: readonly string[], fill: (pool: pg.Pool) => Promise<void>): Promise<void> {
  const known = Object.fromEntries(Object.entries(migrations).filter(([name]) => !missing.includes(name)))
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const { error } = await new Migrator({ db: kysely, provider: { getMigrations: async () => known } }).migrateToLatest()
  if (error !== undefined) throw error
  await fill(pool)
  await pool.end()
}
