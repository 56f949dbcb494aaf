import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Database, openDatabase } from '#adapters/postgres/open-database.ts'

/**
 * A fresh, migrated database for one test file: embedded and in memory, or, when JUSHI_TEST_ENGINE is "server", a new
 * database on the server that JUSHI_TEST_DATABASE_URL names. `close` removes it.
 */
export async function openTestDatabase(): Promise<Database> {
  if (process.env['JUSHI_TEST_ENGINE'] !== 'server') return openDatabase({ url: null, directory: null })
  const serverUrl = process.env['JUSHI_TEST_DATABASE_URL']
  if (serverUrl === undefined) throw new Error('Cannot test on a server: JUSHI_TEST_DATABASE_URL is unset; run `npm run test:server`')
  const name = `jushi_${randomUUID().replaceAll('-', '')}`
  await onServer(serverUrl, `create database ${name}`)
  const database = await openDatabase({ url: Object.assign(new URL(serverUrl), { pathname: `/${name}` }).toString(), directory: null })
  return {
    ...database,
    close: async () => {
      await database.close()
      await onServer(serverUrl, `drop database ${name} with (force)`)
    },
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
