import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import { isPlanned, type Plan } from '../plan/plan.ts'
import type { WantedOutline } from '../plan/wanted-outline.ts'
import data from './lead.json' with { type: 'json' }

const FIGURES = data.figures.map(({ names, units }) => ({ names: new RegExp(names, 'u'), units }))

/**
 * What the lead of a report states: the district that the bureau answers for, the year's undertakings, the money of the whole. At most one indicator of
 * a kind, none that the writer's outline puts elsewhere, and none where so little was supplied that a section would be left with nothing. A count of
 * districts alone says nothing: it stays in its section.
 */
export function leadFiguresOf(
  { sections }: Pick<Plan, 'sections'>,
  wanted: WantedOutline | undefined,
  set: IndicatorSet,
): readonly Indicator[] {
  const elsewhere = new Set(wanted?.sections.flatMap(({ indicators = [] }) => indicators))
  // A section for money keeps what it is for
  const open = sections
    .filter(({ topics }) => !topics.includes('资金项目'))
    .flatMap(({ clusters }) => clusters.flatMap(({ indicators }) => indicators))
  const free = open.filter(item => !elsewhere.has(item.id) && !isPlanned(item, set) && item.partOf === undefined)
  const figures = FIGURES.flatMap(({ names, units }) => {
    const found = free.find(item => names.test(item.name) && units.includes(baseOf(item.unit).unit))
    return found === undefined ? [] : [found]
  })
  const [only] = figures
  return figures.length === 1 && only !== undefined && baseOf(only.unit).unit !== '元' ? [] : figures
}
