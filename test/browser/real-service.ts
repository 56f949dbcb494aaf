import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { BrowserContextOptions } from 'playwright-core'

const ROOT = join(import.meta.dirname, '../..')
const STARTED = /http:\/\/127\.0\.0\.1:\d+\/welcome#\S+/u

type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>

/** What the tests set by the first admin's link. */
export const PASSWORD = '青山绿水长流不息2024'

export interface RealService {
  readonly address: string
  /** The one-time link by which the first admin sets a password. */
  readonly firstLink: string
  /** Uses the link up, and gives a browser's state in which the first admin is signed in. */
  signIn(): Promise<{ readonly storageState: StorageState }>
  stop(): Promise<void>
}

/** The service as `npm start` runs it, with settings of its own: own process, own empty data directory (so that it loads its samples), any free port. */
export async function startRealService(settings: Readonly<Record<string, string>> = {}): Promise<RealService> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'jushi-browser-'))
  const environment = { PATH: process.env['PATH'] ?? '', HOST: '127.0.0.1', PORT: '0', JUSHI_DATA_DIR: dataDirectory, ...settings }
  const service = spawn(process.execPath, ['src/main.ts', 'serve'], { cwd: ROOT, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = async () => {
    await ended(service)
    await rm(dataDirectory, { recursive: true, force: true })
  }
  try {
    const firstLink = await linkOf(service)
    const address = new URL(firstLink).origin
    return { address, firstLink, signIn: () => signInBy(address, firstLink), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Uses a person's one-time link up, with the password of the tests. */
export async function signInBy(address: string, link: string): Promise<{ readonly storageState: StorageState }> {
  const body = JSON.stringify({ token: new URL(link).hash.slice(1), password: PASSWORD })
  const answer = await fetch(`${address}/api/invitations`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  if (!answer.ok) throw new Error(`The link could not be used: ${await answer.text()}`)
  const cookies = answer.headers.getSetCookie().map(cookie => {
    const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
    return { name, value, domain: '127.0.0.1', path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const }
  })
  return { storageState: { cookies, origins: [] } }
}

/** The line that is said last, once the service listens. */
function linkOf(service: ChildProcess): Promise<string> {
  const said: string[] = []
  return new Promise((resolve, reject) => {
    for (const stream of [service.stdout, service.stderr]) {
      if (!stream) continue
      createInterface({ input: stream }).on('line', line => {
        said.push(line)
        const [link] = STARTED.exec(line) ?? []
        if (link !== undefined) resolve(link)
      })
    }
    service.once('exit', code => reject(new Error(`The service ended with code ${code} before it listened:\n${said.join('\n')}`)))
  })
}

function ended(service: ChildProcess): Promise<void> {
  if (service.exitCode !== null) return Promise.resolve()
  return new Promise(resolve => {
    service.once('exit', () => resolve())
    service.kill('SIGTERM')
  })
}
