/** One cell as a reader of tables sees it: its text ("" when blank), and how far its style indents it. */
export interface Cell {
  readonly text: string
  readonly indent?: number
}

/** A merged range: zero-based, both ends included. */
export interface MergedRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet as a matrix of cells; rows may differ in length. Row 0 is the sheet's first row. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly merges?: readonly MergedRange[]
}

const BLANK: Cell = { text: '' }

/** The cell at a zero-based place; blank when the row is shorter. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? BLANK
}

/** C5 for row 4, column 2. */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters
  return `${letters}${row + 1}`
}

/** The sheet with every merged range showing its text in each of its cells, as a reader sees it. */
export function withMergesFilled(sheet: Sheet): Sheet {
  const merges = sheet.merges ?? []
  if (merges.length === 0) return sheet
  const rows = sheet.rows.map(row => [...row])
  for (const { top, left, bottom, right } of merges) {
    const origin = cellAt(sheet, top, left)
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
      for (let column = left; column <= right; column += 1) fill(rows[row], column, origin)
    }
  }
  return { ...sheet, rows }
}

function fill(row: Cell[] | undefined, column: number, cell: Cell): void {
  if (!row) return
  while (row.length < column) row.push(BLANK)
  row[column] = cell
}

/** Half-width text without blanks around it. */
export function narrow(text: string): string {
  return text.normalize('NFKC').trim()
}
