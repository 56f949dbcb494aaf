import ExcelJs, { type Worksheet } from 'exceljs'
import { exact } from '#indicator/decimal.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { setToTable } from '#indicator/set-to-table.ts'
import { cellAt, type Sheet } from '#indicator/sheet.ts'
import { BODY_FONT, borders, HEADER_ALIGNMENT, HEADER_FILL, HEADER_FONT, LABEL_FILL, widthOf } from './workbook-style.ts'

/** One column of a written table: heading, how its cells are set, and the values that a cell may take. */
interface WrittenColumn {
  readonly heading: string
  /** "figure" writes plain decimals as numbers, right-aligned; "long" wraps; "text" is the default. */
  readonly kind?: 'text' | 'figure' | 'long'
  /** In characters of half width; fitted to the content when absent. */
  readonly width?: number
  readonly choices?: readonly string[]
}

/** A sheet with one heading row that stays in sight. */
export interface WrittenTable {
  readonly name: string
  readonly columns: readonly WrittenColumn[]
  readonly rows: readonly (readonly string[])[]
}

const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u
/** A4 across, as wide as the page. */
const PAGE = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const
/** A number of more digits would lose some in Excel, so it stays text. */
const EXCEL_DIGITS = 15

/** An .xlsx of tables: heading styled and frozen, filter, widths fitted, figures as numbers. Texts stay texts, formulas are never written. */
export async function writeTable(tables: readonly WrittenTable[]): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook()
  for (const table of tables) addTable(workbook, table)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The workbook of a set; {@link readSetFile} reads it back. `guidance` becomes a last sheet of plain lines. */
export async function writeSetWorkbook(set: IndicatorSet, guidance: readonly string[] = []): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook()
  for (const sheet of setToTable(set)) {
    if (sheet.name === '基本信息') addFacts(workbook, sheet)
    else addTable(workbook, tableOf(sheet))
  }
  if (guidance.length > 0) addGuidance(workbook, guidance)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const KINDS: Readonly<Record<string, NonNullable<WrittenColumn['kind']>>> = {
  数值: 'figure',
  上年同期: 'figure',
  目标: 'figure',
  内容: 'long',
}
const CHOICES: Readonly<Record<string, readonly string[]>> = { 口径: ['期末', '累计'] }

function tableOf(sheet: Sheet): WrittenTable {
  const columns = (sheet.rows[0] ?? []).map(({ text }) => ({
    heading: text,
    kind: KINDS[text] ?? 'text',
    ...(CHOICES[text] && { choices: CHOICES[text] }),
  }))
  return { name: sheet.name, columns, rows: sheet.rows.slice(1).map(row => row.map(({ text }) => text)) }
}

function addTable(workbook: ExcelJs.Workbook, { name, columns, rows }: WrittenTable): void {
  const worksheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }],
    pageSetup: { ...PAGE, printTitlesRow: '1:1' },
  })
  worksheet.addRow(columns.map(column => column.heading))
  for (const row of rows) worksheet.addRow(row.map((text, place) => storedValue(text, columns[place]?.kind)))
  for (const [place, column] of columns.entries()) styleColumn(worksheet, column, place, rows)
  if (columns.length > 0) worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } }
  worksheet.getRow(1).height = 24
}

function styleColumn(worksheet: Worksheet, column: WrittenColumn, place: number, rows: WrittenTable['rows']): void {
  const texts = rows.map(row => row[place] ?? '')
  worksheet.getColumn(place + 1).width = column.width ?? widthOf([column.heading, ...texts], column.kind === 'long' ? 80 : 40)
  worksheet.getCell(1, place + 1).style = { font: HEADER_FONT, fill: HEADER_FILL, alignment: HEADER_ALIGNMENT, border: borders() }
  texts.forEach((text, row) => {
    const cell = worksheet.getCell(row + 2, place + 1)
    const number = typeof cell.value === 'number'
    cell.style = {
      font: BODY_FONT,
      border: borders(),
      alignment: { vertical: 'middle', horizontal: column.kind === 'figure' ? 'right' : 'left', wrapText: !number },
      ...(number && { numFmt: formatOf(text) }),
    }
    if (column.choices) cell.dataValidation = { type: 'list', allowBlank: true, formulae: [`"${column.choices.join(',')}"`] }
  })
}

function storedValue(text: string, kind: WrittenColumn['kind']): string | number | null {
  if (text === '') return null
  return kind === 'figure' && DECIMAL.test(text) && exact(text).precision() <= EXCEL_DIGITS ? Number(text) : text
}

function formatOf(text: string): string {
  const places = text.split('.')[1]?.length ?? 0
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`
}

function addFacts(workbook: ExcelJs.Workbook, sheet: Sheet): void {
  const worksheet = workbook.addWorksheet(sheet.name)
  sheet.rows.forEach((_, row) => {
    const added = worksheet.addRow([cellAt(sheet, row, 0).text, cellAt(sheet, row, 1).text])
    added.getCell(1).style = { font: { ...BODY_FONT, bold: true }, fill: LABEL_FILL, border: borders() }
    added.getCell(2).style = { font: BODY_FONT, border: borders(), alignment: { horizontal: 'left' }, numFmt: '@' }
  })
  worksheet.getColumn(1).width = 18
  worksheet.getColumn(2).width = 40
}

function addGuidance(workbook: ExcelJs.Workbook, lines: readonly string[]): void {
  const worksheet = workbook.addWorksheet('填写说明')
  for (const line of lines) worksheet.addRow([line]).getCell(1).style = { font: BODY_FONT, alignment: { wrapText: true, vertical: 'top' } }
  worksheet.getColumn(1).width = 100
}
