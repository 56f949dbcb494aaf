import type { Span } from '#text/span.ts'
import { headingMarkAt } from './heading-mark.ts'
import { paragraphsOf } from './paragraphs.ts'

/** The styled headings of a cleaned text: where each paragraph begins → its level in the file, 0 for a title. */
export type StyledParagraphs = ReadonlyMap<number, number>

export const NO_STYLES: StyledParagraphs = new Map()

/** A heading with its style level, and the outline level that its number tells. */
interface Styled {
  readonly style: number
  readonly marked: number | null
}

const LONGEST = 100
const DEEPEST = 4

/** Whether a paragraph may be the heading that its style says it is: authors style whole paragraphs too, and rows of tables. */
function isHeadingLike(written: string): boolean {
  return written.length <= LONGEST && !/[。！？!?；\t](?=.*[^\s”’」』）)])/s.test(written)
}

/**
 * Levels of the outline (1 is 一、, 2 is （一）, 3 is 1., 4 is （1）) for the styled headings from `from` on, by where they begin. Numbers tell
 * what a style level stands for; without any, the highest style level in use is 1.
 */
export function outlineLevels(
  text: string,
  styled: StyledParagraphs,
  { from, runIns = NO_STYLES }: { readonly from: number; readonly runIns?: ReadonlyMap<number, number> },
): ReadonlyMap<number, number> {
  const headings = paragraphsOf(text).flatMap(paragraph => {
    const style = styled.get(paragraph.start)
    const written = text.slice(paragraph.start, runIns.get(paragraph.start) ?? paragraph.end)
    return style === undefined || style === 0 || paragraph.start < from || !isHeadingLike(written)
      ? []
      : [{ start: paragraph.start, style, marked: headingMarkAt(written)?.level ?? null }]
  })
  const used = [...new Set(headings.map(heading => heading.style))].toSorted((a, b) => a - b)
  const learned = learnedLevels(headings)
  const levels = new Map(used.map(style => [style, levelOf(style, used, learned)]))
  const above = used.filter(style => isAboveFirst(style, headings, learned)).length
  return new Map(
    headings.map(({ start, style, marked }) => [
      start,
      learned.has(style) ? Math.min(DEEPEST, (marked ?? levels.get(style) ?? 1) + above) : (levels.get(style) ?? 1),
    ]),
  )
}

/** Whether headings of this style, without numbers of their own, stand above those numbered 一、. */
function isAboveFirst(style: number, headings: readonly Styled[], learned: ReadonlyMap<number, number>): boolean {
  const isParts = !learned.has(style) && headings.filter(heading => heading.style === style).length > 1
  return isParts && [...learned].some(([other, level]) => other > style && level === 1)
}

/** The numbered headings of each style level agree on an outline level; where they do not, the commonest counts. */
function learnedLevels(headings: readonly Styled[]): ReadonlyMap<number, number> {
  const groups = Map.groupBy(
    headings.filter(heading => heading.marked !== null),
    heading => heading.style,
  )
  return new Map([...groups].map(([style, group]) => [style, commonest(group.flatMap(({ marked }) => marked ?? []))]))
}

function commonest(values: readonly number[]): number {
  const counts = [...Map.groupBy(values, value => value)].toSorted(([, a], [, b]) => b.length - a.length)
  return counts[0]?.[0] ?? 1
}

/** Counted in steps from the nearest style level that numbers tell. */
function levelOf(style: number, used: readonly number[], learned: ReadonlyMap<number, number>): number {
  const place = used.indexOf(style)
  const known = used
    .map((other, index) => ({ steps: place - index, level: learned.get(other) }))
    .toSorted((a, b) => Math.abs(a.steps) - Math.abs(b.steps) || b.steps - a.steps)
    .find(({ level }) => level !== undefined)
  return Math.min(DEEPEST, Math.max(1, known?.level === undefined ? place + 1 : known.level + known.steps))
}

/** The paragraph that the file styles as the title: its Title, else the one heading of the highest level, when it has no number. */
export function styledTitle(text: string, styled: StyledParagraphs, searched: number): Span | null {
  const heads = paragraphsOf(text).slice(0, searched)
  const highest = Math.min(...styled.values())
  const isOnly = [...styled.values()].filter(level => level === highest).length === 1
  const found = heads.find(({ start, end }) => {
    const level = styled.get(start)
    return level !== undefined && (level === 0 || (level === highest && isOnly)) && headingMarkAt(text.slice(start, end)) === null
  })
  return found ?? null
}
