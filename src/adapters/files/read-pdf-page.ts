import type { PdfRun } from './read-pdf-lines.ts'
import type { OperatorList } from './read-pdf-rules.ts'

/** A page of a PDF: its runs of text, and on demand what it draws. */
export interface PdfPage {
  readonly runs: readonly PdfRun[]
  readonly operators: () => Promise<OperatorList>
}
