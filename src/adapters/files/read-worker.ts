import { parentPort, workerData } from 'node:worker_threads'
import type { ReadLimits } from './read-format.ts'
import { readReport } from './read-report.ts'

/** The body of the thread that read-in-worker.ts starts. */
const { bytes, name, limits } = workerData as { readonly bytes: Uint8Array; readonly name: string; readonly limits: ReadLimits }
parentPort?.postMessage(await readReport(bytes, name, limits))
