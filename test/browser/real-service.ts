import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const ROOT = join(import.meta.dirname, '../..')
const STARTED = /http:\/\/127\.0\.0\.1:\d+/u

export interface RealService {
  readonly address: string
  stop(): Promise<void>
}

/** The service as `npm start` runs it: own process, own empty data directory (so that it loads its samples), any free port. */
export async function startRealService(): Promise<RealService> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'jushi-browser-'))
  const environment = { PATH: process.env['PATH'] ?? '', HOST: '127.0.0.1', PORT: '0', JUSHI_DATA_DIR: dataDirectory }
  const service = spawn(process.execPath, ['src/main.ts', 'serve'], { cwd: ROOT, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = async () => {
    await ended(service)
    await rm(dataDirectory, { recursive: true, force: true })
  }
  try {
    return { address: await addressOf(service), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function addressOf(service: ChildProcess): Promise<string> {
  const said: string[] = []
  return new Promise((resolve, reject) => {
    for (const stream of [service.stdout, service.stderr]) {
      if (!stream) continue
      createInterface({ input: stream }).on('line', line => {
        said.push(line)
        const [address] = STARTED.exec(line) ?? []
        if (address !== undefined) resolve(address)
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
