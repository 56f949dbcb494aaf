import { headingMarkAt } from '#report/heading-mark.ts'
import type { Item } from './item.ts'

/** A stretch of one line that is all of one kind. */
export interface Run {
  readonly start: number
  readonly text: string
  /** Id of the claim that covers it. */
  readonly claim: number | null
  /** Id of the contradiction that covers it. */
  readonly finding: number | null
  /** Whether it is a 【待补充：…】. */
  readonly gap: boolean
  /** Whether it belongs to a heading that opens a paragraph: （一）兜牢底线。一是…… */
  readonly lead: boolean
}

export interface Paragraph {
  readonly start: number
  readonly kind: 'title' | 'heading1' | 'heading2' | 'heading3' | 'body'
  readonly runs: readonly Run[]
  readonly items: readonly number[]
}

const GAP = /【待补充[^】]*】/gu
/** Longer lines that begin with a number are whole paragraphs, not headings. */
const LONGEST_HEADING = 48

/** The lines of a text, cut where claims, contradictions and gaps begin and end. Blank lines are left out; `titled`: it begins with a title. */
export function paragraphsOf(text: string, items: readonly Item[], { titled }: { readonly titled: boolean }): readonly Paragraph[] {
  const spans = items.flatMap(item => item.spans.map(([start, end]) => ({ start, end, item })))
  spans.sort((a, b) => a.start - b.start)
  let inTitle = titled
  let isFirst = true
  let from = 0
  return [...text.matchAll(/[^\n]+/gu)].flatMap(({ 0: line, index }) => {
    if (line.trim() === '') return []
    const end = index + line.length
    // Spans are in order, so that each line looks only at its own; a contradiction may reach over several lines.
    while (from < spans.length && (spans[from]?.end ?? 0) <= index && (spans[from]?.item.finding ?? null) === null) from += 1
    const own: typeof spans = []
    for (let place = from; place < spans.length && (spans[place]?.start ?? 0) < end; place += 1) {
      const span = spans[place]
      if (span && span.end > index) own.push(span)
    }
    inTitle = inTitle && (isFirst || isTitleLine(line))
    isFirst = false
    const kind = inTitle ? 'title' : kindOf(line)
    return [{ start: index, kind, runs: runsOf(line, index, own), items: own.map(span => span.item.id) }]
  })
}

interface ItemSpan {
  readonly start: number
  readonly end: number
  readonly item: Item
}

function runsOf(line: string, start: number, spans: readonly ItemSpan[]): readonly Run[] {
  const gaps = [...line.matchAll(GAP)].map(match => ({ start: start + match.index, end: start + match.index + match[0].length }))
  const leadEnd = start + leadLength(line)
  const inside = (place: number) => place > start && place < start + line.length
  const cuts = [leadEnd, ...[...spans, ...gaps].flatMap(span => [span.start, span.end])].filter(inside)
  const edges = [...new Set([start, ...cuts, start + line.length])].sort((a, b) => a - b)
  return edges.slice(0, -1).map((edge, place) => {
    const covering = spans.filter(span => span.start <= edge && span.end > edge)
    return {
      start: edge,
      text: line.slice(edge - start, (edges[place + 1] ?? edge) - start),
      claim: covering.find(span => span.item.claim)?.item.id ?? null,
      finding: covering.find(span => span.item.finding)?.item.id ?? null,
      gap: gaps.some(gap => gap.start <= edge && gap.end > edge),
      lead: edge < leadEnd,
    }
  })
}

/** A title may go on in a second line; it has no sentence in it. */
function isTitleLine(line: string): boolean {
  return line.trim().length <= LONGEST_HEADING && !/[，。；：,;:]/u.test(line) && headingMarkAt(line.trimStart()) === null
}

/** The length of the heading with which a longer paragraph opens; 0 when it opens with none. */
function leadLength(line: string): number {
  if (line.trim().length <= LONGEST_HEADING || (headingMarkAt(line.trimStart())?.level ?? 9) > 2) return 0
  const stop = line.search(/[。！]/u)
  return stop === -1 || stop >= LONGEST_HEADING ? 0 : stop + 1
}

function kindOf(line: string): Paragraph['kind'] {
  const mark = headingMarkAt(line.trimStart())
  if (mark === null || line.trim().length > LONGEST_HEADING || mark.level > 3) return 'body'
  return mark.level === 1 ? 'heading1' : mark.level === 2 ? 'heading2' : 'heading3'
}
