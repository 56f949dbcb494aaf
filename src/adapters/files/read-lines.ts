import { headingMarkAt } from '#report/heading-mark.ts'
import type { StyledHeading } from '#report/styled-heading.ts'
import { emphaticHeadings, openingLength } from './read-emphasis.ts'

interface Entry {
  readonly text: string
  readonly level: number | null
  /** How much of its start is set bold or the like, in code units. */
  readonly emphatic: number
  /** How many links it consists of; 0 where it has words of its own. */
  readonly links: number
}

interface Cell {
  readonly lines: readonly Entry[]
  /** Nothing stands here: a cell that spans reaches over it. */
  readonly isCovered: boolean
}

/** A table while it is read: how many rows below each column is still covered by a cell that spans rows. */
interface OpenTable {
  /** Where its rows begin among the lines around it. */
  readonly start: number
  readonly covered: number[]
  cells: Cell[]
}

interface OpenCell {
  readonly columns: number
  readonly rows: number
  readonly lines: Entry[]
}

/** What a line is besides its words and level. */
interface LineManner {
  readonly emphatic?: string
  readonly isLink?: boolean
}

/** So many links make a menu. */
export const FEWEST_LINKS = 3
/** A cell with more than this in several blocks lays out a page; it is no cell of a table. */
const LONGEST_CELL = 200
/** Spans beyond these are no table's. */
const MOST_COLUMNS = 60
const MOST_ROWS = 500
const COVERED: Cell = { lines: [], isCovered: true }

/**
 * Collects the blocks of a document as lines, each row of a table as one line, its cells parted by tabs. A cell that spans columns or rows
 * leaves the places that it covers empty, so that columns stay in line.
 */
export class LineCollector {
  readonly #body: Entry[] = []
  readonly #tables: OpenTable[] = []
  readonly #cells: OpenCell[] = []

  /**
   * Adds a block; `level` when it is styled as a heading, `emphatic` says what of its start is set bold or the like, `isLink` that it is a
   * link and nothing else. Blank blocks are left out.
   */
  line(text: string, level: number | null = null, { emphatic = '', isLink = false }: LineManner = {}): void {
    this.#add({ text, level, emphatic: openingLength(text, emphatic), links: isLink ? 1 : 0 })
  }

  openTable(): void {
    this.#tables.push({ start: this.#lines.length, covered: [], cells: [] })
  }

  /** Whether the table held nothing but links, a menu of the page: it is then taken out again. */
  closeTable(): boolean {
    const start = this.#tables.pop()?.start ?? this.#lines.length
    const rows = this.#lines.slice(start)
    const isMenu = rows.every(row => row.links > 0) && rows.reduce((sum, row) => sum + row.links, 0) >= FEWEST_LINKS
    if (isMenu) this.#lines.splice(start)
    return isMenu
  }

  openRow(): void {
    const table = this.#tables.at(-1)
    if (table !== undefined) table.cells = []
  }

  openCell(columns = 1, rows = 1): void {
    this.#skipCovered()
    this.#cells.push({ columns: bounded(columns, MOST_COLUMNS), rows: bounded(rows, MOST_ROWS), lines: [] })
  }

  closeCell(): void {
    const cell = this.#cells.pop()
    const table = this.#tables.at(-1)
    if (cell === undefined) return
    if (table === undefined) {
      for (const line of cell.lines) this.#add(line)
      return
    }
    for (let column = 0; column < cell.columns; column += 1) table.covered[table.cells.length + column] = cell.rows - 1
    table.cells.push({ lines: cell.lines, isCovered: false }, ...Array.from({ length: cell.columns - 1 }, () => COVERED))
  }

  closeRow(): void {
    this.#skipCovered()
    const cells = this.#tables.at(-1)?.cells.splice(0) ?? []
    for (const line of linesOfRow(cells)) this.#add(line)
  }

  /** How many lines there are so far. */
  get count(): number {
    return this.#body.length
  }

  /** The lines from the given one on. */
  linesFrom(line: number): readonly string[] {
    return this.#body.slice(line).map(entry => entry.text)
  }

  /** The text so far, and its lines that are styled as headings. */
  result(): { readonly text: string; readonly headings: readonly StyledHeading[] } {
    const styled = this.#body.flatMap(({ level }, line) => (level === null ? [] : [{ line, level }]))
    // One styled line is the title; below it emphasis may tell the sections.
    const told = styled.length > 1 ? [] : emphaticHeadings(this.#body, (styled[0]?.level ?? 0) + 1)
    const headings = [...styled, ...told.filter(({ line }) => styled[0]?.line !== line)]
    return { text: this.#body.map(entry => entry.text).join('\n'), headings: headings.toSorted((a, b) => a.line - b.line) }
  }

  #add(entry: Entry): void {
    if (entry.text !== '') this.#lines.push(entry)
  }

  get #lines(): Entry[] {
    return this.#cells.at(-1)?.lines ?? this.#body
  }

  #skipCovered(): void {
    const table = this.#tables.at(-1)
    if (table === undefined) return
    for (let column = table.cells.length; (table.covered[column] ?? 0) > 0; column = table.cells.length) {
      table.covered[column] = (table.covered[column] ?? 1) - 1
      table.cells.push(COVERED)
    }
  }
}

/** A row as one line; the blocks of a row that lays out a page one by one. */
function linesOfRow(cells: readonly Cell[]): readonly Entry[] {
  const lines = cells.flatMap(cell => cell.lines)
  const isLayout = lines.length > 1 && (lines.some(line => line.text.length > LONGEST_CELL) || cells.some(isLong))
  if (isLayout || cells.length < 2) return lines
  const row = cells.map(textOf).join('\t')
  const links = lines.every(line => line.links > 0) ? lines.length : 0
  return [{ text: row.replace(/\t+$/, ''), level: lines.length === 1 ? (lines[0]?.level ?? null) : null, emphatic: 0, links }]
}

/** The blocks of a cell as one, without tabs of a table inside it; a word set downwards has one character in each. */
function textOf({ lines }: Cell): string {
  const isDownward = lines.every(line => line.text.length === 1)
  return lines.map(line => line.text.replaceAll('\t', ' ')).join(isDownward ? '' : ' ')
}

/** Several blocks that are long together, or sections with their headings, are no cell of a table. */
function isLong({ lines }: Cell): boolean {
  if (lines.length < 2) return false
  const isSections = lines.length > 2 && lines.some(line => (headingMarkAt(line.text)?.level ?? 9) <= 2 || line.level !== null)
  return isSections || lines.reduce((sum, line) => sum + line.text.length, 0) > LONGEST_CELL
}

function bounded(span: number, most: number): number {
  return Number.isInteger(span) && span > 0 ? Math.min(span, most) : 1
}
