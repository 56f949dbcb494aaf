import { type PlacedRun, rowsOf } from './read-pdf-lines.ts'

/** Cells of one row stand this far apart, in sizes; words of a line stand nearer. */
const APART = 0.5
/** Between columns there is nothing, this wide, in any row of the table. */
const STRIP = 0.3
const FEWEST_ROWS = 3
const FEWEST_COLUMNS = 3
/** Columns of running text hold more in a row than cells do. */
const LONGEST_CELL = 12

interface Cell {
  readonly text: string
  readonly left: number
  readonly right: number
}

interface Row {
  readonly runs: readonly PlacedRun[]
  readonly cells: readonly Cell[]
}

/**
 * The runs of a page, those of a table without lines put together as one run a row, its cells parted by tabs: at least three rows in a row of
 * three short cells or more, with empty strips between the columns that go through all of them.
 */
export function withAlignedRows(runs: readonly PlacedRun[]): readonly PlacedRun[] {
  const rows = rowsOf(runs).map(row => ({ runs: row, cells: cellsOf(row) }))
  const tables: Row[][] = []
  for (const row of rows) {
    const open = tables.at(-1)
    if (open !== undefined && isInLine([...open, row])) open.push(row)
    else tables.push([row])
  }
  const found = tables.filter(table => table.length >= FEWEST_ROWS && isShort(table))
  if (found.length === 0) return runs
  const taken = new Set(found.flat().flatMap(row => row.runs))
  return [...runs.filter(run => !taken.has(run)), ...found.flat().map(wholeRow)]
}

/** The words of a row that stand together; none where the row is of a ruled table already, or running text. */
function cellsOf(row: readonly PlacedRun[]): readonly Cell[] {
  const cells: Cell[] = []
  for (const run of row) {
    const text = run.text.trim()
    if (text === '') continue
    const last = cells.at(-1)
    if (last !== undefined && run.left - last.right < run.size * APART)
      cells.splice(-1, 1, { ...last, text: last.text + text, right: run.right })
    else cells.push({ text, left: run.left, right: run.right })
  }
  const isText = row.some(run => run.cells !== undefined) || cells.some(({ text }) => /[。；]/.test(text))
  return isText ? [] : cells
}

function isInLine(rows: readonly Row[]): boolean {
  const columns = rows[0]?.cells.length ?? 0
  if (columns < FEWEST_COLUMNS || rows.some(({ cells }) => cells.length !== columns)) return false
  const strip = STRIP * Math.min(...rows.flatMap(row => row.runs.map(run => run.size)))
  const edges = (side: 'left' | 'right', column: number) => rows.map(({ cells }) => cells[column]?.[side] ?? 0)
  return (
    rows[0]?.cells.every(
      (_, column) => column === 0 || Math.min(...edges('left', column)) - Math.max(...edges('right', column - 1)) >= strip,
    ) === true
  )
}

function isShort(table: readonly Row[]): boolean {
  const cells = table.flatMap(row => row.cells)
  return cells.reduce((sum, { text }) => sum + text.length, 0) <= cells.length * LONGEST_CELL
}

function wholeRow({ runs, cells }: Row): PlacedRun {
  const texts = cells.map(({ text }) => text)
  const [first] = runs
  return {
    text: texts.join('\t'),
    cells: texts,
    left: cells[0]?.left ?? 0,
    right: cells.at(-1)?.right ?? 0,
    baseline: first?.baseline ?? 0,
    size: first?.size ?? 1,
  }
}
