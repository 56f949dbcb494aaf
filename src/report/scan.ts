import type { Span } from '#text/span.ts'

/** What of a text was recognised from pictures of pages. */
export interface Recognised {
  /** Numbers of the pages, from 1. */
  readonly pages: readonly number[]
  /** Figures of the text as it was read that the recognition was not sure of. */
  readonly uncertain: readonly Span[]
}
