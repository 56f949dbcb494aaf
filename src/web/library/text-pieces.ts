import type { Span } from '#text/span.ts'

/** Part of a line: in doubt or not; `page` is the number of the page that begins before it. */
export interface Piece {
  readonly start: number
  readonly text: string
  readonly marked: boolean
  readonly page: number | null
}

/** Cuts a line, which stands at `start` in its text, where doubts begin and end and where pages begin. Empty doubts mark nothing. */
export function piecesOf(line: string, start: number, marked: readonly Span[], pages: readonly number[]): readonly Piece[] {
  const end = start + line.length
  const own = marked.filter(span => span.start < end && span.end > start && span.end > span.start)
  const cuts = [...own.flatMap(span => [span.start, span.end]), ...pages].filter(cut => cut > start && cut < end)
  const edges = [...new Set([start, ...cuts, end])].toSorted((a, b) => a - b)
  return edges.slice(0, -1).map((edge, place) => {
    const page = pages.lastIndexOf(edge)
    return {
      start: edge,
      text: line.slice(edge - start, (edges[place + 1] ?? end) - start),
      marked: own.some(span => span.start <= edge && span.end > edge),
      page: page < 0 ? null : page + 1,
    }
  })
}

/** Pages begin inside lines: what begins between two lines begins with the second. */
export function pagesInLines(pages: readonly number[], lines: readonly Span[]): readonly number[] {
  if (pages.length < 2) return []
  return pages.map(page => {
    const line = lines.find(({ end }) => end > page)
    return line ? Math.max(line.start, page) : page
  })
}
