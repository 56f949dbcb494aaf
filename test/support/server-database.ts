import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** A new, empty database on a PostgreSQL server, to be dropped when the test is over. */
interface ServerDatabase {
  readonly url: string
  drop(): Promise<void>
}

/**
 * Makes a database on the server that JUSHI_TEST_DATABASE_URL names, when JUSHI_TEST_ENGINE is "server"; null when tests are to run on the
 * embedded engine.
 */
export async function newServerDatabase(): Promise<ServerDatabase | null> {
  if (process.env['JUSHI_TEST_ENGINE'] !== 'server') return null
  const serverUrl = process.env['JUSHI_TEST_DATABASE_URL']
  if (serverUrl === undefined) throw new Error('Cannot test on a server: JUSHI_TEST_DATABASE_URL is unset; run `npm run test:server`')
  const name = `jushi_${randomUUID().replaceAll('-', '')}`
  await onServer(serverUrl, `create database ${name}`)
  return {
    url: Object.assign(new URL(serverUrl), { pathname: `/${name}` }).toString(),
    drop: () => onServer(serverUrl, `drop database ${name} with (force)`),
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
