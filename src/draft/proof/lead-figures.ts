import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import { isPlanned, type Plan } from '../plan/plan.ts'
import type { WantedOutline } from '../plan/wanted-outline.ts'
import data from './lead.json' with { type: 'json' }

interface Row {
  readonly names: RegExp
  readonly units: readonly string[]
}

const rowsOf = (rows: readonly { readonly names: string; readonly units: readonly string[] }[]): readonly Row[] =>
  rows.map(({ names, units }) => ({ names: new RegExp(names, 'u'), units }))
const GROUNDS = rowsOf(data.grounds)
const FIGURES = rowsOf(data.figures)

/** What the lead of a report states. */
export interface LeadFigures {
  /** The district that the bureau answers for: its towns, villages, people. */
  readonly grounds: readonly Indicator[]
  /** The year's undertakings and the money of the whole. */
  readonly figures: readonly Indicator[]
}

/**
 * What the lead of a report states: the district that the bureau answers for, the year's undertakings, the money of the whole. At most one indicator of
 * a kind, none that the writer's outline puts elsewhere. Undertakings without any money say nothing of the whole: they stay in their section.
 */
export function leadFiguresOf({ sections }: Pick<Plan, 'sections'>, wanted: WantedOutline | undefined, set: IndicatorSet): LeadFigures {
  const elsewhere = new Set(wanted?.sections.flatMap(({ indicators = [] }) => indicators))
  const free = sections.map(({ topics, clusters }) => ({
    isForMoney: topics.includes('资金项目'),
    items: clusters
      .flatMap(({ indicators }) => indicators)
      .filter(item => !elsewhere.has(item.id) && !isPlanned(item, set) && item.partOf === undefined),
  }))
  const all = free.flatMap(({ items }) => items)
  // A section for money keeps what it is for
  const figures = foundBy(
    FIGURES,
    free.filter(({ isForMoney }) => !isForMoney).flatMap(({ items }) => items),
  )
  const isTelling = figures.some(({ unit }) => baseOf(unit).unit === '元')
  return { grounds: foundBy(GROUNDS, all), figures: isTelling ? figures : [] }
}

/** Whether an indicator names the district alone, as a lead does on the way. */
export function isGround({ name, unit }: Indicator): boolean {
  return GROUNDS.some(row => row.names.test(name) && row.units.includes(baseOf(unit).unit))
}

function foundBy(rows: readonly Row[], items: readonly Indicator[]): readonly Indicator[] {
  return rows.flatMap(({ names, units }) => items.find(item => names.test(item.name) && units.includes(baseOf(item.unit).unit)) ?? [])
}
