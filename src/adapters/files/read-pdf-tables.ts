import { LineCollector } from './read-lines.ts'
import type { Grid, GridCell } from './read-pdf-grid.ts'
import { type PlacedRun, pdfLines, rowsOf } from './read-pdf-lines.ts'

/** So many rows of words set apart are worth asking a page for its lines, which costs more than its text. */
const FEWEST_ROWS = 2
const APART = 0.6
/** Rows that the head of a table takes at most. */
const DEEPEST_HEAD = 3

/** Whether a page may hold a table: some of its rows have gaps. */
export function mayHoldTable(runs: readonly PlacedRun[]): boolean {
  const apart = rowsOf(runs).filter(row => {
    const written = row.filter(run => run.text.trim() !== '')
    return written.some((run, index) => run.left - (written[index - 1]?.right ?? run.left) > run.size * APART)
  })
  return apart.length >= FEWEST_ROWS
}

/** The runs of a page, those inside a ruled table put together as one run a row, its cells parted by tabs. */
export function withTableRows(runs: readonly PlacedRun[], grids: readonly Grid[]): readonly PlacedRun[] {
  return grids.reduce((left, grid) => withRowsOf(left, grid), runs)
}

function withRowsOf(runs: readonly PlacedRun[], grid: Grid): readonly PlacedRun[] {
  const words = new Map<GridCell, PlacedRun[]>()
  const others: PlacedRun[] = []
  for (const run of runs) {
    const cell = cellAt(grid, run)
    if (cell === undefined) others.push(run)
    else words.set(cell, [...(words.get(cell) ?? []), run])
  }
  if (words.size < 2) return runs
  const sizes = [...words.values()].flat().map(run => run.size)
  const size = Math.min(...sizes)
  return [...others, ...rowRuns(grid, words, size)]
}

/** Words stand in the cell that holds the middle of them. */
function cellAt(grid: Grid, run: PlacedRun): GridCell | undefined {
  const [x, y] = [(run.left + run.right) / 2, run.baseline + run.size * 0.35]
  if (x < grid.left || x > grid.right || y < grid.bottom || y > grid.top) return undefined
  return grid.cells.find(cell => cell.left <= x && x <= cell.right && cell.bottom <= y && y <= cell.top)
}

function rowRuns(grid: Grid, words: ReadonlyMap<GridCell, readonly PlacedRun[]>, size: number): readonly PlacedRun[] {
  const runs: PlacedRun[] = []
  const collector = new LineCollector()
  collector.openTable()
  for (const [, cells] of Map.groupBy(grid.cells, cell => cell.row)) {
    const before = collector.count
    collector.openRow()
    for (const cell of cells) {
      collector.openCell(cell.columns, cell.rows)
      collector.line(textOf(words.get(cell) ?? []))
      collector.closeCell()
    }
    collector.closeRow()
    const lines = collector.linesFrom(before)
    const [top, bottom] = [Math.max(...cells.map(cell => cell.top)), Math.max(...cells.map(cell => cell.bottom))]
    for (const [index, text] of lines.entries()) {
      const place = { left: grid.left, right: grid.right, baseline: top - ((index + 0.5) / lines.length) * (top - bottom), size }
      runs.push(lines.length === 1 ? { text, ...place, cells: text.split('\t') } : { text, ...place })
    }
  }
  return runs
}

/** The visual lines of a cell as one: Latin words keep a space between them. */
function textOf(runs: readonly PlacedRun[]): string {
  return pdfLines(runs)
    .map(line => line.text.replaceAll('\t', ' '))
    .reduce((text, line) => (/[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(line) ? `${text} ${line}` : text + line), '')
}

/** A page's first row that only goes on the last row of the page before, in one cell, is put to that row. */
export function joinSplitRows(pages: readonly (readonly PlacedRun[])[]): readonly (readonly PlacedRun[])[] {
  const joined: (readonly PlacedRun[])[] = []
  for (const page of pages) {
    const before = joined.at(-1) ?? []
    const last = before.filter(run => run.cells !== undefined).toSorted((a, b) => a.baseline - b.baseline)[0]
    const first = page.filter(run => run.cells !== undefined).toSorted((a, b) => b.baseline - a.baseline)[0]
    const whole = last === undefined || first === undefined || !isAtEdges(before, last, first, page) ? null : continued(last, first)
    if (whole === null || last === undefined) joined.push(page)
    else
      joined.splice(
        -1,
        1,
        before.with(before.indexOf(last), whole),
        page.filter(run => run !== first),
      )
  }
  return joined
}

/** The pages without the head of a table that goes on over a page, where the page says it again. */
export function withoutRepeatedHeads(pages: readonly (readonly PlacedRun[])[]): readonly (readonly PlacedRun[])[] {
  let said = new Set<string>()
  return pages.map((page, index) => {
    const rows = tableRows(page)
    const [last] = tableRows(pages[index - 1] ?? []).slice(-1)
    const [first] = rows
    if (last === undefined || first === undefined || !isAtEdges(pages[index - 1] ?? [], last, first, page)) {
      said = new Set(rows.map(row => row.text))
      return page
    }
    const end = rows.slice(0, DEEPEST_HEAD).findIndex(row => !said.has(row.text) || row.cells?.some(isFigure) === true)
    const repeated = new Set(rows.slice(0, end < 0 ? DEEPEST_HEAD : end))
    for (const row of rows) said.add(row.text)
    return page.filter(run => !repeated.has(run))
  })
}

function tableRows(page: readonly PlacedRun[]): readonly PlacedRun[] {
  return page.filter(run => run.cells !== undefined).toSorted((a, b) => b.baseline - a.baseline)
}

function isFigure(cell: string): boolean {
  return /^[0-9][0-9.,%]*$/.test(cell)
}

/** Nothing stands between two rows but a page number and a running head. */
function isAtEdges(before: readonly PlacedRun[], last: PlacedRun, first: PlacedRun, page: readonly PlacedRun[]): boolean {
  const below = rowsOf(before.filter(run => run.baseline < last.baseline - run.size))
  const above = rowsOf(page.filter(run => run.baseline > first.baseline + run.size))
  return below.length <= 1 && above.length <= 1
}

/** Null where a figure could be glued: only words that stop in the middle of a sentence go on. */
function continued(last: PlacedRun, first: PlacedRun): PlacedRun | null {
  const rest = (first.cells ?? []).flatMap((text, column) => (text === '' ? [] : [{ text, column }]))
  const [only] = rest
  const begun = only === undefined ? undefined : last.cells?.[only.column]
  if (only === undefined || rest.length > 1 || only.column === 0 || begun === undefined) return null
  if (!/[\u4e00-\u9fff，、（“]$/.test(begun) || /^[0-9]/.test(only.text)) return null
  const cells = last.cells?.with(only.column, begun + only.text) ?? []
  return { ...last, cells, text: cells.join('\t') }
}
