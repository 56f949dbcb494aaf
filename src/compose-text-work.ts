import { availableParallelism } from 'node:os'
import { ThreadPool } from '#adapters/jobs/thread-pool.ts'
import { textOf } from '#review/document.ts'
import { TEXT_WORK, type TextTask, type TextWork } from './text-work.ts'

/** A Word file of 300 pages takes more than half of either. */
const LIMITS = { milliseconds: 240_000, megabytes: 2048, idleMilliseconds: 60_000 }
/** Characters that are checked within a tenth of a second: sooner than a thread starts. */
const SHORT = 10_000

type Answer<Name extends keyof TextWork> = Awaited<ReturnType<TextWork[Name]>>
type Work<Name extends keyof TextWork, Given> = (...given: Parameters<TextWork[Name]>) => Promise<Given>

/** The work on whole texts, so done that the service answers others meanwhile. A promise rejects when its thread broke off. */
export interface TextDesk {
  readonly check: Work<'check', Answer<'check'>>
  readonly audit: Work<'audit', Answer<'audit'>>
  readonly revise: Work<'revise', Answer<'revise'>>
  /** null: the draft is too long to be written in time. */
  readonly export: Work<'export', Answer<'export'> | null>
}

/** Threads of their own, apart from those that read reports: whoever saves does not wait behind a folder of files. They start when they are needed. */
export function startTextWork(): TextDesk & { readonly close: () => Promise<void> } {
  const module = new URL('./text-worker.ts', import.meta.url)
  const pool = new ThreadPool<TextTask, never, unknown>({ ...LIMITS, module, threads: availableParallelism() })
  // A Word file takes ten times as long as the check of its text: who saves does not wait behind it either
  const exports = new ThreadPool<TextTask, never, unknown>({ ...LIMITS, module, threads: 1 })
  const { check, audit, revise } = TEXT_WORK
  return {
    check: async (text, set) => (isShort(text) ? check(text, set) : inThread(pool, 'check', [text, set])),
    audit: async text => (isShort(text) ? audit(text) : inThread(pool, 'audit', [text])),
    revise: async (previous, document, set) =>
      isShort(textOf(document)) ? revise(previous, document, set) : inThread(pool, 'revise', [previous, document, set]),
    export: async (draft, set, format) => {
      const written = await exports.run({ name: 'export', given: [draft, set, format] })
      if (written.ok) return written.value as Answer<'export'>
      if (written.failure.code !== 'broken-off') return null
      throw new Error(`Cannot write a draft as .${format}: ${written.failure.cause}`)
    },
    close: async () => {
      await pool.close()
      await exports.close()
    },
  }
}

function isShort({ length }: string): boolean {
  return length <= SHORT
}

async function inThread<Name extends keyof TextWork>(
  pool: ThreadPool<TextTask, never, unknown>,
  name: Name,
  given: Parameters<TextWork[Name]>,
): Promise<Answer<Name>> {
  const answered = await pool.run({ name, given } as TextTask)
  if (!answered.ok) throw new Error(`Cannot ${name} a text in a thread: ${answered.failure.cause}`)
  return answered.value as Answer<Name>
}
