import type { Span } from '#text/span.ts'

/** 壹、 stands above 一、, and is itself the first level where there is none. */
const LEGAL = /^[壹贰貳叁參肆伍陆陸柒捌玖拾]\s?[、.．]/
const FIRST = /^[一二三四五六七八九十]{1,3}\s?[、.．]/
/** 上篇 五年成就, 成绩篇：稳中求进开新局 */
const VOLUME = /^(?!第)(?:[上中下]|[\u4e00-\u9fff]{2,4})篇(?:[：:\s].{0,30})?$/
/** Divisions above 一、 in order of rank, all of it below that of 一、. */
const DIVISIONS: readonly (readonly [rank: number, pattern: RegExp])[] = [
  [0.1, VOLUME],
  [0.2, /^第[一二三四五六七八九十]{1,3}(?:部分|篇)/],
  [0.4, /^第[一二三四五六七八九十]{1,3}章/],
  [0.5, LEGAL],
  [0.6, /^第[一二三四五六七八九十]{1,3}节/],
]
const DEEPEST = 4

/** What a heading must tell of itself to be moved. */
interface Placed {
  readonly level: number
  readonly span: Span
}

/** The rank of 第一部分, 第一章, 壹、 and 第一节, which stand above 一、; null for any other heading. */
export function divisionOf(heading: string): number | null {
  return DIVISIONS.find(([, pattern]) => pattern.test(heading))?.[0] ?? null
}

/** Whether a line names a part as a volume does, which heads nothing where it stands alone. */
export function isVolume(line: string): boolean {
  return VOLUME.test(line)
}

/** Headings with their levels moved down where parts, chapters or sections stand above 一、: only then does 一、 not head the report's own parts. */
export function belowParts<Heading extends Placed>(text: string, headings: readonly Heading[]): readonly Heading[] {
  const words = headings.map(({ span }) => text.slice(span.start, span.end))
  const hasFirst = words.some(heading => FIRST.test(heading))
  const ranks = words.map(heading => (LEGAL.test(heading) && !hasFirst ? null : divisionOf(heading)))
  const used = [...new Set(ranks.filter(rank => rank !== null))].toSorted((a, b) => a - b)
  if (used.length === 0) return headings
  const from = ranks.findIndex(rank => rank !== null)
  const below = headings.flatMap(({ level }, index) => (index > from && ranks[index] === null ? [level] : []))
  // The highest of them stands right below the parts.
  const step = Math.max(0, used.length + 1 - Math.min(DEEPEST, ...below))
  return headings.map((heading, index) => {
    const rank = ranks[index] ?? null
    if (rank !== null) return { ...heading, level: used.indexOf(rank) + 1 }
    return index < from ? heading : { ...heading, level: Math.min(DEEPEST, heading.level + step) }
  })
}
