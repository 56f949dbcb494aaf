import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Indicator, type IndicatorSet, indicatorSetSchema } from '#indicator/set.ts'
import { BUREAUS } from '../corpus/bureaus.ts'

const CORPUS = join(import.meta.dirname, '../../corpus')

/** A set of so many indicators, stated in the sample reports: the bureaus' own, one bureau after the other until there are enough. */
export async function sampleSet(count: number): Promise<IndicatorSet> {
  const files = BUREAUS.flatMap(({ folder, reports }) => reports.map(({ period }) => join(CORPUS, folder, `${period}.indicators.json`)))
  const sets = await Promise.all(files.map(async file => indicatorSetSchema.parse(JSON.parse(await readFile(file, 'utf8')))))
  const [first] = sets
  const byId = new Map<string, Indicator>()
  for (const { indicators } of sets) for (const indicator of indicators) if (!byId.has(indicator.id)) byId.set(indicator.id, indicator)
  if (first === undefined || byId.size < count) throw new Error(`Cannot take ${count} indicators: the corpus has ${byId.size}`)
  return { bureau: first.bureau, period: first.period, indicators: standingAlone([...byId.values()].slice(0, count)) }
}

/** A total that was left behind must not be pointed to. */
function standingAlone(indicators: readonly Indicator[]): Indicator[] {
  const ids = new Set(indicators.map(({ id }) => id))
  return indicators.map(({ partOf, ...rest }) => (partOf !== undefined && ids.has(partOf) ? { ...rest, partOf } : rest))
}
