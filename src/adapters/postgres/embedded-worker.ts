import { rmSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

/** Runs PGlite off the main thread, so that a long query never blocks the event loop, and serves it on a Unix socket. */
const { directory, socketPath } = workerData as { readonly directory: string | null; readonly socketPath: string }

const engine = await PGlite.create({ ...(directory === null ? {} : { dataDir: directory }), extensions: { vector } })
rmSync(socketPath, { force: true })
const server = new PGLiteSocketServer({ db: engine, path: socketPath, maxConnections: 32 })
await server.start()

parentPort?.on('message', async () => {
  await server.stop()
  await engine.close()
  rmSync(socketPath, { force: true })
  parentPort?.postMessage('closed')
  parentPort?.close()
})
parentPort?.postMessage('ready')
