import { memo } from 'react'
import type { OutlineNode } from '#report/report.ts'
import type { Span } from '#text/span.ts'
import '../figures/figures.css'
import './report-text.css'

interface ReportTextProps {
  readonly text: string
  /** The lines with which the text begins are its title as far as they are part of this. */
  readonly title: string
  readonly outline: readonly OutlineNode[]
  /** Places with a doubt. */
  readonly marked: readonly Span[]
}

/** A stored report as a page: headings as its own outline knows them, doubtful places tinted. */
export const ReportText = memo(function ReportText({ text, title, outline, marked }: ReportTextProps) {
  const nodes = new Map(outline.map(node => [node.span.start, node]))
  const lines = [...text.matchAll(/[^\n]+/gu)].filter(line => line[0].trim() !== '')
  const titleLines = lines.findIndex(line => !title.includes(line[0].trim()))
  return (
    <article className="paper">
      {lines.map(({ 0: line, index }, place) => (
        <Line key={index} line={line} start={index} node={nodes.get(index)} isTitle={place < titleLines} marked={marked} />
      ))}
    </article>
  )
})

interface LineProps extends Pick<ReportTextProps, 'marked'> {
  readonly line: string
  readonly start: number
  readonly node: OutlineNode | undefined
  readonly isTitle: boolean
}

/** A heading may be a line of its own, or only open the paragraph it stands in. */
function Line({ line, start, node, isTitle, marked }: LineProps) {
  const end = start + line.length
  const leadEnd = node && node.span.end < end ? node.span.end : start
  const ownLine = node && leadEnd === start && node.level <= 2
  const className = ownLine ? `paper-heading${node.level}` : isTitle ? 'paper-title' : 'paper-body'
  return (
    <p className={className} data-start={start} data-end={end}>
      {leadEnd > start ? <b className="paper-lead">{tinted(line.slice(0, leadEnd - start), start, marked)}</b> : null}
      {tinted(line.slice(leadEnd - start), leadEnd, marked)}
    </p>
  )
}

function tinted(words: string, start: number, marked: readonly Span[]) {
  return piecesOf(words, start, marked).map(piece => (piece.marked ? <mark key={piece.start}>{piece.text}</mark> : piece.text))
}

/** Scrolls the pane to a place of the text and lets it flash. */
export function showPlace(pane: HTMLElement | null, { start, end }: Span): void {
  const lines = [...(pane?.querySelectorAll<HTMLElement>('[data-start]') ?? [])]
  const inside = lines.filter(line => Number(line.dataset['end']) > start && Number(line.dataset['start']) < Math.max(end, start + 1))
  const chosen = inside.length > 0 ? inside : lines.filter(line => Number(line.dataset['start']) <= start).slice(-1)
  chosen[0]?.scrollIntoView({ block: 'start' })
  for (const line of chosen) line.animate([{ background: 'var(--brand-wash)' }, { background: 'transparent' }], { duration: 2500 })
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
