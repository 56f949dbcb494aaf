import type { Fault, SheetExcerpt } from '../../api/request.ts'

/** A fault with the cell it stands in, when its path names one. */
export interface PlacedFault {
  readonly fault: Fault
  readonly sheet: string
  readonly row: number
  /** From 0 = A. */
  readonly column: number
}

const PLACE = /^(.*)!\$?([A-Z]{1,3})\$?(\d+)/u

/** `指标!C5` → sheet 指标, row 5, column 2; null for a fault of the whole. */
export function placed(fault: Fault): PlacedFault | null {
  const [, sheet, letters, digits] = PLACE.exec(fault.path) ?? []
  if (sheet === undefined || letters === undefined || digits === undefined) return null
  return { fault, sheet, row: Number(digits), column: columnOf(letters) }
}

/** The rows of a sheet that are worth showing: each faulty row with two rows around it, and the first five, where the header stands. */
export function rowsToShow(
  sheet: SheetExcerpt,
  faults: readonly PlacedFault[],
): readonly { readonly row: number; readonly cells: readonly string[] }[] {
  const near = (row: number) => faults.some(fault => Math.abs(fault.row - row) <= 2)
  return sheet.rows
    .map((cells, place) => ({ row: sheet.firstRow + place, cells }))
    .filter(({ row, cells }, place) => near(row) || (place < 5 && cells.some(cell => cell !== '')))
}

/** A, B … Z, AA. */
export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
