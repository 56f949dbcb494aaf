import { Worker } from 'node:worker_threads'
import type { Result } from '#result.ts'
import { type ReadFailure, readFailure } from './read-failure.ts'
import { DEFAULT_LIMITS, type ReadLimits, type ReadText } from './read-format.ts'
import { sizeRefusal } from './read-size.ts'

export interface WorkerLimits extends ReadLimits {
  readonly milliseconds: number
  /** Heap of the thread. */
  readonly megabytes: number
}

const DEFAULT_WORKER_LIMITS: WorkerLimits = { ...DEFAULT_LIMITS, milliseconds: 120_000, megabytes: 1024 }

/**
 * Reads a report file in a thread of its own, ended when it takes too long or too much memory, so that no file can stop the service.
 * Gives what readReport gives, or the failure "too-slow".
 */
export function readReportInWorker(
  bytes: Uint8Array,
  name: string,
  limits: WorkerLimits = DEFAULT_WORKER_LIMITS,
): Promise<Result<ReadText, ReadFailure>> {
  const refused = sizeRefusal(bytes, name, limits)
  if (refused !== null) return Promise.resolve(refused)
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
    const slow = (found: string, cause?: string) => finish(readFailure('too-slow', name, found, '请拆分或另存为 .docx 后重新上传', cause))
    const timer = setTimeout(() => slow(`读了 ${Math.round(limits.milliseconds / 1000)} 秒还没有读完`), limits.milliseconds)
    worker.once('message', finish)
    worker.once('error', cause => slow('读到一半中断了', cause instanceof Error ? cause.message : String(cause)))
    worker.once('exit', () => slow('没有读出结果'))
  })
}
