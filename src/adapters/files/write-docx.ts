import { Document, type ICommentOptions, Packer, Paragraph, TextRun } from 'docx'
import type { Draft } from '#draft/draft.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { finishArchive } from './write-docx-archive.ts'
import { lineParagraphs } from './write-docx-body.ts'
import { OFFICIAL_FONTS, type OfficialFonts } from './write-docx-fonts.ts'
import { ledgerAppendix } from './write-docx-ledger.ts'
import { documentLines } from './write-docx-lines.ts'
import { LANDSCAPE_PAGE, OFFICIAL_PAGE, pageNumberFooters } from './write-docx-page.ts'
import { gapsIn, type Remark, remarksOf } from './write-docx-remarks.ts'
import { officialStyles, STYLE } from './write-docx-styles.ts'
import { ledgerRows } from './write-ledger-rows.ts'

export interface DraftDocumentOptions {
  /** The set that the draft was written from: names and source cells of the ledger come from it. */
  readonly set: IndicatorSet
  /** The date of the document and of its comments. */
  readonly writtenAt: Date
  readonly fonts?: OfficialFonts
}

const AUTHOR = '据实'

/**
 * A draft as a .docx laid out after GB/T 9704—2012, with its proofs kept: every figure is bookmarked `figure_N`, open claims, gaps
 * and contradictions carry comments, and an appendix 数据台账 says for each figure what it is, the verdict, the indicator, the
 * source cell and the sum. The same draft, set and date give the same bytes.
 */
export async function writeDraftDocx(draft: Draft, options: DraftDocumentOptions): Promise<Uint8Array> {
  const { set, writtenAt, fonts = OFFICIAL_FONTS } = options
  const rows = ledgerRows(draft.claims, set)
  const figures = rows.map(({ no, claim }) => ({ no, start: claim.start, end: claim.end }))
  const remarks = remarksOf(draft, rows)
  const marks = { figures, remarks, gaps: gapsIn(draft.text) }
  const footers = pageNumberFooters(fonts)

  const document = new Document({
    title: draft.title,
    creator: AUTHOR,
    lastModifiedBy: AUTHOR,
    styles: officialStyles(fonts),
    evenAndOddHeaderAndFooters: true,
    comments: { children: remarks.map((remark, id) => commentOf(remark, id, writtenAt)) },
    sections: [
      { properties: OFFICIAL_PAGE, footers, children: textOf(draft).flatMap(line => lineParagraphs(line, marks, fonts)) },
      { properties: LANDSCAPE_PAGE, footers, children: [...ledgerAppendix(rows, fonts)] },
    ],
  })
  return finishArchive(await Packer.pack(document, 'uint8array'), fonts, writtenAt)
}

/** The draft's lines, with its title in front when the text does not begin with it. */
function textOf(draft: Draft) {
  const lines = documentLines(draft.text, draft.title, draft.sections)
  if (lines[0]?.role === 'title' || draft.title === '') return lines
  return [{ start: -draft.title.length, text: draft.title, role: 'title', level: 0, headingLength: 0 } as const, ...lines]
}

function commentOf(remark: Remark, id: number, date: Date): ICommentOptions {
  const paragraph = new Paragraph({ style: STYLE.cell, children: [new TextRun(remark.text)] })
  return { id, author: AUTHOR, initials: AUTHOR, date, children: [paragraph] }
}
