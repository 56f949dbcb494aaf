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

/** The lines of a text, cut where claims, contradictions and gaps begin and end. Blank lines are left out; the first line is the title if it has one. */
export function paragraphsOf(text: string, items: readonly Item[], { titled }: { readonly titled: boolean }): readonly Paragraph[] {
  const spans = items.flatMap(item => item.spans.map(([start, end]) => ({ start, end, item })))
  spans.sort((a, b) => a.start - b.start)
  let first = titled
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
    const kind = first ? 'title' : kindOf(line)
    first = false
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
  const inside = (place: number) => place > start && place < start + line.length
  const cuts = [...spans, ...gaps].flatMap(span => [span.start, span.end]).filter(inside)
  const edges = [...new Set([start, ...cuts, start + line.length])].sort((a, b) => a - b)
  return edges.slice(0, -1).map((edge, place) => {
    const covering = spans.filter(span => span.start <= edge && span.end > edge)
    return {
      start: edge,
      text: line.slice(edge - start, (edges[place + 1] ?? edge) - start),
      claim: covering.find(span => span.item.claim)?.item.id ?? null,
      finding: covering.find(span => span.item.finding)?.item.id ?? null,
      gap: gaps.some(gap => gap.start <= edge && gap.end > edge),
    }
  })
}

function kindOf(line: string): Paragraph['kind'] {
  const mark = headingMarkAt(line.trimStart())
  if (mark === null || line.trim().length > LONGEST_HEADING || mark.level > 3) return 'body'
  return mark.level === 1 ? 'heading1' : mark.level === 2 ? 'heading2' : 'heading3'
}
