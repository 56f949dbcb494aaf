import { type PlacedRun, rowsOf } from './read-pdf-lines.ts'
import { type AlignedCell, type AlignedRow, type WrappedRow, wrappedRows } from './read-pdf-wrapped.ts'

/** Cells of one row stand this far apart, in sizes; words of a line stand nearer. */
const APART = 0.5
/** Between columns there is nothing, this wide, in any row of the table. */
const STRIP = 0.3
const FEWEST_ROWS = 3
const FEWEST_COLUMNS = 3
/** Columns of running text hold more in a row than cells do. */
const LONGEST_CELL = 12

/**
 * The runs of a page, those of a table without lines put together as one run a row, its cells parted by tabs: at least three rows in a row of
 * three short cells or more, with empty strips between the columns that go through all of them.
 */
export function withAlignedRows(runs: readonly PlacedRun[]): readonly PlacedRun[] {
  const rows = rowsOf(runs).map(row => ({ runs: row, cells: cellsOf(row) }))
  const tables = [...blocksOf(rows).map(fullRows), ...rowsInLine(rows)]
  const taken = new Set<AlignedRow>()
  const found: PlacedRun[] = []
  for (const table of tables) {
    const [first] = table
    if (first === undefined || table.length < FEWEST_ROWS || !isShort(table) || taken.has(first)) continue
    for (const row of wrappedRows(rows, table)) {
      if (row.rows.some(each => taken.has(each))) continue
      for (const each of row.rows) taken.add(each)
      found.push(wholeRow(row))
    }
  }
  if (found.length === 0) return runs
  const words = new Set([...taken].flatMap(row => row.runs))
  return [...runs.filter(run => !words.has(run)), ...found]
}

/** Rows in a row none of which is running text. */
function blocksOf(rows: readonly AlignedRow[]): readonly (readonly AlignedRow[])[] {
  const ends = rows.flatMap((row, index) => (row.cells.length === 0 ? [index] : []))
  return [-1, ...ends].map((end, index) => rows.slice(end + 1, ends[index] ?? rows.length))
}

/** Those with the most cells, when they are in line: between them may stand lines of cells that were wrapped. */
function fullRows(block: readonly AlignedRow[]): readonly AlignedRow[] {
  const most = Math.max(0, ...block.map(({ cells }) => cells.length))
  const full = block.filter(({ cells }) => cells.length === most)
  return isInLine(full) ? full : []
}

function rowsInLine(rows: readonly AlignedRow[]): readonly (readonly AlignedRow[])[] {
  const tables: AlignedRow[][] = []
  for (const row of rows) {
    const open = tables.at(-1)
    if (open !== undefined && isInLine([...open, row])) open.push(row)
    else tables.push([row])
  }
  return tables
}

/** The words of a row that stand together; none where the row is of a ruled table already, or running text. */
function cellsOf(row: readonly PlacedRun[]): readonly AlignedCell[] {
  const cells: AlignedCell[] = []
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

function isInLine(rows: readonly AlignedRow[]): boolean {
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

function isShort(table: readonly AlignedRow[]): boolean {
  const cells = table.flatMap(row => row.cells)
  return cells.reduce((sum, { text }) => sum + text.length, 0) <= cells.length * LONGEST_CELL
}

function wholeRow({ rows, cells }: WrappedRow): PlacedRun {
  const runs = rows.flatMap(row => row.runs)
  const [first] = runs
  return {
    text: cells.join('\t').replace(/\t+$/, ''),
    cells,
    left: Math.min(...runs.map(run => run.left)),
    right: Math.max(...runs.map(run => run.right)),
    baseline: first?.baseline ?? 0,
    size: first?.size ?? 1,
  }
}
