import type { Span } from '#text/span.ts'
import { headingMarkAt } from './heading-mark.ts'
import { isVolume } from './part-levels.ts'
import { namesSection } from './section-names.ts'
import { type SeriesMark, seriesMarkAt } from './series-mark.ts'

const LONGEST = 40
const FEWEST = 2
const WORDED = new Set(['之一', '一问', 'A.'])

interface Line {
  readonly paragraph: Span
  readonly mark: SeriesMark | null
  readonly place: number
}

/**
 * Levels of the headings that only a run of them tells, by where their paragraphs begin: lines like titles, numbered one by one from 1, each
 * with words under it; and sections by their usual names, where nothing else heads sections.
 * @param levels of the headings known already, by where they begin
 */
export function seriesHeadings(
  text: string,
  paragraphs: readonly Span[],
  levels: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const titles = paragraphs.flatMap((paragraph, place) => lineOf(text, paragraphs, place, levels.has(paragraph.start)) ?? [])
  const hasFirst = [...levels.values()].includes(1)
  const found = new Map<number, number>()
  for (const run of runsOf(titles.filter(({ mark }) => mark !== null))) {
    const level = run[0]?.mark?.level ?? levelBelow(run[0]?.paragraph.start ?? 0, levels, hasFirst)
    for (const { paragraph } of run) found.set(paragraph.start, level)
  }
  const volumes = titles.filter(({ paragraph: { start, end } }) => isVolume(text.slice(start, end)))
  if (volumes.length >= FEWEST) for (const { paragraph } of volumes) found.set(paragraph.start, 1)
  const hasRunOfFirst = [...found.values()].includes(1)
  const named = hasFirst || hasRunOfFirst ? [] : titles.filter(({ paragraph: { start, end } }) => namesSection(text.slice(start, end)))
  if (named.length >= FEWEST) for (const { paragraph } of named) found.set(paragraph.start, 1)
  return found
}

/** A paragraph that reads as a title and has another under it that is none of its kind; null for any other. */
function lineOf(text: string, paragraphs: readonly Span[], place: number, isKnown: boolean): Line | null {
  const paragraph = paragraphs[place]
  const next = paragraphs[place + 1]
  if (isKnown || paragraph === undefined || next === undefined) return null
  const written = text.slice(paragraph.start, paragraph.end).trimEnd()
  if (written.length > LONGEST || headingMarkAt(written) !== null) return null
  const mark = seriesMarkAt(written)
  const words = written.slice(mark?.length ?? 0)
  const below = seriesMarkAt(text.slice(next.start, next.end))
  const stopped = mark?.series === '第一，' ? words.replace(/。$/, '') : words
  if (words === '' || /[。！；;\t]|[：:，、]$|[？?](?!$)/.test(stopped) || (mark !== null && below?.series === mark.series)) return null
  // A line of figures or a question is a title where a name or a number of words says so.
  if (/\d|[？?]$/.test(words) && !(mark !== null && WORDED.has(mark.series)) && !namesSection(words)) return null
  return { paragraph, mark, place }
}

function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = []
  const open = new Map<string, Line[]>()
  for (const line of lines) {
    const { series = '', number = 0 } = line.mark ?? {}
    const run = open.get(series)
    if (number === 1) {
      const begun = [line]
      open.set(series, begun)
      runs.push(begun)
    } else if (run !== undefined && number === (run.at(-1)?.mark?.number ?? 0) + 1) run.push(line)
    else open.delete(series)
  }
  return runs.filter(run => run.length >= FEWEST)
}

function levelBelow(start: number, levels: ReadonlyMap<number, number>, hasFirst: boolean): number {
  if (!hasFirst) return 1
  const above = [...levels].filter(([place]) => place < start).at(-1)?.[1] ?? 0
  return Math.min(4, above + 1)
}
