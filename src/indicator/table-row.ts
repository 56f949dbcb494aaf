import { dateIn, periodIn } from './period-text.ts'
import type { SetFault } from './set-fault.ts'
import { cellAt, narrow, type Sheet } from './sheet.ts'
import aliases from './table-aliases.json' with { type: 'json' }
import { type CellPlace, emptyCell, unreadableCell } from './table-cell-fault.ts'
import { readFigure } from './table-figure.ts'
import type { Column, Layout } from './table-header.ts'
import { nameOfPart, type RowName } from './table-name.ts'
import { unitFor } from './table-unit.ts'
import { sameKind } from './unit-family.ts'

/** An indicator as a table gives it; id and total are settled when all sheets are read. */
export interface DraftIndicator {
  readonly name: string
  readonly id: string
  readonly unit: string
  /** The row's place: sheet, row, and the column of its figure. */
  readonly at: CellPlace
  /** What goes into the set as it is: value, topic, code, kind, asOf, period, prior, target, region, note. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly partOfText: string
  readonly total: DraftIndicator | null
}

/** What a row is read against. */
export interface RowContext {
  readonly sheet: Sheet
  readonly layout: Layout
  readonly row: number
  readonly name: RowName
  readonly id: string
  readonly topic: string
  readonly declared: readonly string[]
  readonly starredAreFlows: boolean
  /** For each figure column, the draft of the row that this one is a part of. */
  readonly totals: ReadonlyMap<number, DraftIndicator>
}

/** A column of figures: 数值, or one of several measures whose heading completes the name. */
interface FigureColumn {
  readonly column: number
  readonly label: string
  readonly unit: string
  readonly suffix: string
}

/** The columns of a layout that hold this period's figures. */
export function figureColumns(layout: Layout): readonly FigureColumn[] {
  const value = layout.columns.get('value')
  const heading = layout.headings.get('value')
  if (value !== undefined) return [{ column: value, label: heading?.label ?? '数值', unit: heading?.unit ?? '', suffix: '' }]
  return layout.measures.map(({ column, label, unit }) => ({ column, label, unit, suffix: label }))
}

/** The indicators of one row, by figure column, and what could not be read. */
export function readRow(context: RowContext): {
  readonly drafts: ReadonlyMap<number, DraftIndicator>
  readonly faults: readonly SetFault[]
} {
  const faults: SetFault[] = []
  const drafts = new Map<number, DraftIndicator>()
  for (const figures of figureColumns(context.layout)) {
    const draft = readDraft(context, figures, fault => faults.push(fault))
    if (draft) drafts.set(figures.column, draft)
  }
  return { drafts, faults }
}

type Report = (fault: SetFault) => void

function readDraft(context: RowContext, figures: FigureColumn, report: Report): DraftIndicator | null {
  const { sheet, row } = context
  const at: CellPlace = { sheet: sheet.name, row, column: figures.column, heading: figures.label }
  const text = cellAt(sheet, row, figures.column).text
  const figure = readFigure(text)
  const prior = figures.suffix === '' ? readSide(context, 'prior', report) : undefined
  const target = figures.suffix === '' ? readSide(context, 'target', report) : undefined
  if (figure.type === 'unreadable') report(unreadableCell(at, text, figure.hint))
  if (figure.type === 'none' && (prior || target)) report(emptyCell(at, '请填写本期数值；没有数据的请删去整行'))
  if (figure.type !== 'figure') return null
  const own = `${context.name.name}${figures.suffix}`
  const unit = unitOf(context, figures, own, figure.percent, report)
  const total = totalOf(context, figures.column, unit)
  const name = total && context.id === '' ? nameOfPart(own, total.name) : own
  const fields = { value: figure.value, ...fieldsOf(context, report), ...(prior && { prior }), ...(target && { target }) }
  return { name, id: context.id, unit, at, fields, partOfText: textIn(context, 'partOf'), total }
}

/** A part is counted in the unit of its total; 其中 before another unit only goes on with the list. */
function totalOf(context: RowContext, column: number, unit: string): DraftIndicator | null {
  const total = context.totals.get(column)
  return total && sameKind(total.unit, unit) ? total : null
}

function readSide(context: RowContext, side: 'prior' | 'target', report: Report): { value: string; label?: string } | undefined {
  const text = textIn(context, side)
  const figure = readFigure(text)
  if (figure.type === 'unreadable') report(unreadableCell(placeOf(context, side), text, figure.hint))
  if (figure.type !== 'figure') return undefined
  const label = textIn(context, side === 'prior' ? 'priorLabel' : 'targetLabel') || unusualHeading(context.layout, side)
  return { value: figure.value, ...(label !== '' && { label }) }
}

/** 上期, 上季 and 2023年 are not 上年同期, and the report must not say that they are. */
function unusualHeading(layout: Layout, side: 'prior' | 'target'): string {
  const label = layout.headings.get(side)?.label ?? ''
  return side === 'target' || /^(?:上年同期|去年同期|同期|上年累计)/u.test(label) ? '' : label
}

/** The row's own unit, then its name's, its heading's, the title's, and for a part its total's. */
function unitOf(context: RowContext, figures: FigureColumn, name: string, percent: boolean, report: Report): string {
  const own = textIn(context, 'unit')
  if (/^(?:无|[-—/])$/u.test(own)) return ''
  const hasColumn = context.layout.columns.has('unit')
  const given = own || context.name.unit || figures.unit
  const guessed = given === '' && (!hasColumn || context.declared.length > 0) ? unitFor(name, context.declared) : given
  const unit = guessed === '' ? (percent ? '%' : (context.totals.get(figures.column)?.unit ?? '')) : guessed
  const several = context.declared.length > 1 ? `表头写有多个单位（${context.declared.join('、')}），无法判断用哪一个，` : ''
  const place = hasColumn
    ? placeOf(context, 'unit')
    : { sheet: context.sheet.name, row: context.row, column: figures.column, heading: '单位' }
  if (unit === '') report(emptyCell(place, `${several}请填写，如 人、户、万元`))
  if (percent && unit !== '' && !/[%‰％]/u.test(unit)) report(unreadableCell(place, unit, '数值是百分数，单位应为 %'))
  return unit
}

function fieldsOf(context: RowContext, report: Report): Readonly<Record<string, unknown>> {
  const topic = textIn(context, 'topic') || context.topic
  const asOf = textIn(context, 'asOf')
  const period = textIn(context, 'period')
  const dates = periodIn(period)?.dates
  if (period !== '' && !dates) report(unreadableCell(placeOf(context, 'period'), period, '请写成 2024-01-01至2024-06-30 或 2024年上半年'))
  const kind = kindOf(context, report)
  return {
    ...keep('topic', topic),
    ...keep('code', textIn(context, 'code')),
    ...keep('kind', kind),
    ...keep('asOf', asOf === '' ? '' : dateIn(asOf)),
    ...(dates && { period: dates }),
    ...keep('region', textIn(context, 'region')),
    ...keep('note', textIn(context, 'source')),
  }
}

function kindOf(context: RowContext, report: Report): string {
  const text = textIn(context, 'kind')
  if (text === '') return context.starredAreFlows && context.name.starred ? 'flow' : ''
  const kind = Object.entries(aliases.kinds).find(([, words]) => words.includes(narrow(text)))?.[0]
  if (kind === undefined) report(unreadableCell(placeOf(context, 'kind'), text, '口径请填 期末 或 累计'))
  return kind ?? ''
}

function keep(key: string, value: string): Readonly<Record<string, string>> {
  return value === '' ? {} : { [key]: value }
}

function textIn(context: RowContext, column: Column): string {
  const place = context.layout.columns.get(column)
  return place === undefined ? '' : cellAt(context.sheet, context.row, place).text.trim()
}

function placeOf(context: RowContext, column: Column): CellPlace {
  return {
    sheet: context.sheet.name,
    row: context.row,
    column: context.layout.columns.get(column) ?? 0,
    heading: context.layout.headings.get(column)?.label ?? '',
  }
}
