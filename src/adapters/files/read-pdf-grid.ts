import type { Rule, Rules } from './read-pdf-rules.ts'

/** A cell of a ruled table: its place in the grid, how many rows and columns it reaches over, its edges in points. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A ruled table of a page; cells by row from the top, then by column. */
export interface Grid {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly cells: readonly GridCell[]
}

/** Lines this near are one: a border drawn twice, or the ends of lines that meet. */
const NEAR = 3
/** Rules of a page beyond this are a drawing's. */
const MOST = 800
const MOST_CELLS = 4000

/** The ruled tables of a page, from the top: what at least two rows and two columns of meeting lines enclose. */
export function gridsOf(rules: Rules): readonly Grid[] {
  const horizontal = merged(rules.horizontal)
  const vertical = merged(rules.vertical)
  if (horizontal.length + vertical.length > MOST) return []
  return componentsOf(horizontal, vertical)
    .flatMap(part => gridOf(part) ?? [])
    .toSorted((a, b) => b.top - a.top)
}

/** Rules in one line that touch become one. */
function merged(rules: readonly Rule[]): readonly Rule[] {
  const lines: { at: number; from: number; to: number }[] = []
  const byStart = rules.toSorted((a, b) => a.at - b.at || a.from - b.from)
  for (const rule of byStart) {
    const line = lines.findLast(
      other => Math.abs(other.at - rule.at) <= NEAR / 2 && rule.from <= other.to + NEAR && rule.to >= other.from - NEAR,
    )
    if (line === undefined) lines.push({ ...rule })
    else {
      line.from = Math.min(line.from, rule.from)
      line.to = Math.max(line.to, rule.to)
    }
    if (lines.length > MOST) return lines
  }
  return lines
}

/** Rules that cross or meet, directly or by way of others. */
function componentsOf(horizontal: readonly Rule[], vertical: readonly Rule[]): readonly Rules[] {
  const left = new Set(horizontal)
  const parts: Rules[] = []
  for (const first of horizontal) {
    if (!left.delete(first)) continue
    const part = { horizontal: [first], vertical: [] as Rule[] }
    const seen = new Set<Rule>()
    for (const rule of part.horizontal)
      for (const other of vertical) {
        if (seen.has(other) || !meets(rule, other)) continue
        seen.add(other)
        part.vertical.push(other)
        for (const next of left) if (meets(next, other) && left.delete(next)) part.horizontal.push(next)
      }
    parts.push(part)
  }
  return parts
}

function meets(horizontal: Rule, vertical: Rule): boolean {
  const isWithin = (place: number, rule: Rule) => place >= rule.from - NEAR && place <= rule.to + NEAR
  return isWithin(vertical.at, horizontal) && isWithin(horizontal.at, vertical)
}

function gridOf({ horizontal, vertical }: Rules): Grid | null {
  const ends = (rules: readonly Rule[]) => rules.flatMap(({ from, to }) => [from, to])
  const outer = (values: readonly number[]) => [Math.min(...values), Math.max(...values)]
  const columns = places([...vertical.map(rule => rule.at), ...outer(ends(horizontal))])
  const rows = places([...horizontal.map(rule => rule.at), ...outer(ends(vertical))]).toReversed()
  if (vertical.length === 0 || columns.length < 3 || rows.length < 3 || columns.length * rows.length > MOST_CELLS) return null
  const cells = cellsOf(rows, columns, { horizontal, vertical })
  const [left = 0, right = 0] = [columns.at(0), columns.at(-1)]
  const [top = 0, bottom = 0] = [rows.at(0), rows.at(-1)]
  return cells.length < 4 ? null : { left, right, top, bottom, cells }
}

/** Values in order, those near each other as one. */
function places(values: readonly number[]): readonly number[] {
  const found: number[] = []
  for (const value of values.toSorted((a, b) => a - b)) if (value - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR) found.push(value)
  return found
}

/** Fields of the grid without a wall between them are one cell. */
function cellsOf(rows: readonly number[], columns: readonly number[], rules: Rules): readonly GridCell[] {
  const [height, width] = [rows.length - 1, columns.length - 1]
  const taken = new Set<number>()
  const edge = (values: readonly number[], index: number) => values[index] ?? 0
  const middle = (values: readonly number[], index: number) => (edge(values, index) + edge(values, index + 1)) / 2
  const isWall = (among: readonly Rule[], at: number, place: number) =>
    among.some(rule => Math.abs(rule.at - at) <= NEAR && rule.from <= place && place <= rule.to)
  const cells: GridCell[] = []
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      if (taken.has(row * width + column)) continue
      let right = column + 1
      while (right < width && !taken.has(row * width + right) && !isWall(rules.vertical, edge(columns, right), middle(rows, row)))
        right += 1
      let below = row + 1
      while (below < height && !isWall(rules.horizontal, edge(rows, below), middle(columns, column))) below += 1
      for (let r = row; r < below; r += 1) for (let c = column; c < right; c += 1) taken.add(r * width + c)
      cells.push({
        row,
        column,
        rows: below - row,
        columns: right - column,
        left: edge(columns, column),
        right: edge(columns, right),
        top: edge(rows, row),
        bottom: edge(rows, below),
      })
    }
  return cells
}
