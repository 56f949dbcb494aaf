import { availableParallelism } from 'node:os'
import { ThreadPool } from '#adapters/jobs/thread-pool.ts'
import { textOf } from '#review/document.ts'
import { TEXT_WORK, type TextTask, type TextWork } from './text-work.ts'

const LIMITS = { milliseconds: 120_000, megabytes: 1024, idleMilliseconds: 60_000 }
/** Characters that are checked within a tenth of a second: sooner than a thread starts. */
const SHORT = 10_000

/** The work on whole texts, so done that the service answers others meanwhile. Each promise rejects when its thread broke off or took too long. */
export type TextDesk = {
  readonly [Name in keyof TextWork]: (...given: Parameters<TextWork[Name]>) => Promise<Awaited<ReturnType<TextWork[Name]>>>
}

/** Threads of their own, apart from those that read reports: whoever saves does not wait behind a folder of files. They start when they are needed. */
export function startTextWork(): TextDesk & { readonly close: () => Promise<void> } {
  const module = new URL('./text-worker.ts', import.meta.url)
  const pool = new ThreadPool<TextTask, never, unknown>({ ...LIMITS, module, threads: availableParallelism() })
  const { check, audit, revise } = TEXT_WORK
  return {
    check: async (text, set) => (isShort(text) ? check(text, set) : inThread(pool, 'check', [text, set])),
    audit: async text => (isShort(text) ? audit(text) : inThread(pool, 'audit', [text])),
    revise: async (previous, document, set) =>
      isShort(textOf(document)) ? revise(previous, document, set) : inThread(pool, 'revise', [previous, document, set]),
    // A Word file takes ten times as long as the check of its text
    export: (draft, set, format) => inThread(pool, 'export', [draft, set, format]),
    close: () => pool.close(),
  }
}

function isShort({ length }: string): boolean {
  return length <= SHORT
}

async function inThread<Name extends keyof TextWork>(
  pool: ThreadPool<TextTask, never, unknown>,
  name: Name,
  given: Parameters<TextWork[Name]>,
): Promise<Awaited<ReturnType<TextWork[Name]>>> {
  const answered = await pool.run({ name, given } as TextTask)
  if (!answered.ok) throw new Error(`Cannot ${name} a text in a thread: ${answered.failure.cause}`)
  return answered.value as Awaited<ReturnType<TextWork[Name]>>
}
