import type { Span } from '#text/span.ts'

const SENTENCE_END = /[。！？!?\n]/u
/** A sentence of a report may run to hundreds of characters; only the surroundings of its figures are shown. */
const MOST_BEFORE = 90
const MOST_AFTER = 60

/** The sentence around a span, without its line break. */
export function sentenceAround(text: string, span: Span): Span {
  let start = span.start
  while (start > 0 && !SENTENCE_END.test(text[start - 1] ?? '')) start--
  let end = span.end
  while (end < text.length && !SENTENCE_END.test(text[end] ?? '')) end++
  if (end < text.length && text[end] !== '\n') end++
  while (start < span.start && /\s/u.test(text[start] ?? '')) start++
  return { start, end }
}

/** Spans in order, gathered by the sentence that they stand in. */
export function bySentence<Item extends Span>(text: string, items: readonly Item[]): readonly (readonly [Item, ...Item[]])[] {
  const groups: [Item, ...Item[]][] = []
  let end = -1
  for (const item of items) {
    const group = groups.at(-1)
    if (group && item.start < end) group.push(item)
    else groups.push([item])
    end = Math.max(end, sentenceAround(text, item).end)
  }
  return groups
}

/** What to show of the sentence that holds some spans: from a little before the first to a little after the last. */
export function surroundings(text: string, spans: readonly [Span, ...Span[]]): Span {
  const last = spans.at(-1) ?? spans[0]
  const start = Math.max(sentenceAround(text, spans[0]).start, spans[0].start - MOST_BEFORE)
  const end = Math.min(sentenceAround(text, last).end, last.end + MOST_AFTER)
  return { start: wholeCharacter(text, start), end: wholeCharacter(text, end) }
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
