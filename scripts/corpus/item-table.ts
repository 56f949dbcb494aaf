import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'
import { type OfficialFonts, runFont } from '#adapters/files/write-docx-fonts.ts'
import type { DocumentLine } from '#adapters/files/write-docx-lines.ts'

const WIDTHS = [2700, 6260]
const ITEM = /^\d+\.[^\d]/u
const RESULT = /^完成情况：/u

/** Whether a numbered item with its 完成情况 begins at a line. */
export function itemsBegin(lines: readonly DocumentLine[], place: number): boolean {
  return ITEM.test(lines[place]?.text ?? '') && RESULT.test(lines[place + 1]?.text ?? '')
}

/** Items and results by turns as a table of two columns. */
export function itemTable(lines: readonly DocumentLine[], fonts: OfficialFonts): Table {
  const pairs = lines.flatMap((line, place) => (itemsBegin(lines, place) ? [[line, lines[place + 1]]] : []))
  if (pairs.length * 2 !== lines.length)
    throw new Error(`Found ${pairs.length} items in ${lines.length} lines, expected an item and its 完成情况 by turns`)
  const rows = pairs.map(pair => new TableRow({ children: pair.map((line, column) => cell(line?.text ?? '', column, fonts)) }))
  return new Table({ layout: TableLayoutType.FIXED, columnWidths: WIDTHS, width: { size: 8960, type: WidthType.DXA }, rows })
}

function cell(text: string, column: number, fonts: OfficialFonts): TableCell {
  const font = runFont(column === 0 ? fonts.levels[1] : fonts.body, fonts.latin)
  const paragraph = new Paragraph({ spacing: { line: 400, lineRule: 'exact' }, children: [new TextRun({ text, font, size: 24 })] })
  return new TableCell({
    width: { size: WIDTHS[column] ?? 0, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [paragraph],
  })
}
