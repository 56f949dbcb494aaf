import { findSentences } from '#text/sentences.ts'
import type { Span } from '#text/span.ts'

/** Part of a sentence that is shown, with the items that stand in it. */
export interface Excerpt<Item extends Span> extends Span {
  readonly items: readonly [Item, ...Item[]]
  /** Whether the sentence begins before, and ends behind, what is shown. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/** A sentence of a report may run to hundreds of characters; only the surroundings of its figures are shown. */
const MOST_BEFORE = 90
const MOST_AFTER = 60

/** The sentences that hold some items (in order), each once: from a little before its first item to a little after its last. */
export function excerptsAround<Item extends Span>(text: string, items: readonly Item[]): readonly Excerpt<Item>[] {
  const sentences = findSentences(text)
  const groups: { readonly sentence: Span; readonly items: [Item, ...Item[]] }[] = []
  for (const item of items) {
    const group = groups.at(-1)
    if (group && item.start < group.sentence.end) group.items.push(item)
    else groups.push({ sentence: sentences.find(({ end }) => item.start < end) ?? item, items: [item] })
  }
  return groups.map(({ sentence, items }) => excerptOf(text, sentence, items))
}

function excerptOf<Item extends Span>(text: string, sentence: Span, items: readonly [Item, ...Item[]]): Excerpt<Item> {
  const last = items.at(-1) ?? items[0]
  const start = wholeCharacter(text, Math.max(sentence.start, items[0].start - MOST_BEFORE))
  const end = wholeCharacter(text, Math.max(last.end, Math.min(sentence.end, last.end + MOST_AFTER)))
  return { start, end, items, cutBefore: start > sentence.start, cutAfter: end < sentence.end }
}

/** The 1-based number of the line (in a document: the paragraph) that holds an offset. */
export function lineNumberAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** Never between the halves of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const before = text.codePointAt(offset - 1)
  return before !== undefined && before > 0xffff ? offset + 1 : offset
}
