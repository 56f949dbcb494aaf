import type { Span } from '#text/span.ts'

const TITLE = /(?:^|\n)[ \u3000]*目[ \u3000]*[录錄次][:：]?[ \u3000]*\n/
const PAGE = /[\s.…·]*[（(]?\d{1,3}[）)]?$/
/** A table of contents stands near the head of a report. */
const HEAD = 3000

let last: { readonly text: string; readonly span: Span | null } = { text: '', span: null }

/** Where the table of contents of a cleaned text lies: the lines behind 目录 that the text says again further on, pages left aside; null without one. */
export function contentsOf(text: string): Span | null {
  // Asked for each paragraph of a text in a row.
  if (text !== last.text) last = { text, span: contentsIn(text) }
  return last.span
}

function contentsIn(text: string): Span | null {
  const title = TITLE.exec(text.slice(0, HEAD))
  if (title === null) return null
  const start = title.index + title[0].length
  let end = start
  while (end < text.length) {
    const stop = text.indexOf('\n', end)
    if (stop < 0) break
    const words = text.slice(end, stop).replace(PAGE, '')
    if (words === '' || !text.includes(`\n${words}`, stop)) break
    end = stop + 1
  }
  return end === start ? null : { start, end }
}
