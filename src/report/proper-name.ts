import type { Span } from '#text/span.ts'
import type { MaskMark } from './marks.ts'

/** A proper name in a text and the mark that stands for it. */
export interface ProperName {
  readonly span: Span
  readonly mark: MaskMark
}
