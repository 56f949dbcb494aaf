import type { EChartsCoreOption } from 'echarts/core'
import { frameOf, type Ink } from '../../charts/ink.ts'

/** What a past report stated of an indicator. */
export interface SeriesPoint {
  readonly period: { readonly label: string; readonly start: string; readonly end: string }
  /** Exact, in the base unit; a range is "60..100". */
  readonly value: string
  readonly unit: string
  /** As printed. */
  readonly text: string
  readonly subject: string
  readonly report: string
  readonly title: string
  readonly span: { readonly start: number; readonly end: number }
}

/** Points of periods of one length: half-years do not stand on one line with whole years. */
export interface SeriesLine {
  /** What its periods are: 全年, 上半年; the days for others. */
  readonly stretch: string
  readonly points: readonly SeriesPoint[]
}

const STRETCHES: Readonly<Record<string, string>> = {
  '01-01 12-31': '全年',
  '01-01 06-30': '上半年',
  '07-01 12-31': '下半年',
  '01-01 09-30': '前三季度',
  '01-01 03-31': '一季度',
}

/** A line for each stretch of the year, the one with most points first; points in the order of their years. */
export function linesOf(points: readonly SeriesPoint[]): readonly SeriesLine[] {
  const groups = Map.groupBy(points, ({ period }) => `${period.start.slice(5)} ${period.end.slice(5)}`)
  return [...groups]
    .map(([days, group]) => ({
      stretch: STRETCHES[days] ?? days.replace(' ', '—'),
      points: group.toSorted((a, b) => a.period.start.localeCompare(b.period.start)),
    }))
    .toSorted((a, b) => b.points.length - a.points.length)
}

/** Every year from the first to the last: a year without a report is a hole, not a shorter way. */
export function yearsOf(points: readonly SeriesPoint[]): readonly string[] {
  const years = points.map(yearOf)
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, place) => String(first + place))
}

/** Of a range the middle is drawn; null for what is no number. Drawing needs no exactness, the table shows what was printed. */
export function heightOf({ value }: Pick<SeriesPoint, 'value'>): number | null {
  const ends = value.split('..').map(Number)
  return ends.some(Number.isNaN) ? null : ends.reduce((sum, end) => sum + end, 0) / ends.length
}

/** The change against the year before in a line, in percent; null where there is no such year or nothing to divide by. */
export function changeOf(line: SeriesLine, place: number): number | null {
  const [before, now] = [line.points[place - 1], line.points[place]]
  if (!before || !now || before.unit !== now.unit || yearOf(now) - yearOf(before) !== 1) return null
  const [from, to] = [heightOf(before), heightOf(now)]
  return from === null || to === null || from === 0 ? null : ((to - from) / Math.abs(from)) * 100
}

/** The unit that a name ends in: 低保对象人数 counts 人, 养老机构数 says nothing of it; "" then. */
export function unitIn(name: string): string {
  const counted = /(人次|户次|[人户家个张件对例所处名具])数?$/u.exec(name)?.[1]
  return counted ?? (/(?:资金|金额|支出|收入|经费|标准)$/u.test(name) ? '元' : '')
}

/** The lines over the years. */
export function seriesChart(lines: readonly SeriesLine[], t: (words: string) => string) {
  const years = yearsOf(lines.flatMap(({ points }) => points))
  return (ink: Ink): EChartsCoreOption => {
    const { base, axis } = frameOf(ink)
    return {
      ...base,
      color: [ink.brand, ink.amber, ink.green, ink.quiet],
      xAxis: { type: 'category', data: years, ...axis, splitLine: { show: false } },
      yAxis: { type: 'value', scale: true, ...axis },
      series: lines.map(line => ({
        type: 'line',
        name: t(line.stretch),
        symbol: 'circle',
        symbolSize: 8,
        data: years.map(year => {
          const point = line.points.find(each => String(yearOf(each)) === year)
          return point ? heightOf(point) : null
        }),
      })),
    }
  }
}

/** The point that stands at a place of the chart. */
export function pointAt(lines: readonly SeriesLine[], series: number, place: number): SeriesPoint | null {
  const year = yearsOf(lines.flatMap(({ points }) => points))[place]
  return lines[series]?.points.find(point => String(yearOf(point)) === year) ?? null
}

/** Where a point is stated: the report, with the very figure shown. */
export function placeOf({ report, span }: Pick<SeriesPoint, 'report' | 'span'>): string {
  return `/reports/${report}?at=${span.start}-${span.end}`
}

function yearOf({ period }: Pick<SeriesPoint, 'period'>): number {
  return Number(period.start.slice(0, 4))
}
