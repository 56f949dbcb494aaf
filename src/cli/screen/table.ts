import { displayWidth, padded, shortened } from './display-width.ts'

export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
}

const GAP = 2

/** Rows as aligned lines, the titles first. The last column is shortened so that no line takes more than `width` columns. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): readonly string[] {
  const all = [columns.map(column => column.title), ...rows]
  const widths = columns.map((_, at) => all.reduce((most, row) => Math.max(most, displayWidth(row[at] ?? '')), 0))
  return all.map(row => lineOf(row, columns, widths, width))
}

function lineOf(row: readonly string[], columns: readonly Column[], widths: readonly number[], width: number): string {
  let line = ''
  for (const [at, column] of columns.entries()) {
    const cell = row[at] ?? ''
    const last = at === columns.length - 1
    const room = Math.max(12, width - displayWidth(line))
    line += last ? shortened(cell, room) : padded(cell, widths[at] ?? 0, column.align) + ' '.repeat(GAP)
  }
  return line.trimEnd()
}
