import type { Draft } from '#draft/draft.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { Actor } from '#review/event.ts'
import type { ReviewState } from '#review/standing.ts'

/** A stored indicator set: immutable; the same content is stored once. */
export interface StoredSet {
  readonly id: string
  readonly version: number
  readonly fileName: string | null
  readonly createdAt: string
  readonly set: IndicatorSet
}

export type DraftStatus = 'queued' | 'running' | 'done' | 'failed'

/** A draft that was asked for, with its content once it is done. */
export interface StoredDraft {
  readonly id: string
  readonly setId: string
  readonly setVersion: number
  readonly bureau: string
  readonly period: string
  readonly composer: 'frames' | 'llm'
  readonly status: DraftStatus
  readonly draft: Draft | null
  readonly failure: string | null
  readonly createdAt: string
}

/** What a list says of a finished draft: how many figures it states, how many figures and contradictions are open, how many gaps it has. */
export interface DraftOutcome {
  readonly title: string
  readonly figures: number
  readonly open: number
  readonly gaps: number
}

/** A draft as a list shows it: without its content. `outcome` is null until it is done. */
export interface ListedDraft extends Omit<StoredDraft, 'draft'> {
  readonly outcome: DraftOutcome | null
  /** Who asked for it; null when that was before people signed in. */
  readonly author: Actor | null
  readonly revision: number
  readonly state: ReviewState
  /** Since when it is in that state. */
  readonly stateAt: string
}

export const UPLOAD_STATUSES = ['queued', 'reading', 'checking', 'splitting', 'indexing', 'done', 'failed', 'cancelled'] as const
export type UploadStatus = (typeof UPLOAD_STATUSES)[number]

/** Whether nothing more will happen to an upload by itself. */
export function hasEnded(status: UploadStatus): boolean {
  return status === 'done' || status === 'failed' || status === 'cancelled'
}

/** A file on its way into the library. */
export interface StoredUpload {
  readonly id: string
  readonly fileName: string
  readonly status: UploadStatus
  /** What went wrong, or what should be known; null when nothing. */
  readonly message: string | null
  readonly report: string | null
  readonly createdAt: string
}

/** One line of the append-only log: who did what to what. */
export interface LoggedOperation {
  readonly at: string
  readonly actor: string
  /** null for what the service did by itself. */
  readonly actorId: string | null
  readonly action: string
  readonly subject: string
  readonly detail: unknown
}
