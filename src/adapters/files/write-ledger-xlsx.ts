import ExcelJs, { type Fill, type Worksheet } from 'exceljs'
import type { Claim } from '#claim/claim.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { BODY_FONT, borders, HEADER_ALIGNMENT, HEADER_FILL, HEADER_FONT } from './workbook-style.ts'
import { type LedgerRow, ledgerRows } from './write-ledger-rows.ts'

interface LedgerColumn {
  readonly heading: string
  /** In characters of half width. */
  readonly width: number
  readonly centred?: boolean
  readonly show: (row: LedgerRow) => string | number
}

const COLUMNS: readonly LedgerColumn[] = [
  { heading: '序号', width: 7, centred: true, show: row => row.no },
  { heading: '原文', width: 18, show: row => row.claim.text },
  { heading: '位置', width: 14, centred: true, show: row => `第${row.claim.start + 1}—${row.claim.end}字` },
  { heading: '事项', width: 28, show: row => row.claim.subject },
  { heading: '核对结果', width: 13, centred: true, show: row => row.verdict },
  { heading: '应为', width: 16, show: row => row.claim.expected ?? '' },
  { heading: '指标', width: 34, show: row => row.indicator },
  { heading: '来源', width: 34, show: row => row.source },
  { heading: '推算', width: 40, show: row => row.formula },
  { heading: '说明', width: 60, show: row => row.claim.reason },
]

/** A row that a person must still settle. The verdict's words say it too; colour only finds it. */
const OPEN_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFDECEA' } }

/**
 * The 数据台账 of a checked text as an .xlsx: one row for each claim that is not exempt, in the order of the text; heading frozen,
 * a filter on every column, open rows coloured. Texts stay texts, formulas are never written.
 */
export async function writeLedger(claims: readonly Claim[], set: IndicatorSet): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook()
  const rows = ledgerRows(claims, set)
  const worksheet = workbook.addWorksheet('数据台账', {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 2 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' },
  })
  worksheet.columns = COLUMNS.map(({ width }) => ({ width }))
  worksheet.addRow(COLUMNS.map(({ heading }) => heading)).height = 24
  for (const row of rows) worksheet.addRow(COLUMNS.map(({ show }) => show(row) || null))
  styleHeader(worksheet)
  rows.forEach((row, place) => {
    styleRow(worksheet, place + 2, row.open)
  })
  worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: COLUMNS.length } }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function styleHeader(worksheet: Worksheet): void {
  COLUMNS.forEach((_, place) => {
    worksheet.getCell(1, place + 1).style = { font: HEADER_FONT, fill: HEADER_FILL, alignment: HEADER_ALIGNMENT, border: borders() }
  })
}

function styleRow(worksheet: Worksheet, row: number, open: boolean): void {
  COLUMNS.forEach(({ centred = false }, place) => {
    worksheet.getCell(row, place + 1).style = {
      font: BODY_FONT,
      border: borders(),
      alignment: { vertical: 'middle', horizontal: centred ? 'center' : 'left', wrapText: true },
      ...(open ? { fill: OPEN_FILL } : {}),
    }
  })
}
