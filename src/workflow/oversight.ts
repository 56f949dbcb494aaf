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

/** How an installation is set up, for its admins to look at. No secret is among it. */
export interface Installation {
  readonly version: string
  readonly database: 'embedded' | 'server'
  readonly signIn: { readonly required: boolean; readonly singleSignOn: string | null; readonly publicUrl: string | null }
  /** Composers that can be chosen, the default first. */
  readonly composers: readonly ('frames' | 'llm')[]
  /** The model server's settings; null when there is none. `model` null: the server's first. */
  readonly chat: {
    readonly model: string | null
    readonly concurrency: number
    readonly budget: { readonly tokens: number | null; readonly seconds: number | null }
  } | null
  readonly embedding: {
    readonly model: string
    readonly dimensions: number
    readonly builtIn: boolean
    /** Whether searches use it already; else an older model serves until every passage is embedded anew. */
    readonly serving: boolean
    readonly passages: number
    readonly embedded: number
  }
  readonly library: { readonly reports: number; readonly held: number }
  readonly maxUploadBytes: number
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
