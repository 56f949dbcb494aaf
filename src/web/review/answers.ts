import type { Draft } from '#draft/draft.ts'
import type { ReportDocument } from '#review/document.ts'
import type { Actor, ReviewEvent } from '#review/event.ts'
import type { ReviewState } from '#review/standing.ts'
import type { DraftSummary } from '../api/answers.ts'

/** A draft that waits for whoever asks: for his review, or for his mending. */
export interface QueuedDraft extends DraftSummary {
  readonly author: Actor | null
  readonly state: ReviewState
  readonly stateAt: string
  readonly waitsFor: 'review' | 'mend'
}

interface Decided {
  readonly event: number
  readonly by: Actor
  readonly at: string
}

/** A figure or a contradiction with what was decided about it. */
export interface ReviewPoint {
  readonly kind: 'claim' | 'finding'
  readonly key: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly open: boolean
  readonly waiver: (Decided & { readonly reason: string }) | null
  readonly returned: (Decided & { readonly comment: string }) | null
}

/** A draft as its reviewer and its writer see it; offsets are into the text of `revision`. */
export interface Review {
  readonly id: string
  readonly bureau: string
  readonly period: string
  readonly setId: string
  readonly setVersion: number
  readonly state: ReviewState
  readonly revision: number
  readonly author: Actor | null
  readonly draft: Draft
  /** The same as an editor has it. */
  readonly document: ReportDocument
  /** The draft's claims in their order, then its findings. */
  readonly points: readonly ReviewPoint[]
  /** Keys of the points that block sign-off. */
  readonly unsettled: readonly string[]
  readonly returnedWhole: string | null
  readonly history: readonly ReviewEvent[]
  readonly may: {
    readonly revise: boolean
    readonly submit: boolean
    readonly withdraw: boolean
    readonly decide: boolean
    /** What keeps the reader from signing; null for who never signs. */
    readonly signOff: readonly { readonly code: string; readonly message: string }[] | null
  }
}

export type Target =
  | { readonly kind: 'claim'; readonly start: number; readonly end: number }
  | { readonly kind: 'finding'; readonly index: number }
  | { readonly kind: 'draft' }

export type Decision =
  | { readonly kind: 'accept'; readonly target: Target }
  | { readonly kind: 'return'; readonly target: Target; readonly comment: string }
  | { readonly kind: 'waive'; readonly target: Target; readonly reason: string }
  | { readonly kind: 'undo'; readonly event: number }

/** What may be done to a draft under review. */
export type Deed =
  | { readonly kind: 'decide'; readonly decision: Decision }
  | { readonly kind: 'sign' }
  | { readonly kind: 'submit' }
  | { readonly kind: 'withdraw' }
