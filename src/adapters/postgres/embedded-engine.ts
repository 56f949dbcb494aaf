import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { lockDirectory } from './directory-lock.ts'

/** sun_path holds 108 bytes with its final zero. */
const SOCKET_PATH_LIMIT = 107
/** pg derives the socket's file name from the port. */
const SOCKET_NAME = '.s.PGSQL.5432'

export interface EmbeddedEngine {
  /** Directory of the Unix socket: the `host` of a pg connection. */
  readonly socketDirectory: string
  close(): Promise<void>
}

/**
 * Starts PostgreSQL in this process (PGlite in a worker thread) on a directory, or in memory when it is null.
 * @throws {DirectoryInUseError} when another process has the directory open
 */
export async function startEmbeddedEngine(named: string | null): Promise<EmbeddedEngine> {
  // pg takes a host for a socket's directory only when it begins with "/"
  const directory = named === null ? null : resolve(named)
  const unlock = directory === null ? () => {} : lockDirectory(directory)
  const socketDirectory = chooseSocketDirectory(directory)
  try {
    const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), {
      workerData: { directory: directory === null ? null : join(directory, 'postgres'), socketPath: join(socketDirectory, SOCKET_NAME) },
    })
    await nextMessage(worker)
    return { socketDirectory, close: () => stop(worker, socketDirectory, directory, unlock) }
  } catch (error) {
    unlock()
    throw error
  }
}

function chooseSocketDirectory(directory: string | null): string {
  if (directory !== null && Buffer.byteLength(join(directory, SOCKET_NAME)) <= SOCKET_PATH_LIMIT) return directory
  return mkdtempSync(join(tmpdir(), `jushi-${randomUUID().slice(0, 8)}-`))
}

async function stop(worker: Worker, socketDirectory: string, directory: string | null, unlock: () => void): Promise<void> {
  const closed = nextMessage(worker)
  worker.postMessage('close')
  await closed
  await worker.terminate()
  if (socketDirectory !== directory) rmSync(socketDirectory, { recursive: true, force: true })
  unlock()
}

function nextMessage(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number) => reject(new Error(`Embedded PostgreSQL ended with exit code ${code} before it answered`))
    worker.once('error', reject)
    worker.once('exit', onExit)
    worker.once('message', message => {
      worker.off('error', reject)
      worker.off('exit', onExit)
      resolve(message)
    })
  })
}
