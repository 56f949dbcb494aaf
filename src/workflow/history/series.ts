import type { Identity } from '#report/report.ts'
import { matchFigures, type NamedIndicator } from './match-figures.ts'
import type { PastFigure } from './past-figure.ts'

type Period = NonNullable<Identity['period']>

/** The figures of one past report. */
export interface ReportFigures {
  readonly report: string
  readonly title: string
  readonly bureau: string
  readonly period: Period
  readonly figures: readonly PastFigure[]
}

/** One past value of an indicator, with the place where it stands. It is something to compare with, never a source. */
export interface HistoryPoint {
  readonly period: Period
  readonly value: string
  readonly unit: string
  readonly hedge: PastFigure['hedge']
  /** As printed. */
  readonly text: string
  /** What the report said that it counts. */
  readonly subject: string
  readonly report: string
  readonly title: string
  readonly span: PastFigure['span']
  readonly likeness: number
}

export interface Series {
  readonly bureau: string
  readonly name: string
  /** By the beginning of the period. */
  readonly points: readonly HistoryPoint[]
}

/** The series of each name in the reports of one bureau; a period that several reports tell of is told by the likest figure. */
export function seriesOf(names: readonly NamedIndicator[], reports: readonly ReportFigures[]): readonly Series[] {
  const bureau = reports[0]?.bureau ?? ''
  const matched = reports.map(report => ({ report, matches: matchFigures(bureau, names, report.figures) }))
  return names.map(({ name }, place) => {
    const points = matched.flatMap(({ report: { report, title, period }, matches }) => {
      const match = matches[place]
      if (!match) return []
      const { value, unit, hedge, text, subject, span } = match.figure
      return [{ period, value, unit, hedge, text, subject, report, title, span, likeness: match.likeness }]
    })
    return { bureau, name, points: onePerPeriod(points).toSorted((a, b) => (a.period.end < b.period.end ? -1 : 1)) }
  })
}

function onePerPeriod(points: readonly HistoryPoint[]): readonly HistoryPoint[] {
  const groups = Map.groupBy(points, ({ period }) => `${period.start} ${period.end}`)
  return [...groups.values()].flatMap(group => group.toSorted((a, b) => b.likeness - a.likeness).slice(0, 1))
}

/** The value of the same stretch of the year before: what 上年同期 compares with. */
export function lastYearOf(series: Series, period: Pick<Period, 'start' | 'end'>): HistoryPoint | null {
  const before = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  const [start, end] = [before(period.start), before(period.end)]
  return series.points.find(point => point.period.start === start && point.period.end === end) ?? null
}
