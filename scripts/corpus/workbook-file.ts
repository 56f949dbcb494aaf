import ExcelJS from 'exceljs'
import type { Cell, Sheet } from '#indicator/sheet.ts'
import { settleWorkbook } from './settle-archive.ts'

const WIDTHS: Readonly<Record<string, number>> = {
  指标: 34,
  数值: 14,
  上年同期: 14,
  目标: 12,
  截至: 13,
  主题: 12,
  标识: 30,
  内容: 90,
  来源: 26,
}
const NARROW = 9
const THIN = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const
const PLAIN_NUMBER = /^-?\d+(?:\.(\d+))?$/u

/** A workbook of the sheets given, as an office keeps it: figures are number cells that show their decimals. `date` stands in its properties. */
export async function workbookFile(sheets: readonly Sheet[], author: string, date: Date): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = author
  workbook.lastModifiedBy = author
  workbook.created = date
  workbook.modified = date
  for (const sheet of sheets) addSheet(workbook, sheet)
  return settleWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

function addSheet(workbook: ExcelJS.Workbook, { name, rows, merges = [] }: Sheet): void {
  const sheet = workbook.addWorksheet(name)
  const headerRow = merges.length + 1
  const headings = name === '基本信息' ? [] : (rows[headerRow - 1] ?? []).map(cell => cell.text)
  sheet.columns = (rows[headerRow - 1] ?? []).map((_, place) => ({
    width: name === '基本信息' ? 20 : (WIDTHS[headings[place] ?? ''] ?? NARROW),
  }))
  rows.forEach((row, place) => {
    const isHeader = headings.length > 0 && place === headerRow - 1
    row.forEach((cell, column) => {
      fillCell(sheet.getCell(place + 1, column + 1), cell, isHeader, ['数值', '上年同期', '目标'].includes(headings[column] ?? ''))
    })
  })
  for (const { top, left, bottom, right } of merges) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1)
  for (let row = 1; row < headerRow; row += 1) titleRow(sheet.getRow(row))
  if (headings.length > 0) sheet.views = [{ state: 'frozen', ySplit: headerRow }]
}

function fillCell(target: ExcelJS.Cell, { text }: Cell, isHeader: boolean, isFigure: boolean): void {
  const number = !isHeader && isFigure ? PLAIN_NUMBER.exec(text) : null
  target.value = number ? Number(text) : text === '' ? null : text
  if (number) target.numFmt = number[1] === undefined ? '0' : `0.${'0'.repeat(number[1].length)}`
  target.font = { name: '宋体', size: 11, bold: isHeader }
  target.border = { top: THIN, bottom: THIN, left: THIN, right: THIN }
  target.alignment = { vertical: 'middle', wrapText: true, ...(isHeader ? { horizontal: 'center' } : {}) }
  if (isHeader) target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF3' } }
}

function titleRow(row: ExcelJS.Row): void {
  row.height = 30
  row.getCell(1).font = { name: '黑体', size: 16 }
  row.getCell(1).alignment = { horizontal: 'center', vertical: 'middle' }
}
