import type { Sheet } from '#indicator/sheet.ts'

/** The year's stretches that a set may be of, by month. */
export const STRETCHES = [
  { key: 'year', words: '全年', label: '', start: '01-01', end: '12-31' },
  { key: 'half', words: '上半年', label: '上半年', start: '01-01', end: '06-30' },
  { key: 'quarter1', words: '第一季度', label: '第一季度', start: '01-01', end: '03-31' },
  { key: 'quarter3', words: '前三季度', label: '前三季度', start: '01-01', end: '09-30' },
  { key: 'half2', words: '下半年', label: '下半年', start: '07-01', end: '12-31' },
] as const

export type StretchKey = (typeof STRETCHES)[number]['key']

/** 2024年上半年 with its first and last day. */
export function periodOf(year: number, key: StretchKey) {
  const { label, start, end } = STRETCHES.find(stretch => stretch.key === key) ?? STRETCHES[0]
  return { label: `${year}年${label}`, start: `${year}-${start}`, end: `${year}-${end}` }
}

/** Cells that were copied from a spreadsheet, as text with tabs: a cell with a line break or quote in it stands in quotes. */
export function rowsOfText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/uy
  while (cell.lastIndex <= text.length) {
    const [, quoted, bare = ''] = cell.exec(text) ?? []
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? bare).trim())
    const next = text.slice(cell.lastIndex, cell.lastIndex + 2)
    if (next === '') break
    if (!next.startsWith('\t')) rows.push([])
    cell.lastIndex += next === '\r\n' ? 2 : 1
  }
  return rows.filter((row, place) => place < rows.length - 1 || row.some(value => value !== ''))
}

/** Rows as text with tabs, which {@link rowsOfText} reads again. */
export function textOfRows(rows: readonly (readonly string[])[]): string {
  return rows.map(row => row.map(value => (/[\t\r\n"]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join('\t')).join('\n')
}

/** The sheet that a reader of workbooks takes. */
export function sheetOfRows(rows: readonly (readonly string[])[], name: string): Sheet {
  return { name, rows: rows.map(row => row.map(text => ({ text }))) }
}
