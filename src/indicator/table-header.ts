import { cellAt, narrow, type Sheet } from './sheet.ts'
import aliases from './table-aliases.json' with { type: 'json' }

export type Column = keyof typeof aliases.columns

/** A column of counts whose heading is part of the name: 户数, 人数, 支出（万元） under rows 城市低保, 农村低保. */
interface Measure {
  readonly column: number
  readonly label: string
  readonly unit: string
}

/** One table of a sheet: where its columns stand. Two tables side by side are two of these. */
export interface Layout {
  readonly headerRow: number
  /** One column, or several when the name is spread over levels. */
  readonly names: readonly number[]
  readonly columns: ReadonlyMap<Column, number>
  /** Heading and unit of a column as they stand: 本期（万元） → 本期, 万元. */
  readonly headings: ReadonlyMap<Column, { readonly label: string; readonly unit: string }>
  readonly measures: readonly Measure[]
}

interface Heading {
  readonly column: number
  readonly label: string
  readonly unit: string
  readonly kind: Column | 'year' | null
}

const KINDS = new Map(Object.entries(aliases.columns).flatMap(([kind, names]) => names.map(name => [name, kind as Column] as const)))
const YEAR = /^(?:19|20)\d{2}年?(?:度|上半年|下半年|全年|[一二三四1-4]季度|\d{1,2}(?:[-—~至]\d{1,2})?月(?:末|底)?|末|底)?$/u

/** The tables whose heading is this row of a sheet (merges filled); none when the row is no heading. A heading names a column 指标 or 项目. */
export function layoutsAt(sheet: Sheet, row: number): readonly Layout[] {
  const headings = (sheet.rows[row] ?? []).map((_, column) => headingOf(cellAt(sheet, row, column).text, column))
  const names = headings.filter(heading => heading.kind === 'name').map(heading => heading.column)
  const starts = names.filter((column, place) => column - 1 !== names[place - 1])
  const [first] = starts
  if (first === undefined || headings.filter(heading => heading.label !== '' && heading.kind !== 'name').length === 0) return []
  const lead = headings.filter(heading => heading.column < first && heading.label !== '').length
  const edges = starts.map((start, place) => (place === 0 ? 0 : start - lead))
  return edges.map((from, place) => {
    const block = headings.filter(heading => heading.column >= from && heading.column < (edges[place + 1] ?? Number.POSITIVE_INFINITY))
    return layoutOf(row, block)
  })
}

/** What a reader is told when a heading has no column of figures: the headings that stand there. */
export function headingTexts(sheet: Sheet, row: number): string {
  return (sheet.rows[row] ?? [])
    .map(cell => narrow(cell.text))
    .filter(text => text !== '')
    .join('、')
}

/** Whether a layout has figures to read. */
export function hasFigures(layout: Layout): boolean {
  return layout.columns.has('value') || layout.measures.length > 0
}

function headingOf(text: string, column: number): Heading {
  const [, label = '', unit = ''] = /^(.*?)(?:\(([^()]*)\))?$/u.exec(narrow(text).replace(/\s+/gu, '')) ?? []
  const year = YEAR.test(label) ? ('year' as const) : null
  return { column, label, unit: unit.replace(/^单位[:：]?/u, ''), kind: KINDS.get(label) ?? year }
}

function layoutOf(headerRow: number, block: readonly Heading[]): Layout {
  const chosen = new Map<Column, Heading>()
  for (const heading of [...yearsAsColumns(block), ...block]) {
    if (heading.kind === null || heading.kind === 'year' || heading.kind === 'name') continue
    const rival = chosen.get(heading.kind)
    if (!rival || rank(heading) < rank(rival)) chosen.set(heading.kind, heading)
  }
  const unknown = block.filter(heading => heading.kind === null && heading.label !== '')
  return {
    headerRow,
    names: block.filter(heading => heading.kind === 'name').map(heading => heading.column),
    columns: new Map([...chosen].map(([kind, heading]) => [kind, heading.column])),
    headings: new Map([...chosen].map(([kind, { label, unit }]) => [kind, { label, unit }])),
    measures: chosen.has('value') ? [] : unknown.map(({ column, label, unit }) => ({ column, label, unit })),
  }
}

function rank(heading: Heading): number {
  const place = heading.kind === null || heading.kind === 'year' ? -1 : aliases.columns[heading.kind].indexOf(heading.label)
  return place < 0 ? Number.POSITIVE_INFINITY : place
}

/** Columns headed by years: the latest is this period, the one before it last year's. */
function yearsAsColumns(block: readonly Heading[]): readonly Heading[] {
  const years = block.filter(heading => heading.kind === 'year').toSorted((a, b) => b.label.localeCompare(a.label))
  const [now, before] = years
  if (!now || block.some(heading => heading.kind === 'value')) return []
  return [{ ...now, kind: 'value' as const }, ...(before ? [{ ...before, kind: 'prior' as const }] : [])]
}
