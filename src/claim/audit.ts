import { findMentions } from '#text/find-mentions.ts'
import type { Mention } from '#text/mention.ts'
import type { Finding } from './claim.ts'

/** Holds a text against itself, without data. */
export function auditText(text: string): readonly Finding[] {
  return auditMentions(text, findMentions(text))
}

/** As {@link auditText}, for mentions that were found before. */
export function auditMentions(_text: string, _mentions: readonly Mention[]): readonly Finding[] {
  return []
}
