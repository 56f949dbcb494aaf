import type { Span } from '#text/span.ts'

const SENTENCE_END = /[。！？!?\n]/u
/** A heading that runs to hundreds of characters without a stop is shown in part. */
const MOST_BEFORE = 90
const MOST_AFTER = 60

/** The sentence around a span, without its line break; long ones are cut to the surroundings. */
export function sentenceAround(text: string, span: Span): Span {
  let start = span.start
  while (start > 0 && !SENTENCE_END.test(text[start - 1] ?? '')) start--
  let end = span.end
  while (end < text.length && !SENTENCE_END.test(text[end] ?? '')) end++
  if (end < text.length && text[end] !== '\n') end++
  while (start < span.start && /\s/u.test(text[start] ?? '')) start++
  return { start: Math.max(start, span.start - MOST_BEFORE), end: Math.min(end, span.end + MOST_AFTER) }
}

/** The 1-based number of the line (in a document: the paragraph) that holds an offset. */
export function lineNumberAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
