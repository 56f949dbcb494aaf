import {
  AlignmentType,
  BorderStyle,
  InternalHyperlink,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { type OfficialFonts, runFont } from './write-docx-fonts.ts'
import { LANDSCAPE_WIDTH } from './write-docx-page.ts'
import { bookmarkName } from './write-docx-runs.ts'
import { STYLE } from './write-docx-styles.ts'
import type { LedgerRow } from './write-ledger-rows.ts'

/** The columns and their share of the width, in hundredths. */
const COLUMNS = [
  ['序号', 5],
  ['数字', 9],
  ['事项', 20],
  ['核对结果', 9],
  ['指标', 20],
  ['来源', 17],
  ['推算与说明', 20],
] as const
const WIDTHS = COLUMNS.map(([, share]) => Math.floor((LANDSCAPE_WIDTH * share) / 100))
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '999999' }
const HEADER_FILL = 'E8EDF3'
const OPEN_FILL = 'FDECEA'

/** The appendix 数据台账: a line that counts, then a table with each figure (a link to its place), its verdict and where it comes from. */
export function ledgerAppendix(rows: readonly LedgerRow[], fonts: OfficialFonts): readonly (Paragraph | Table)[] {
  const heading = new TextRun({ text: '附：数据台账', font: runFont(fonts.levels[0], fonts.latin), size: 32 })
  return [
    new Paragraph({ style: STYLE.cell, spacing: { after: 120 }, children: [heading] }),
    new Paragraph({ style: STYLE.cell, spacing: { after: 160 }, children: [new TextRun(countsOf(rows))] }),
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: WIDTHS,
      width: { size: WIDTHS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      borders: { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE },
      rows: [headerRow(fonts), ...rows.map(ledgerRow)],
    }),
  ]
}

function countsOf(rows: readonly LedgerRow[]): string {
  const count = (verdict: LedgerRow['claim']['verdict']) => rows.filter(row => row.claim.verdict === verdict).length
  const open = rows.filter(row => row.open).length
  const waiting = open === 0 ? '没有待处理的数字' : `待处理 ${open} 处，已在正文加批注`
  return `本稿共有数据表述 ${rows.length} 处：有出处 ${count('traced')} 处，可推算 ${count('derived')} 处；${waiting}。点击“数字”一栏可回到正文。`
}

function headerRow(fonts: OfficialFonts): TableRow {
  const font = runFont(fonts.levels[0], fonts.latin)
  const cells = COLUMNS.map(([name], place) => cell([new TextRun({ text: name, font })], place, HEADER_FILL, AlignmentType.CENTER))
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells })
}

function ledgerRow(row: LedgerRow): TableRow {
  const { no, claim } = row
  const link = new InternalHyperlink({ anchor: bookmarkName(no), children: [new TextRun({ text: claim.text, color: '1F4E79' })] })
  const explanation = row.open ? openWords(row) : row.formula
  const words = [claim.subject, row.verdict, row.indicator, row.source, explanation].map(text => new TextRun({ text, bold: false }))
  const fill = row.open ? OPEN_FILL : undefined
  const cells = [new TextRun(String(no)), link, ...words].map((child, place) => cell([child], place, fill, alignmentOf(place)))
  return new TableRow({ cantSplit: true, children: cells })
}

function openWords({ claim }: LedgerRow): string {
  return claim.expected === null ? claim.reason : `应为${claim.expected}。${claim.reason}`
}

/** Numbers and verdicts stand in the middle; words begin at the left. */
function alignmentOf(place: number): (typeof AlignmentType)[keyof typeof AlignmentType] {
  return place === 0 || place === 3 ? AlignmentType.CENTER : AlignmentType.LEFT
}

function cell(
  children: readonly (TextRun | InternalHyperlink)[],
  place: number,
  fill: string | undefined,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
): TableCell {
  return new TableCell({
    width: { size: WIDTHS[place] ?? 0, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
    children: [new Paragraph({ style: STYLE.cell, alignment, children })],
  })
}
