import type { Span } from '#text/span.ts'
import type { Query } from './queries.ts'

/** A piece of a report that a way holds or finds; the span is into the report's text. */
export interface PlacedPiece extends Span {
  readonly report: string
}

/** A way of searching, over all reports but one. */
export interface Way {
  readonly name: string
  /** Leaves this report out, and takes in again the one that was left out before. */
  leaveOut(report: string): Promise<void>
  /** All pieces that it holds now. */
  pieces(): readonly PlacedPiece[]
  /** The nearest pieces, best first. */
  search(query: Query, limit: number): Promise<readonly PlacedPiece[]>
  close(): Promise<void>
}
