/** Who did it. */
export interface Actor {
  readonly id: string
  readonly name: string
}

/** What an event says beyond who, when and of which revision. Points are told by key and by the words that stood there. */
export type ReviewDeed =
  | { readonly kind: 'revised' }
  | { readonly kind: 'submitted' }
  | { readonly kind: 'withdrawn' }
  | {
      readonly kind: 'accepted'
      readonly point: string
      readonly before: string
      readonly after: string
      readonly pointAfter: string | null
    }
  | { readonly kind: 'returned'; readonly point: string | null; readonly text: string; readonly comment: string }
  | { readonly kind: 'waived'; readonly point: string; readonly text: string; readonly reason: string }
  | { readonly kind: 'undone'; readonly undoes: number }
  | { readonly kind: 'signed' }

/** One thing that happened to a draft; the history of a draft is a list of these, and only grows. */
export interface ReviewEvent {
  readonly no: number
  readonly at: string
  readonly by: Actor
  /** The revision that was in view; for accepted and revised, the one that came of it. */
  readonly revision: number
  readonly deed: ReviewDeed
}
