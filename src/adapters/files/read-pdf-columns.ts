import { leftEdge, type PdfLine, type PlacedRun, pdfLines, rowsOf } from './read-pdf-lines.ts'

/** A page of fewer rows is in columns where the others are. */
const SHORT_PAGE = 6
/** Fewer rows than this make no column, nor do columns of fewer characters in a row. */
const FEWEST_ROWS = 4
const NARROWEST_COLUMN = 10
/** A row of running text reaches this far into its column; most rows of both columns do, and many of each: cells of a table do not. */
const FULL = 0.75
const MOST = 0.5
const MANY = 0.4
/** Few rows of running text have gaps as wide as a character; cells side by side do. */
const FEW = 0.2
/** Running text breaks inside its sentences where the column ends. */
const FEWEST_OPEN = 2
/** The gutter lies about the middle, and is this many characters wide at least. */
const MIDDLE = [0.35, 0.65] as const
const NARROWEST = 1
/** Words of one line stand nearer than this; a mark that hangs over its column's edge leaves more. */
const WITHIN_LINE = 0.5

interface Gutter {
  readonly left: number
  readonly right: number
}

/** Lines of a page by column, with the commonest left edge of each: what stands across both columns parts the page from top to bottom. */
export interface PdfBlock {
  readonly lines: readonly PdfLine[]
  /** Left edge of the column in points; null where the page is not in columns. */
  readonly margin: number | null
}

/**
 * The lines of each page in reading order: two columns of running text one after the other, anything else straight down. A page with too few
 * rows to tell follows the others.
 */
export function pdfBlocks(pages: readonly (readonly PlacedRun[])[]): readonly (readonly PdfBlock[])[] {
  const gutters = pages.map(runs => gutterOf(rowsOf(runs)))
  const usual = gutters.find(gutter => gutter !== null) ?? null
  return pages.map((runs, index) => blocksOf(runs, gutters[index] ?? (isShort(runs) ? usual : null)))
}

function isShort(runs: readonly PlacedRun[]): boolean {
  return rowsOf(runs).length < SHORT_PAGE
}

function blocksOf(runs: readonly PlacedRun[], gutter: Gutter | null): readonly PdfBlock[] {
  if (gutter === null) return [{ lines: pdfLines(runs), margin: null }]
  const rows = rowsOf(runs)
  const blocks: PdfBlock[] = []
  let open: PlacedRun[] = []
  const close = () => {
    for (const isLeft of [true, false]) {
      const column = open.filter(run => isLeft === run.left < (gutter.left + gutter.right) / 2)
      if (column.length > 0) blocks.push(columnOf(pdfLines(column)))
    }
    open = []
  }
  for (const row of rows) {
    if (crosses(row, gutter)) {
      close()
      blocks.push({ lines: pdfLines(row), margin: null })
    } else open.push(...row)
  }
  close()
  return blocks
}

/** The empty strip between two columns of full rows; null when the page has none. */
function gutterOf(rows: readonly (readonly PlacedRun[])[]): Gutter | null {
  const runs = rows.flat().filter(run => run.text.trim() !== '')
  const [start, end] = [Math.min(...runs.map(run => run.left)), Math.max(...runs.map(run => run.right))]
  const [from, to] = MIDDLE.map(share => start + (end - start) * share) as [number, number]
  const strips = rows.flatMap(row => stripOf(row, from, to) ?? [])
  if (strips.length < FEWEST_ROWS) return null
  // Most lines reach the edges of their column; short and indented ones do not.
  const gutter = {
    left: ordered(
      strips.map(strip => strip.left),
      0.75,
    ),
    right: ordered(
      strips.map(strip => strip.right),
      0.25,
    ),
  }
  const middle = (gutter.left + gutter.right) / 2
  const inColumns = rows.filter(row => !crosses(row, gutter)).flat()
  const left = columnIn(
    inColumns.filter(run => run.right <= middle),
    start,
    gutter.left,
  )
  const right = columnIn(
    inColumns.filter(run => run.left >= middle),
    gutter.right,
    end,
  )
  const isFull = (left.full + right.full) / (left.rows + right.rows) >= MOST
  return isFull && [left, right].every(isRunningText) ? gutter : null
}

interface Column {
  readonly rows: number
  /** Rows that reach its right edge, about. */
  readonly full: number
  /** Of these, the ones that end inside a sentence. */
  readonly open: number
  /** Rows of words that stand apart. */
  readonly apart: number
  /** In characters. */
  readonly width: number
}

function columnIn(runs: readonly PlacedRun[], left: number, right: number): Column {
  const rows = rowsOf(runs).map(row => row.filter(run => run.text.trim() !== ''))
  const full = rows.filter(row => Math.max(...row.map(run => run.right)) - left > (right - left) * FULL)
  const open = full.filter(row => !/[。；！？：]$/.test(row.at(-1)?.text.trimEnd() ?? ''))
  const apart = rows.filter(row => row.some((run, index) => run.left - (row[index - 1]?.right ?? run.left) > run.size * NARROWEST))
  const size = ordered(
    runs.map(run => run.size),
    0.5,
  )
  return { rows: rows.length, full: full.length, open: open.length, apart: apart.length, width: (right - left) / (size || 1) }
}

function isRunningText({ rows, full, open, apart, width }: Column): boolean {
  return rows >= FEWEST_ROWS && apart <= rows * FEW && full >= rows * MANY && open >= FEWEST_OPEN && width >= NARROWEST_COLUMN
}

/** Whether a row goes on over the gutter, in one run or in runs that touch. */
function crosses(row: readonly PlacedRun[], gutter: Gutter): boolean {
  const written = row.filter(run => run.text.trim() !== '')
  const middle = (gutter.left + gutter.right) / 2
  const before = written.findLast(run => run.left < middle)
  const behind = written.find(run => run.left >= middle)
  if (before === undefined) return false
  return before.right > gutter.right || (behind !== undefined && behind.left - before.right < before.size * WITHIN_LINE)
}

/** The gap of a row about the middle of the page. */
function stripOf(row: readonly PlacedRun[], from: number, to: number): Gutter | null {
  const written = row.filter(run => run.text.trim() !== '')
  for (const [index, run] of written.entries()) {
    const next = written[index + 1]
    if (next === undefined || next.left - run.right < run.size * NARROWEST) continue
    if (run.right <= to && next.left >= from) return { left: run.right, right: next.left }
  }
  return null
}

/** The value below which this share of the values lies. */
function ordered(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
}

function columnOf(lines: readonly PdfLine[]): PdfBlock {
  return { lines, margin: leftEdge(lines) }
}
