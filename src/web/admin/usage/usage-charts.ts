import type { EChartsCoreOption } from 'echarts/core'
import type { TFunction } from 'i18next'
import { frameOf, type Ink } from '../../charts/ink.ts'
import type { MonthOfUse } from '../answers.ts'
import { IN_LOG } from '../log/log-words.ts'

interface Column {
  readonly key: Exclude<keyof MonthOfUse, 'month'>
  readonly words: string
}

/** What was written and signed. */
export const WRITTEN: readonly Column[] = [
  { key: 'drafts', words: '起草' },
  { key: 'signed', words: '签发' },
]
/** What the newest revisions leave open. */
export const OPEN: readonly Column[] = [{ key: 'open', words: '待处理' }]
export const TOKENS: readonly Column[] = [{ key: 'tokens', words: '模型用量（token）' }]

/** Bars for each month, one beside the other; colours in the order of the columns. */
export function monthBars(months: readonly MonthOfUse[], columns: readonly Column[], t: TFunction) {
  return (ink: Ink): EChartsCoreOption => {
    const { base, axis } = frameOf(ink)
    const colours = columns === OPEN ? [ink.amber] : [ink.brand, ink.green]
    return {
      ...base,
      color: colours,
      xAxis: { type: 'category', data: months.map(({ month }) => month), ...axis, splitLine: { show: false } },
      yAxis: { type: 'value', minInterval: 1, ...axis },
      series: columns.map(({ key, words }) => ({
        type: 'bar',
        name: t(words, IN_LOG),
        barMaxWidth: 22,
        data: months.map(month => month[key]),
      })),
    }
  }
}
