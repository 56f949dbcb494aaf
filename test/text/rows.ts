import { findMentions } from '#text/find-mentions.ts'
import type { MentionKind } from '#text/mention.ts'

/** "text=value unit hedge" for each quantity that is not weak. */
export function quantities(text: string): string[] {
  return findMentions(text)
    .filter(({ kind, weak }) => kind === 'quantity' && weak !== true)
    .map(({ text: written, value, unit, hedge }) => `${written}=${value} ${unit} ${hedge}`.trim())
}

/** The texts of the mentions of one kind. */
export function textsOf(text: string, kind: MentionKind): string[] {
  return findMentions(text)
    .filter(mention => mention.kind === kind)
    .map(mention => mention.text)
}
