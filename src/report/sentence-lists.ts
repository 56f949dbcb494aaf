import type { Span } from '#text/span.ts'
import { headingMarkAt } from './heading-mark.ts'

/** One sentence, or a clause of a list, and nothing behind it. */
const ITEM = /^[^。！？；\t]*[。；]$/
/** Levels of 1. and （1）: those above head sections, whatever they end with. */
const HIGHEST = 3
const FEWEST = 2

/**
 * Where the paragraphs begin that only list: items of one count, each a whole sentence, one with a comma or closed by ；at least, with no
 * text under any of them (（1）选派骨干，赴外地跟班学习。（2）召开年度例会。). They are the text of the heading above.
 */
export function sentenceLists(text: string, paragraphs: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (let first = 0; first < paragraphs.length; ) {
    const end = endOfRun(text, paragraphs, first)
    const run = paragraphs.slice(first, end)
    const isTold = run.some(({ start, end: stop }) => /，|；$/.test(text.slice(start, stop)))
    if (isTold && run.length >= FEWEST && !isText(text, paragraphs[end])) for (const { start } of run) found.add(start)
    first = Math.max(end, first + 1)
  }
  return found
}

/** Behind the last of the items that count on from the first. */
function endOfRun(text: string, paragraphs: readonly Span[], first: number): number {
  let end = first
  let level = 0
  for (let number = 0; end < paragraphs.length; end += 1) {
    const { start, end: stop } = paragraphs[end] ?? { start: 0, end: 0 }
    const written = text.slice(start, stop)
    const mark = headingMarkAt(written)
    if (mark === null || mark.level < HIGHEST || !ITEM.test(written)) break
    if (end > first && (mark.level !== level || mark.number !== number + 1)) break
    level = mark.level
    number = mark.number
  }
  return end
}

/** Running text without a mark of its own: what stands under the last item. */
function isText(text: string, span: Span | undefined): boolean {
  const written = span === undefined ? '' : text.slice(span.start, span.end)
  return headingMarkAt(written) === null && /[。；：]/.test(written)
}
