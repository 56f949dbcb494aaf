import type { Span } from '#text/span.ts'

/** Divisions above 一、 in order of rank, all of it below that of 一、. */
const DIVISIONS: readonly (readonly [rank: number, pattern: RegExp])[] = [
  [0.2, /^第[一二三四五六七八九十]{1,3}(?:部分|篇)/],
  [0.4, /^第[一二三四五六七八九十]{1,3}章/],
  [0.6, /^第[一二三四五六七八九十]{1,3}节/],
]
const DEEPEST = 4

/** What a heading must tell of itself to be moved. */
interface Placed {
  readonly level: number
  readonly span: Span
}

/** The rank of 第一部分, 第一章 and 第一节, which stand above 一、; null for any other heading. */
export function divisionOf(heading: string): number | null {
  return DIVISIONS.find(([, pattern]) => pattern.test(heading))?.[0] ?? null
}

/** Headings with their levels moved down where parts, chapters or sections stand above 一、: only then does 一、 not head the report's own parts. */
export function belowParts<Heading extends Placed>(text: string, headings: readonly Heading[]): readonly Heading[] {
  const ranks = headings.map(({ span }) => divisionOf(text.slice(span.start, span.end)))
  const used = [...new Set(ranks.filter(rank => rank !== null))].toSorted((a, b) => a - b)
  if (used.length === 0) return headings
  const from = ranks.findIndex(rank => rank !== null)
  return headings.map((heading, index) => {
    const rank = ranks[index] ?? null
    if (rank !== null) return { ...heading, level: used.indexOf(rank) + 1 }
    return index < from ? heading : { ...heading, level: Math.min(DEEPEST, heading.level + used.length) }
  })
}
