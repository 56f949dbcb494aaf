import type { Draft } from '#draft/draft.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { Result } from '#result.ts'
import type { ReportDocument } from '#review/document.ts'
import type { Actor, ReviewDeed, ReviewEvent } from '#review/event.ts'
import type { reviseDraft } from '#review/revise.ts'
import type { StoredSet } from './work.ts'

/** How a revision came to be: saved by a writer, saved by itself while he typed, by taking an expected value over, by undoing that. */
export type RevisionKind = 'saved' | 'autosaved' | 'accepted' | 'undone'

/** A finished draft with everything that happened to it. */
export interface ReviewRecord {
  readonly id: string
  readonly bureau: string
  readonly period: string
  readonly setId: string
  readonly setVersion: number
  /** Who asked for it; null when that was before people signed in. */
  readonly author: Actor | null
  /** Number of the newest revision; 0 is the draft as it was written. */
  readonly revision: number
  /** The newest revision. */
  readonly draft: Draft
  readonly history: readonly ReviewEvent[]
}

/** One version as a list shows it. */
export interface ListedRevision {
  readonly revision: number
  readonly kind: RevisionKind | 'written'
  readonly by: Actor | null
  readonly at: string
  readonly characters: number
  readonly open: number
}

/** What one deed changes: the history grows by it, and perhaps there is a new revision. */
export interface ReviewChange {
  readonly by: Actor
  readonly deed: ReviewDeed
  readonly revision: { readonly kind: RevisionKind; readonly draft: Draft } | null
  /** The version of its set on which the draft rests from now on; absent when it stays. */
  readonly setVersion?: number
}

/** What review needs of the world. */
export interface ReviewPorts {
  readonly load: (id: string) => Promise<ReviewRecord | null>
  /** Runs `decide` on the record while nobody else can change it, and stores what it says; null when there is no such finished draft. */
  readonly change: <Failure>(
    id: string,
    decide: (record: ReviewRecord) => Result<ReviewChange, Failure>,
  ) => Promise<Result<ReviewRecord, Failure> | null>
  /** A revision by number; of one that an autosave has replaced, the nearest older one. */
  readonly version: (id: string, revision: number) => Promise<Draft | null>
  readonly getSet: (id: string, version: number) => Promise<StoredSet | null>
  /** The draft that an edited document makes, checked anew: reviseDraft of the review room, which is long at work on a long text. */
  readonly revise: (previous: Draft, document: ReportDocument, set: IndicatorSet) => Promise<ReturnType<typeof reviseDraft>>
}
