import type { Span } from '#text/span.ts'
import { withoutSecrets } from './secrets.ts'

/** A piece of a raw text that is no part of the report, and why. */
export interface Removal {
  readonly span: Span
  readonly rule: string
  readonly message: string
}

const SHOWN = 24

/** The sentence for a piece taken out: what it was taken for, its words, and the way out when that is wrong. */
export function removalMessage(takenFor: string, text: string): string {
  return `已删去${takenFor}「${shorten(withoutSecrets(text))}」：如属正文，请修改原件后重新上传。`
}

/** The opening of a text, as long as fits a sentence. */
export function shorten(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}
