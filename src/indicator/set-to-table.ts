import type { Derived, Indicator, IndicatorSet, Note } from './set.ts'
import type { Cell, Sheet } from './sheet.ts'
import aliases from './table-aliases.json' with { type: 'json' }

/** One column of the indicator sheet: its heading, and what a row shows in it. */
interface Column<Item> {
  readonly heading: string
  readonly show: (item: Item) => string | undefined
  /** Stands in every workbook; other columns only where some row needs them. */
  readonly always?: true
}

const COLUMNS: readonly Column<Indicator>[] = [
  { heading: '指标', show: item => item.name, always: true },
  { heading: '单位', show: item => (item.unit === '' ? '无' : item.unit), always: true },
  { heading: '数值', show: item => figureText(item.value), always: true },
  { heading: '上年同期', show: item => item.prior && figureText(item.prior.value), always: true },
  { heading: '目标', show: item => item.target && figureText(item.target.value), always: true },
  { heading: '口径', show: item => item.kind && KINDS[item.kind], always: true },
  { heading: '截至', show: item => item.asOf, always: true },
  { heading: '主题', show: item => item.topic, always: true },
  { heading: '属于', show: item => item.partOf, always: true },
  { heading: '标识', show: item => item.id, always: true },
  { heading: '编码', show: item => item.code },
  { heading: '期间', show: item => item.period && `${item.period.start}至${item.period.end}` },
  { heading: '地区', show: item => item.region },
  { heading: '同期说明', show: item => item.prior?.label },
  { heading: '目标说明', show: item => item.target?.label },
  { heading: '来源', show: item => (item.source && 'note' in item.source ? item.source.note : undefined) },
]

const NOTE_COLUMNS: readonly Column<Note>[] = [
  { heading: '主题', show: note => note.topic, always: true },
  { heading: '内容', show: note => note.text, always: true },
  { heading: '来源', show: note => (note.source && 'note' in note.source ? note.source.note : undefined), always: true },
  { heading: '标识', show: note => note.id, always: true },
]

const DERIVED_COLUMNS: readonly Column<Derived>[] = [
  { heading: '标识', show: item => item.id, always: true },
  { heading: '指标', show: item => item.name, always: true },
  { heading: '单位', show: item => item.unit, always: true },
  { heading: '算式', show: item => item.formula, always: true },
]

const KINDS = { stock: '期末', flow: '累计' } as const

/**
 * The sheets of a workbook that holds a set: 基本信息, 指标, 工作要点, and 推算 where formulas are declared. {@link tableToSet} reads
 * them back to the same set; sources then name the new workbook's cells.
 */
export function setToTable(set: IndicatorSet): readonly Sheet[] {
  const derived = set.derived ?? []
  return [
    { name: '基本信息', rows: factRows(set) },
    { name: '指标', rows: rowsOf(set.indicators, COLUMNS) },
    { name: '工作要点', rows: rowsOf(set.notes ?? [], NOTE_COLUMNS) },
    ...(derived.length > 0 ? [{ name: '推算', rows: rowsOf(derived, DERIVED_COLUMNS) }] : []),
  ]
}

function factRows({ bureau, period, rounding }: IndicatorSet): Sheet['rows'] {
  const level = bureau.level && aliases.levels[bureau.level][0]
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['单位名称', bureau.name],
    ['层级', level],
    ['行政区划代码', bureau.code],
    ['报告期', period.label],
    ['开始日期', period.start],
    ['结束日期', period.end],
    ['修约', rounding && aliases.roundings[rounding][0]],
  ]
  return facts.filter(([, value]) => value !== undefined).map(([name, value]) => [cell(name), cell(value)])
}

function rowsOf<Item>(items: readonly Item[], columns: readonly Column<Item>[]): Sheet['rows'] {
  const shown = columns.filter(column => column.always || items.some(item => column.show(item) !== undefined))
  return [shown.map(column => cell(column.heading)), ...items.map(item => shown.map(column => cell(column.show(item))))]
}

/** A range is shown as a reader writes it. */
function figureText(value: string): string {
  return value.replace('..', '—')
}

function cell(text: string | undefined): Cell {
  return { text: text ?? '' }
}
