import { quoted, type SetFault } from './set-fault.ts'
import { cellName } from './sheet.ts'

/** A cell of a workbook, zero-based, with the heading of its column. */
export interface CellPlace {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly heading: string
}

/** 工作表「指标」第 3 行「单位」（B3）为空：请填写，如 人、户、万元。 */
export function emptyCell(place: CellPlace, expected: string): SetFault {
  return { path: pathOf(place), value: '', expected, message: `${whereOf(place)}为空：${expected}。` }
}

/** 工作表「指标」第 3 行「数值」（C3）“约300”读不出：请把数值写成“300”。 */
export function unreadableCell(place: CellPlace, text: string, expected: string): SetFault {
  return { path: pathOf(place), value: quoted(text), expected, message: `${whereOf(place)}“${quoted(text)}”读不出：${expected}。` }
}

/** A fault of a whole sheet. */
export function sheetFault(sheet: string, value: string, expected: string): SetFault {
  return { path: sheet, value: quoted(value), expected, message: `工作表「${sheet}」${expected}。` }
}

function pathOf(place: CellPlace): string {
  return `${place.sheet}!${cellName(place.row, place.column)}`
}

function whereOf(place: CellPlace): string {
  return `工作表「${place.sheet}」第 ${place.row + 1} 行「${place.heading}」（${cellName(place.row, place.column)}）`
}
