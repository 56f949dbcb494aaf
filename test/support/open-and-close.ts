import { openDatabase } from '#adapters/postgres/open-database.ts'

/** Opens the embedded directory named on the command line; a test runs this as a second process. */
const database = await openDatabase({ url: null, directory: process.argv[2] ?? '' })
await database.close()
