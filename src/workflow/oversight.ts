import type { LoggedOperation } from './work.ts'

/** What to look for in the log; what is absent does not narrow it. */
export interface LogQuery {
  readonly words?: string | undefined
  readonly bureau?: string | undefined
  readonly actor?: string | undefined
  /** Beginning of an action: `session`, `draft.sign`. */
  readonly action?: string | undefined
  /** ISO times: at or after, before. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Lines older than this number: the last of the page before. */
  readonly before?: string | undefined
  readonly limit: number
}

/** A line of the log with its number and its bureau ("*": the whole installation). */
export interface LogLine extends LoggedOperation {
  readonly no: string
  readonly bureau: string
}

export interface LogPage {
  readonly lines: readonly LogLine[]
  /** What `before` must be for the next page; null when this is the last. */
  readonly next: string | null
}

/** What was done in one month. */
export interface MonthOfUse {
  /** e.g. 2026-11 */
  readonly month: string
  readonly drafts: number
  readonly signed: number
  readonly figures: number
  /** Figures and contradictions that the newest revisions leave open. */
  readonly open: number
  /** Tokens of a language model; 0 when none was asked. */
  readonly tokens: number
}
