import type { EChartsCoreOption } from 'echarts/core'
import { evaluate } from '#indicator/expression.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { frameOf, type Ink } from '../../charts/ink.ts'

/** How far an indicator moved since last year, in per cent; rates move in points. */
export interface Change {
  readonly id: string
  readonly name: string
  readonly now: string
  readonly before: string
  readonly unit: string
  readonly percent: number
}

/** The changes of a topic against last year ("": of the whole set), the strongest first. Rates, which move in points, are left to the table. */
export function changesIn(set: IndicatorSet, topic: string): readonly Change[] {
  return set.indicators
    .filter(item => topic === '' || item.topic === topic)
    .flatMap(({ id, name, value, unit, prior }) => {
      const change = prior === undefined || unit === '%' || unit === '‰' ? null : evaluate(`yoy(${id})`, set)
      if (!change?.ok || prior === undefined) return []
      return [{ id, name, now: value, before: prior.value, unit, percent: change.value.value.toDecimalPlaces(1).toNumber() }]
    })
    .toSorted((a, b) => Math.abs(b.percent) - Math.abs(a.percent))
}

/** Bars to the right for what grew, to the left for what fell; the strongest on top. */
export function changeChart(changes: readonly Change[], label: string): (ink: Ink) => EChartsCoreOption {
  return ink => {
    const { base, axis } = frameOf(ink)
    const upward = changes.toReversed()
    return {
      ...base,
      legend: { show: false },
      grid: { ...base.grid, top: 8, right: 48 },
      xAxis: { type: 'value', ...axis, axisLabel: { ...axis.axisLabel, formatter: '{value}%' } },
      yAxis: { type: 'category', ...axis, splitLine: { show: false }, data: upward.map(({ name }) => name) },
      series: [
        {
          name: label,
          type: 'bar',
          barMaxWidth: 16,
          data: upward.map(({ percent }) => ({
            value: percent,
            itemStyle: { color: percent < 0 ? ink.amber : ink.brand },
            label: { position: percent < 0 ? 'left' : 'right' },
          })),
          label: { show: true, color: ink.text, formatter: '{c}%' },
        },
      ],
    }
  }
}
