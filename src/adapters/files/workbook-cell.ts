import type { CellValue, Cell as ExcelCell } from 'exceljs'
import { exact, plain } from '#indicator/decimal.ts'
import type { Cell } from '#indicator/sheet.ts'

/** Excel keeps fifteen significant digits; what lies beyond is binary noise (4095.8799999999997). */
const EXCEL_DIGITS = 15

/** A cell as the reader of tables sees it: the text of its value, percent cells as percentages, its style's indent. */
export function cellOf(cell: ExcelCell): Cell {
  if (cell.isMerged && cell.master.address !== cell.address) return { text: '' }
  const indent = cell.alignment?.indent ?? 0
  const text = textOf(cell.value, cell.numFmt ?? '')
  return indent > 0 ? { text, indent } : { text }
}

function textOf(value: CellValue, format: string): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return numberText(value, format)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('error' in value) return value.error
  if ('formula' in value || 'sharedFormula' in value) return resultText(value, format)
  if ('text' in value) return textOf(value.text as CellValue, format)
  return ''
}

/** The result that the spreadsheet program stored; a formula that was never computed shows as itself, and is refused as a figure. */
function resultText(value: object, format: string): string {
  const result: CellValue = Reflect.get(value, 'result')
  if (result !== undefined && result !== null) return textOf(result, format)
  return `=${String(Reflect.get(value, 'formula') ?? Reflect.get(value, 'sharedFormula'))}`
}

function numberText(value: number, format: string): string {
  if (!Number.isFinite(value)) return String(value)
  const decimal = exact(value.toPrecision(EXCEL_DIGITS))
  const unquoted = format.replace(/"[^"]*"|\\./gu, '')
  return unquoted.includes('%') ? `${plain(decimal.times(100))}%` : plain(decimal)
}
