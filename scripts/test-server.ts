import { spawnSync } from 'node:child_process'
import { startServerPostgres } from './server-postgres.ts'

/**
 * Runs the storage suite on server PostgreSQL: the one that JUSHI_TEST_DATABASE_URL names (a role that may create
 * databases), else one of its own from Debian's packages.
 */
const DIRECTORY = process.env['JUSHI_TEST_POSTGRES_DIRECTORY'] ?? '/var/tmp/jushi-postgres'
const PORT = 54_317

const given = process.env['JUSHI_TEST_DATABASE_URL']
const own = given === undefined ? startServerPostgres(DIRECTORY, PORT) : null
const env = { ...process.env, JUSHI_TEST_DATABASE_URL: given ?? own?.url }
const { status } = spawnSync('vitest', ['run', '--project', 'server'], { stdio: 'inherit', env })
own?.stop()
process.exit(status ?? 1)
