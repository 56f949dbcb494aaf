import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The Debian release whose packages hold PostgreSQL 17 and pgvector for it. */
const RELEASE = 'trixie'
const VERSION = '17'

export interface ServerPostgres {
  readonly url: string
  stop(): void
}

/**
 * Starts PostgreSQL 17 with pgvector from Debian's packages in a directory of its own, on loopback, for tests. Needs
 * root and `debootstrap`; the first start installs (about a minute), later ones reuse the directory.
 */
export function startServerPostgres(directory: string, port: number): ServerPostgres {
  if (!existsSync(join(directory, 'usr/lib/postgresql', VERSION))) {
    run('debootstrap', ['--variant=minbase', `--include=postgresql-${VERSION},postgresql-${VERSION}-pgvector`, RELEASE, directory])
  }
  const settings = join(directory, 'etc/postgresql', VERSION, 'main')
  writeFileSync(
    join(settings, 'conf.d/jushi.conf'),
    `port = ${port}\nlisten_addresses = '127.0.0.1'\nfsync = off\nshared_buffers = 256MB\n`,
  )
  writeFileSync(join(settings, 'pg_hba.conf'), 'local all all trust\nhost all all 127.0.0.1/32 trust\n')
  start(directory)
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop: () => stop(directory) }
}

function start(directory: string): void {
  stop(directory)
  run('chroot', [directory, 'pg_ctlcluster', '--skip-systemctl-redirect', VERSION, 'main', 'start'])
}

/** By signal, since pg_ctlcluster wants /proc inside the directory. SIGINT is PostgreSQL's fast shutdown. */
function stop(directory: string): void {
  const pid = postmasterOf(directory)
  if (pid === null) return
  process.kill(pid, 'SIGINT')
  while (existsSync(`/proc/${pid}`)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
}

function postmasterOf(directory: string): number | null {
  const file = join(directory, 'var/lib/postgresql', VERSION, 'main/postmaster.pid')
  if (!existsSync(file)) return null
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  return existsSync(`/proc/${pid}`) ? pid : null
}

function run(command: string, parameters: readonly string[]): void {
  execFileSync(command, parameters, { stdio: ['ignore', 'ignore', 'inherit'] })
}
