import { parentPort } from 'node:worker_threads'
import type { ThreadMessage } from '#adapters/jobs/thread-pool.ts'
import { TEXT_WORK, type TextTask } from './text-work.ts'

/** The body of the threads that compose-text-work.ts starts: does one task after the other. */
parentPort?.on('message', async ({ name, given }: TextTask) => {
  const work = TEXT_WORK[name] as (...values: readonly unknown[]) => unknown
  const message: ThreadMessage<never, unknown> = { answer: await work(...given) }
  parentPort?.postMessage(message)
})
