import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IndicatorSet } from '#indicator/set.ts'
import { BUREAUS } from '../corpus/bureaus.ts'
import type { GoldMention } from '../corpus/gold.ts'

/** A true report, its annotation and its data. */
export interface AnnotatedReport {
  /** linlan/2025h1 */
  readonly name: string
  readonly text: string
  /** Claims that faults are planted in: quantities that are no mere counting words, with their ends. */
  readonly figures: readonly Figure[]
  readonly dates: readonly Place[]
  /** What the report states, with last year's figures where the corpus or the report itself has them. */
  readonly set: IndicatorSet
  /** Where results end and problems and plans begin. */
  readonly resultsEnd: number
}

export interface Place {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface Figure extends Place {
  readonly value: string
  readonly unit: string
  readonly hedge: GoldMention['hedge']
  readonly indicator: string
}

const CORPUS = join(import.meta.dirname, '../../corpus')
const AFTER_RESULTS = /^[一二三四五六七八九十]+、[^\n]*(?:问题|問題|困难|困難|不足|打算|计划|計劃|安排|思路)[^\n]*$/mu

/** Every report of the corpus. */
export async function annotatedReports(): Promise<readonly AnnotatedReport[]> {
  const reports = BUREAUS.flatMap(({ folder, reports }) => reports.map(({ period }) => ({ folder, period })))
  return Promise.all(reports.map(({ folder, period }) => annotatedReport(folder, period)))
}

async function annotatedReport(folder: string, period: string): Promise<AnnotatedReport> {
  const text = await readFile(join(CORPUS, folder, `${period}.txt`), 'utf8')
  const lines = (await readFile(join(CORPUS, folder, `${period}.mentions.jsonl`), 'utf8')).trim().split('\n')
  const mentions = lines.map(line => JSON.parse(line) as GoldMention)
  const placed = <Kind extends string>(kind: Kind) => mentions.filter(mention => mention.kind === kind && !mention.weak)
  const after = AFTER_RESULTS.exec(text)
  return {
    name: `${folder}/${period}`,
    text,
    figures: placed('quantity').map(({ i, text, value, unit, hedge, ind }) => ({
      start: i,
      end: i + text.length,
      text,
      value,
      unit,
      hedge,
      indicator: ind,
    })),
    dates: placed('date').map(({ i, text }) => ({ start: i, end: i + text.length, text })),
    set: withPrior(await setOf(folder, period), await earlierSet(folder, period)),
    resultsEnd: after?.index ?? text.length,
  }
}

async function setOf(folder: string, period: string): Promise<IndicatorSet> {
  return JSON.parse(await readFile(join(CORPUS, folder, `${period}.indicators.json`), 'utf8')) as IndicatorSet
}

/** The same half-year, or year, before; null when the corpus has none. */
async function earlierSet(folder: string, period: string): Promise<IndicatorSet | null> {
  const before = `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`
  const bureau = BUREAUS.find(candidate => candidate.folder === folder)
  return bureau?.reports.some(report => report.period === before) ? setOf(folder, before) : null
}

/** Last year's figures: from the earlier report, else from the report itself where it states them under `<id>.prior`. */
function withPrior(set: IndicatorSet, earlier: IndicatorSet | null): IndicatorSet {
  const before = new Map([
    ...set.indicators
      .filter(({ id }) => id.endsWith('.prior'))
      .map(({ id, value, unit }) => [id.slice(0, -'.prior'.length), { value, unit }] as const),
    ...(earlier?.indicators ?? []).map(({ id, value, unit }) => [id, { value, unit }] as const),
  ])
  const indicators = set.indicators.map(indicator => {
    const prior = before.get(indicator.id)
    return prior && prior.unit === indicator.unit ? { ...indicator, prior: { value: prior.value } } : indicator
  })
  return { ...set, indicators }
}
