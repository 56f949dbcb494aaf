import type { CheckedText, Finding } from '#claim/claim.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { NamedIndicator } from './match-figures.ts'
import { implausibleFigures } from './plausibility.ts'
import { type HistoryPoint, lastYearOf, type ReportFigures, type Series, seriesOf } from './series.ts'

/** What history needs of the world. */
export interface HistoryPorts {
  /** The figures of a bureau's reports that are not held back and whose period is known, newest first, at most so many reports. */
  readonly figuresOf: (bureau: string, reports: number) => Promise<readonly ReportFigures[]>
  /** What the bureau counts otherwise: a figure that another name fits better is not taken for the one that is asked for. */
  readonly namesOf: (bureau: string) => Promise<readonly NamedIndicator[]>
}

const MOST_REPORTS = 60

/** The series of one indicator of a bureau. */
export async function indicatorHistory(bureau: string, indicator: NamedIndicator, ports: HistoryPorts): Promise<Series> {
  const [reports, others] = await Promise.all([ports.figuresOf(bureau, MOST_REPORTS), ports.namesOf(bureau)])
  const known = others.find(({ name }) => name === indicator.name)
  const asked = { ...known, ...indicator, unit: indicator.unit ?? known?.unit }
  const [series] = seriesOf([asked, ...others.filter(({ name }) => name !== indicator.name)], reports)
  return { bureau, name: indicator.name, points: series?.points ?? [] }
}

/** Last year's value of each indicator of a set, by its id, as the bureau's own past reports state it: to compare with, never a source. */
export async function lastYearOfSet(
  set: IndicatorSet,
  { figuresOf }: Pick<HistoryPorts, 'figuresOf'>,
): Promise<ReadonlyMap<string, HistoryPoint>> {
  const series = seriesOf(set.indicators, await figuresOf(set.bureau.name, MOST_REPORTS))
  return new Map(
    set.indicators.flatMap(({ id }, place) => {
      const point = lastYearOf(series[place] ?? { bureau: '', name: '', points: [] }, set.period)
      return point ? [[id, point] as const] : []
    }),
  )
}

/** What past reports make of a checked text: figures that are many times last year's. */
export async function historyFindings(
  set: IndicatorSet,
  { claims }: Pick<CheckedText, 'claims'>,
  ports: Pick<HistoryPorts, 'figuresOf'>,
): Promise<readonly Finding[]> {
  return implausibleFigures(set, claims, await lastYearOfSet(set, ports))
}
