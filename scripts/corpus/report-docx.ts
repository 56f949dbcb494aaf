import { Document, type FileChild, Packer } from 'docx'
import { finishArchive } from '#adapters/files/write-docx-archive.ts'
import { lineParagraphs } from '#adapters/files/write-docx-body.ts'
import type { OfficialFonts } from '#adapters/files/write-docx-fonts.ts'
import { type DocumentLine, documentLines, type PlacedHeading } from '#adapters/files/write-docx-lines.ts'
import { OFFICIAL_PAGE, pageNumberFooters } from '#adapters/files/write-docx-page.ts'
import { NO_MARKS } from '#adapters/files/write-docx-runs.ts'
import { officialStyles } from '#adapters/files/write-docx-styles.ts'
import type { SampleReport } from './bureaus.ts'
import { itemsBegin, itemTable } from './item-table.ts'
import { numberedHeading, numberingLists } from './list-numbering.ts'

export interface ReportDocument {
  readonly text: string
  readonly headings: readonly PlacedHeading[]
  readonly author: string
  readonly fonts: OfficialFonts
  readonly writtenAt: Date
  readonly manner: Pick<SampleReport, 'numbering' | 'table'>
}

/** A report as the bureau's office would type it in Word: official layout, and headings or tables in the report's manner. */
export async function reportDocx({ text, headings, author, fonts, writtenAt, manner }: ReportDocument): Promise<Uint8Array> {
  const title = text.slice(0, text.indexOf('\n'))
  const lines = documentLines(text, title, headings)
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: officialStyles(fonts),
    evenAndOddHeaderAndFooters: true,
    ...(manner.numbering === 'automatic' ? { numbering: numberingLists(fonts) } : {}),
    sections: [{ properties: OFFICIAL_PAGE, footers: pageNumberFooters(fonts), children: [...childrenOf(lines, fonts, manner)] }],
  })
  return finishArchive(await Packer.pack(document, 'uint8array'), fonts, writtenAt)
}

function childrenOf(lines: readonly DocumentLine[], fonts: OfficialFonts, manner: ReportDocument['manner']): readonly FileChild[] {
  const plain = (line: DocumentLine) => lineParagraphs(line, NO_MARKS, fonts)
  if (manner.numbering === 'automatic') return lines.flatMap(line => (line.role === 'heading' ? [numberedHeading(line)] : plain(line)))
  if (manner.table !== 'items') return lines.flatMap(plain)
  const first = lines.findIndex((_, place) => itemsBegin(lines, place))
  const after = lines.findIndex((line, place) => place > first && line.level === 1)
  return [...lines.slice(0, first).flatMap(plain), itemTable(lines.slice(first, after), fonts), ...lines.slice(after).flatMap(plain)]
}
