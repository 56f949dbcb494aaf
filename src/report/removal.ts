import type { Span } from '#text/span.ts'

/** A piece of a raw text that is no part of the report, and why. */
export interface Removal {
  readonly span: Span
  readonly rule: string
  readonly message: string
}
