import ExcelJs, { type Worksheet } from 'exceljs'
import type { Cell, MergedRange, Sheet } from '#indicator/sheet.ts'
import { failure, type Result, success } from '#result.ts'
import { cellOf } from './workbook-cell.ts'

const MOST_ROWS = 20_000
const MOST_COLUMNS = 256
const RANGE = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u

/** The visible sheets of an .xlsx or .xlsm; macros are never looked at. The failure is the rest of a sentence about the file. */
export async function readXlsx(bytes: Uint8Array): Promise<Result<readonly Sheet[], string>> {
  const workbook = new ExcelJs.Workbook()
  try {
    await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  } catch {
    return failure('打不开，可能已损坏：请在 Excel 中另存为 .xlsx 后重新上传')
  }
  const visible = workbook.worksheets.filter(worksheet => worksheet.state === 'visible')
  const large = visible.find(worksheet => worksheet.actualRowCount > MOST_ROWS)
  if (large) return failure(`的工作表「${large.name}」有 ${large.actualRowCount} 行，超过 ${MOST_ROWS} 行：请只保留指标表`)
  return success(visible.map(sheetOf))
}

function sheetOf(worksheet: Worksheet): Sheet {
  const rows: Cell[][] = []
  worksheet.eachRow((row, number) => {
    if (number > MOST_ROWS) return
    const cells: Cell[] = []
    row.eachCell((cell, column) => {
      if (column <= MOST_COLUMNS) cells[column - 1] = cellOf(cell)
    })
    rows[number - 1] = Array.from(cells, cell => cell ?? { text: '' })
  })
  return { name: worksheet.name, rows: Array.from(rows, row => row ?? []), merges: mergesOf(worksheet) }
}

function mergesOf(worksheet: Worksheet): readonly MergedRange[] {
  const ranges: readonly string[] = worksheet.model.merges ?? []
  return ranges.flatMap(range => {
    const [, left, top, right, bottom] = RANGE.exec(range) ?? []
    if (!left || !top || !right || !bottom) return []
    return [
      {
        top: Number(top) - 1,
        left: columnNumber(left),
        bottom: Math.min(Number(bottom), MOST_ROWS) - 1,
        right: Math.min(columnNumber(right), MOST_COLUMNS - 1),
      },
    ]
  })
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
