import { type Database, openDatabase } from '#adapters/postgres/open-database.ts'
import { newServerDatabase } from './server-database.ts'

/** A fresh, migrated database for one test file: embedded and in memory, or one of its own on a server. `close` removes it. */
export async function openTestDatabase(): Promise<Database> {
  const server = await newServerDatabase()
  if (server === null) return openDatabase({ url: null, directory: null })
  const database = await openDatabase({ url: server.url, directory: null })
  return {
    ...database,
    close: async () => {
      await database.close()
      await server.drop()
    },
  }
}
