import type { TFunction } from 'i18next'
import { evaluate } from '#indicator/expression.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { writeValue } from '#indicator/write-value.ts'

/** A line of the table: a topic's heading, or an indicator under the total it belongs to. */
export interface IndicatorRow {
  readonly key: string
  readonly name: string
  readonly indicator: Indicator | null
  readonly depth: number
  readonly prior: string
  /** Growth over last year as prose would write it: 6.5%, −2.1%, 3.8个百分点. */
  readonly change: string
  readonly target: string
}

/** The set as a table: by topic in the order of the set, parts indented under their total. */
export function rowsOf(set: IndicatorSet): readonly IndicatorRow[] {
  const topics = new Map<string, Indicator[]>()
  for (const indicator of set.indicators) {
    const topic = indicator.topic ?? ''
    topics.set(topic, [...(topics.get(topic) ?? []), indicator])
  }
  const heads = topics.size > 1
  return [...topics].flatMap(([topic, indicators]) => [
    ...(heads ? [headOf(topic)] : []),
    ...indicators.map(indicator => rowOf(indicator, set)),
  ])
}

function headOf(topic: string): IndicatorRow {
  const name = topic === '' ? '其他' : topic
  return { key: `topic ${topic}`, name, indicator: null, depth: 0, prior: '', change: '', target: '' }
}

function rowOf(indicator: Indicator, set: IndicatorSet): IndicatorRow {
  return {
    key: indicator.id,
    name: indicator.name,
    indicator,
    depth: depthOf(indicator, set),
    prior: indicator.prior?.value ?? '',
    change: indicator.prior ? changeOf(indicator, set) : '',
    target: indicator.target?.value ?? '',
  }
}

function changeOf({ id, unit }: Indicator, set: IndicatorSet): string {
  const isRate = unit === '%' || unit === '‰'
  const change = evaluate(isRate ? `diff(${id})` : `yoy(${id})`, set)
  if (!change.ok) return ''
  const { figure, direction, policy } = change.value
  return `${direction === 'down' ? '−' : ''}${writeValue(figure, { decimals: 1 }, policy)}`
}

/** How many totals stand above it; a loop, which the schema refuses, would stop at five. */
function depthOf(indicator: Indicator, set: IndicatorSet): number {
  const byId = new Map(set.indicators.map(item => [item.id, item]))
  let depth = 0
  let above = indicator.partOf
  while (above !== undefined && depth < 5) {
    depth += 1
    above = byId.get(above)?.partOf
  }
  return depth
}

/** What a figure covers: 期末数 2024-06-30, 累计数; "" where nothing is said of it. */
export function scopeOf({ indicator }: Pick<IndicatorRow, 'indicator'>, t: TFunction): string {
  if (indicator === null) return ''
  const { kind, asOf, period } = indicator
  const word = kind === 'stock' ? t('期末数') : kind === 'flow' ? t('累计数') : ''
  const when = asOf ?? (period ? t('{{start}} 至 {{end}}', { start: period.start, end: period.end }) : '')
  return [word, when].filter(part => part !== '').join(' ')
}
