import type { SetFault } from './set-fault.ts'
import { cellAt, cellName, narrow, type Sheet } from './sheet.ts'
import { sheetFault } from './table-cell-fault.ts'

/** One row of a plain list with the cell of its main column. */
export interface ListRow {
  readonly texts: Readonly<Record<string, string>>
  readonly cell: string
}

/**
 * Reads a sheet that is a plain list under a heading row (工作要点, 推算): each row's texts by column kind.
 * `main` is the column that a row must have; rows without it are blank.
 */
export function readList(
  sheet: Sheet,
  columns: Readonly<Record<string, readonly string[]>>,
  main: string,
): { readonly rows: readonly ListRow[]; readonly faults: readonly SetFault[] } {
  const header = sheet.rows.findIndex((_, row) => row < 10 && placesIn(sheet, row, columns).has(main))
  if (header < 0) {
    const blank = sheet.rows.every(row => row.every(cell => cell.text.trim() === ''))
    const wanted = Object.values(columns)
      .map(names => names[0])
      .filter(name => name !== '序号')
    return { rows: [], faults: blank ? [] : [sheetFault(sheet.name, '', `前 10 行没有找到表头：表头应有「${wanted.join('」「')}」`)] }
  }
  const places = placesIn(sheet, header, columns)
  const rows = sheet.rows.slice(header + 1).flatMap((_, below) => {
    const row = header + 1 + below
    const texts = Object.fromEntries([...places].map(([kind, column]) => [kind, cellAt(sheet, row, column).text.trim()]))
    return texts[main] ? [{ texts, cell: cellName(row, places.get(main) ?? 0) }] : []
  })
  return { rows, faults: [] }
}

function placesIn(sheet: Sheet, row: number, columns: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
    const kind = Object.entries(columns).find(([, names]) => names.includes(narrow(cell.text)))?.[0]
    if (kind !== undefined && !places.has(kind)) places.set(kind, column)
  }
  return places
}
