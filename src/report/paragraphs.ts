import type { Span } from '#text/span.ts'

/** The paragraphs of a cleaned text, in order: one a line. */
export function paragraphsOf(text: string): readonly Span[] {
  const paragraphs: Span[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') paragraphs.push({ start, end: start + line.length })
    start += line.length + 1
  }
  return paragraphs
}
