import type { Upload } from '../api/answers.ts'
import { isUnderWay } from '../api/queries.ts'

/** Files on their way as the page shows them, and how many of each there are. */
interface Intake {
  readonly rows: readonly Upload[]
  /** Rows beyond what is shown. */
  readonly more: number
  readonly underWay: number
  readonly failed: number
  readonly done: number
}

/** Rows that are shown at most: a thousand files may be dropped at once. */
const MOST_ROWS = 60

/**
 * Failures first, since they want something; then what is under way, the next to be done first; then what was done since the page was
 * opened (`seen`), the last first. Cancelled files need no row: whoever cancelled them knows.
 */
export function intakeOf(uploads: readonly Upload[], seen: ReadonlySet<string>): Intake {
  const failed = uploads.filter(({ status }) => status === 'failed')
  const underWay = uploads.filter(isUnderWay).toReversed()
  const done = uploads.filter(({ id, status }) => status === 'done' && seen.has(id))
  const all = [...failed, ...underWay, ...done]
  return {
    rows: all.slice(0, MOST_ROWS),
    more: Math.max(0, all.length - MOST_ROWS),
    underWay: underWay.length,
    failed: failed.length,
    done: done.length,
  }
}
