import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutlineNode } from '#report/report.ts'
import type { Span } from '#text/span.ts'
import type { Report } from '../api/answers.ts'
import { type Piece, pagesInLines, piecesOf } from './text-pieces.ts'
import '../figures/figures.css'
import './report-text.css'

/** A stored report as a page: headings as its own outline knows them, doubtful places tinted, the file's pages marked in the margin. */
export const ReportText = memo(function ReportText({ report }: { readonly report: Report }) {
  const { text, identity, outline, doubtList } = report
  const nodes = new Map(outline.map(node => [node.span.start, node]))
  const lines = [...text.matchAll(/[^\n]+/gu)].filter(line => line[0].trim() !== '')
  const titleLines = lines.findIndex(line => !identity.title.includes(line[0].trim()))
  const spans = lines.map(({ 0: line, index }) => ({ start: index, end: index + line.length }))
  const pages = pagesInLines(report.pages, spans)
  const marked = doubtList.map(doubt => doubt.span)
  return (
    <article className="paper">
      {lines.map(({ 0: line, index }, place) => (
        <Line
          key={index}
          pieces={piecesOf(line, index, marked, pages)}
          start={index}
          end={index + line.length}
          node={nodes.get(index)}
          isTitle={place < titleLines}
        />
      ))}
    </article>
  )
})

interface LineProps extends Span {
  readonly pieces: readonly Piece[]
  readonly node: OutlineNode | undefined
  readonly isTitle: boolean
}

/** A heading may be a line of its own, or only open the paragraph it stands in. */
function Line({ pieces, start, end, node, isTitle }: LineProps) {
  const leadEnd = node && node.span.end < end ? node.span.end : start
  const ownLine = node && leadEnd === start && node.level <= 2
  const className = ownLine ? `paper-heading${node.level}` : isTitle ? 'paper-title' : 'paper-body'
  const { lead, rest } = splitAt(pieces, leadEnd)
  return (
    <p className={className} data-start={start} data-end={end}>
      {lead.length > 0 ? <b className="paper-lead">{lead.map(drawn)}</b> : null}
      {rest.map(drawn)}
    </p>
  )
}

function splitAt(pieces: readonly Piece[], place: number): { readonly lead: readonly Piece[]; readonly rest: readonly Piece[] } {
  const lead: Piece[] = []
  const rest: Piece[] = []
  for (const piece of pieces) {
    const cut = place - piece.start
    if (cut >= piece.text.length) lead.push(piece)
    else if (cut <= 0) rest.push(piece)
    else {
      lead.push({ ...piece, text: piece.text.slice(0, cut) })
      rest.push({ ...piece, start: place, text: piece.text.slice(cut), page: null })
    }
  }
  return { lead, rest }
}

function drawn({ start, text, marked, page }: Piece): ReactNode {
  const words = marked ? <mark>{text}</mark> : text
  return (
    <span key={start}>
      {page === null ? null : <PageMark page={page} />}
      {words}
    </span>
  )
}

/** Its words are drawn by the style sheet: what the paragraph holds as text is the report and nothing else. */
function PageMark({ page }: { readonly page: number }) {
  const { t } = useTranslation()
  return <span className="page-mark" data-words={t('第 {{page}} 页', { page })} />
}
