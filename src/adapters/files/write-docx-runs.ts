import { BookmarkEnd, BookmarkStart, CommentRangeEnd, CommentRangeStart, CommentReference, type ParagraphChild, TextRun } from 'docx'
import { type OfficialFonts, runFont } from './write-docx-fonts.ts'
import type { DocumentLine } from './write-docx-lines.ts'
import type { Remark } from './write-docx-remarks.ts'

interface Placed {
  readonly start: number
  readonly end: number
}

/** What hangs on the text of a document: bookmarked figures, comments (their ids are their places in the list), gaps to highlight. */
export interface Marks {
  readonly figures: readonly (Placed & { readonly no: number })[]
  readonly remarks: readonly Remark[]
  readonly gaps: readonly Placed[]
}

/** A document without proofs. */
export const NO_MARKS: Marks = { figures: [], remarks: [], gaps: [] }

/** The bookmark of a figure: the number of its row in the ledger. */
export function bookmarkName(no: number): string {
  return `figure_${no}`
}

/**
 * The runs of a line without the blanks around it, cut wherever a figure, a remark, a gap or the heading begins or ends.
 * `breakAt`: an offset into the document before which the line breaks.
 */
export function lineRuns(line: DocumentLine, marks: Marks, fonts: OfficialFonts, breakAt = -1): readonly ParagraphChild[] {
  const start = line.start + (line.text.length - line.text.trimStart().length)
  const end = line.start + line.text.length
  const within = <Item extends Placed>(items: readonly Item[]) =>
    items.filter(item => item.start >= start && item.start < end).map(item => ({ ...item, end: Math.min(item.end, end) }))
  const figures = within(marks.figures)
  const remarks = within(marks.remarks.map((remark, id) => ({ ...remark, id })))
  const gaps = within(marks.gaps)

  const edges = [...figures, ...remarks, ...gaps].flatMap(item => [item.start, item.end])
  const cuts = inOrder([start, line.start + line.headingLength, breakAt, ...edges, end], start, end)
  return cuts.flatMap((cut, place) => {
    const next = cuts[place + 1]
    const between = [...endings(cut, figures, remarks), ...beginnings(cut, figures, remarks)]
    if (next === undefined) return between
    const font = runFont(fontAt(line, cut, fonts), fonts.latin)
    const highlighted = gaps.some(gap => gap.start <= cut && cut < gap.end) ? { highlight: 'yellow' as const } : {}
    const broken = cut === breakAt ? { break: 1 } : {}
    return [...between, new TextRun({ text: line.text.slice(cut - line.start, next - line.start), font, ...highlighted, ...broken })]
  })
}

function inOrder(cuts: readonly number[], start: number, end: number): readonly number[] {
  return [...new Set(cuts)].filter(cut => cut >= start && cut <= end).toSorted((a, b) => a - b)
}

function endings(
  cut: number,
  figures: Marks['figures'],
  remarks: readonly (Placed & { readonly id: number })[],
): readonly ParagraphChild[] {
  const figureEnds = figures.filter(figure => figure.end === cut).map(({ no }) => asChild(new BookmarkEnd(no)))
  const ended = remarks.filter(remark => remark.end === cut)
  return [...figureEnds, ...ended.flatMap(({ id }) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })])]
}

function beginnings(
  cut: number,
  figures: Marks['figures'],
  remarks: readonly (Placed & { readonly id: number })[],
): readonly ParagraphChild[] {
  const begun = remarks.filter(remark => remark.start === cut).map(({ id }) => new CommentRangeStart(id))
  return [...begun, ...figures.filter(figure => figure.start === cut).map(({ no }) => asChild(new BookmarkStart(bookmarkName(no), no)))]
}

/** The library takes both ends of a bookmark as children of a paragraph (its own examples do); its type of children leaves them out. */
function asChild(end: BookmarkStart | BookmarkEnd): ParagraphChild {
  return end as unknown as ParagraphChild
}

function fontAt(line: DocumentLine, place: number, fonts: OfficialFonts): string {
  if (line.role === 'title') return fonts.title
  if (place >= line.start + line.headingLength) return fonts.body
  return fonts.levels[line.level - 1] ?? fonts.body
}
