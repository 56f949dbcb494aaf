import type { PlacedRun } from './read-pdf-lines.ts'

/** Cells may stand out of their column by this much, in sizes. */
const LOOSE = 0.6

/** Words of a row that stand together. */
export interface AlignedCell {
  readonly text: string
  readonly left: number
  readonly right: number
}

/** A visual row; without cells where it is running text. */
export interface AlignedRow {
  readonly runs: readonly PlacedRun[]
  readonly cells: readonly AlignedCell[]
}

interface Column {
  readonly left: number
  readonly right: number
}

/** A row of a table with its cells by column, "" where nothing stands, and the visual rows that it takes. */
export interface WrappedRow {
  readonly cells: readonly string[]
  readonly rows: readonly AlignedRow[]
}

/** A visual row with its cells by column. */
interface Part {
  readonly row: AlignedRow
  readonly cells: readonly (AlignedCell | undefined)[]
}

/**
 * The rows of a table without lines, the visual rows around it taken in whose cells stand in its columns: a head, rows with an empty cell, and
 * lines of cells that were wrapped, which go to the row nearest to them.
 * @param rows all rows of a page, top to bottom
 * @param whole those that are sure to be the table's, all with the same number of cells
 * @returns none where something between these stands in no column
 */
export function wrappedRows(rows: readonly AlignedRow[], whole: readonly AlignedRow[]): readonly WrappedRow[] {
  const columns = columnsOf(whole)
  const [first, last] = [whole.at(0), whole.at(-1)]
  if (first === undefined || last === undefined) return []
  const [from, to] = [rows.indexOf(first), rows.lastIndexOf(last) + 1]
  const reach = (step: 1 | -1, start: number) => {
    const found: Part[] = []
    for (let index = start; ; index += step) {
      const part = rows[index] === undefined ? null : partOf(rows[index], columns)
      if (part === null) break
      found.push(part)
    }
    // A line below or above a table that is only as short as its first column is none of it.
    while (found.length > 0 && !isSure(found.at(-1))) found.pop()
    return found
  }
  const sure = rows.slice(from, to).flatMap(row => partOf(row, columns) ?? [])
  if (sure.length < to - from) return []
  const parts = [...reach(-1, from - 1).toReversed(), ...sure, ...reach(1, to)]
  return joined(parts)
}

function columnsOf(rows: readonly AlignedRow[]): readonly Column[] {
  return (rows[0]?.cells ?? []).map((_, column) => ({
    left: Math.min(...rows.map(({ cells }) => cells[column]?.left ?? Number.POSITIVE_INFINITY)),
    right: Math.max(...rows.map(({ cells }) => cells[column]?.right ?? 0)),
  }))
}

/** Null where a cell stands in no column, or two in one. */
function partOf(row: AlignedRow | undefined, columns: readonly Column[]): Part | null {
  if (row === undefined || row.cells.length === 0) return null
  const loose = (row.runs[0]?.size ?? 0) * LOOSE
  const cells: (AlignedCell | undefined)[] = columns.map(() => undefined)
  for (const cell of row.cells) {
    const column = columns.findIndex((each, index) => {
      const before = index === 0 ? each.left - loose : (columns[index - 1]?.right ?? 0)
      const behind = columns[index + 1]?.left ?? Number.POSITIVE_INFINITY
      return cell.left > before && cell.right < behind
    })
    if (column < 0 || cells[column] !== undefined) return null
    cells[column] = cell
  }
  return { row, cells }
}

function isSure(part: Part | undefined): boolean {
  return part !== undefined && (part.row.cells.length > 1 || part.cells[0] === undefined)
}

/** A row with its first cell and another opens a row of the table; others are lines of the nearest one. */
function joined(parts: readonly Part[]): readonly WrappedRow[] {
  const anchors = parts.filter(({ row, cells }) => cells[0] !== undefined && row.cells.length > 1)
  const height = ({ row }: Part) => row.runs[0]?.baseline ?? 0
  const groups = Map.groupBy(parts, part => {
    const near = anchors.map(anchor => Math.abs(height(anchor) - height(part)))
    return near.indexOf(Math.min(...near))
  })
  return [...groups].map(([, group]) => ({
    rows: group.map(({ row }) => row),
    cells: (group[0]?.cells ?? []).map((_, column) => group.map(({ cells }) => cells[column]?.text ?? '').join('')),
  }))
}
