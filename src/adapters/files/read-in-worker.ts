import { Worker } from 'node:worker_threads'
import type { Result } from '#result.ts'
import { type ReadFailure, readFailure } from './read-failure.ts'
import { DEFAULT_LIMITS, type ReadLimits, type ReadText } from './read-format.ts'

export interface WorkerLimits extends ReadLimits {
  readonly milliseconds: number
  /** Heap of the thread. */
  readonly megabytes: number
}

export const DEFAULT_WORKER_LIMITS: WorkerLimits = { ...DEFAULT_LIMITS, milliseconds: 120_000, megabytes: 1024 }

/**
 * Reads a report file in a thread of its own, ended when it takes too long or too much memory, so that no file can stop the service.
 * Gives what readReport gives, or the failure "too-slow".
 */
export function readReportInWorker(
  bytes: Uint8Array,
  name: string,
  limits: WorkerLimits = DEFAULT_WORKER_LIMITS,
): Promise<Result<ReadText, ReadFailure>> {
  return new Promise(resolve => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
      workerData: { bytes, name, limits },
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    })
    const finish = (result: Result<ReadText, ReadFailure>) => {
      clearTimeout(timer)
      resolve(result)
      void worker.terminate()
    }
    const slow = (found: string) => finish(readFailure('too-slow', name, found, 'a file that can be read within the limits'))
    const timer = setTimeout(() => slow(`reading took longer than ${Math.round(limits.milliseconds / 1000)} s`), limits.milliseconds)
    worker.once('message', finish)
    worker.once('error', cause => slow(`reading broke off (${cause instanceof Error ? cause.message : String(cause)})`))
    worker.once('exit', () => slow('reading ended without a result'))
  })
}
