import { memo } from 'react'
import type { OutlineNode } from '#report/report.ts'
import type { Span } from '#text/span.ts'
import '../../figures/figures.css'
import './report-text.css'

interface ReportTextProps {
  readonly text: string
  readonly outline: readonly OutlineNode[]
  /** Places with a doubt. */
  readonly marked: readonly Span[]
}

/** A stored report as a page: headings as its own outline knows them, doubtful places tinted. */
export const ReportText = memo(function ReportText({ text, outline, marked }: ReportTextProps) {
  const levels = new Map(outline.map(node => [node.span.start, node.level]))
  const lines = [...text.matchAll(/[^\n]+/gu)].filter(line => line[0].trim() !== '')
  return (
    <article className="paper">
      {lines.map(({ 0: line, index }, place) => (
        <p key={index} className={classOf(place, levels.get(index))} data-start={index} data-end={index + line.length}>
          {piecesOf(line, index, marked).map(piece => (piece.marked ? <mark key={piece.start}>{piece.text}</mark> : piece.text))}
        </p>
      ))}
    </article>
  )
})

/** Scrolls the pane to a place of the text and lets it flash. */
export function showPlace(pane: HTMLElement | null, { start, end }: Span): void {
  const lines = [...(pane?.querySelectorAll<HTMLElement>('[data-start]') ?? [])]
  const inside = lines.filter(line => Number(line.dataset['end']) > start && Number(line.dataset['start']) < Math.max(end, start + 1))
  const chosen = inside.length > 0 ? inside : lines.filter(line => Number(line.dataset['start']) <= start).slice(-1)
  chosen[0]?.scrollIntoView({ block: 'start' })
  for (const line of chosen) line.animate([{ background: 'var(--brand-wash)' }, { background: 'transparent' }], { duration: 2500 })
}

function classOf(place: number, level: number | undefined): string {
  if (level === 1 || level === 2) return `paper-heading${level}`
  return place === 0 ? 'paper-title' : 'paper-body'
}

function piecesOf(
  line: string,
  start: number,
  marked: readonly Span[],
): readonly { readonly start: number; readonly text: string; readonly marked: boolean }[] {
  const end = start + line.length
  const own = marked.filter(span => span.start < end && span.end > start)
  const cuts = own.flatMap(span => [span.start, span.end]).filter(cut => cut > start && cut < end)
  const edges = [...new Set([start, ...cuts, end])].sort((a, b) => a - b)
  return edges.slice(0, -1).map((edge, place) => ({
    start: edge,
    text: line.slice(edge - start, (edges[place + 1] ?? end) - start),
    marked: own.some(span => span.start <= edge && span.end > edge),
  }))
}
