import { evaluate } from '#indicator/expression.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import { isPlanned } from '../plan/plan.ts'
import data from './chief.json' with { type: 'json' }

/** A change below this, in %, is the way of figures. */
const LEAST_CHANGE = 1
/** So many indicators of a section may have one compared. */
const INDICATORS_A_CHANGE = 12
/** A rate that rose by so many points is the achievement itself. */
const RISEN_POINTS = 1
/** A chief figure of some weight that grew by so much, in %, is asked for beside whatever else is compared. */
const GREAT_CHANGE = 10
const WEIGHTY = 5
/** What no chief word names is compared only where a section has nothing better to compare. */
const ORDINARY = 1

const CHIEF = data.chief.map(({ words, weight }) => ({ words: new RegExp(words, 'u'), weight }))
const NEVER = new RegExp(data.never, 'u')
const NEEDY = new RegExp(data.needy, 'u')
const NEEDS = new RegExp(data.needs, 'u')

/**
 * The ids of a section that carry a comparison with the year before: its weightiest figures, one a paragraph, about one in twelve, every chief figure
 * that grew by a tenth or stands alone in its paragraph, and every rate that rose. A figure with a target is judged by that, a part by its whole, a running total can only grow; small changes and unwelcome ones that no problem takes up stay unsaid.
 * `paragraphs` are the section's indicators by paragraph.
 */
export function chiefsOf(paragraphs: readonly (readonly Indicator[])[], set: IndicatorSet): ReadonlySet<string> {
  const count = paragraphs.reduce((sum, { length }) => sum + length, 0)
  const best = paragraphs.flatMap((items, place) => {
    const [first] = items
      .map(item => ({ id: item.id, weight: weightOf(item, items, set), place }))
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight)
    return first ? [first] : []
  })
  const ranked = best.toSorted((a, b) => b.weight - a.weight || a.place - b.place)
  const great = paragraphs.flatMap(items => items.filter(item => isAskedFor(item, items, set)).map(({ id }) => id))
  return new Set([...ranked.slice(0, Math.ceil(count / INDICATORS_A_CHANGE)).map(({ id }) => id), ...great])
}

/** Whether the reader would miss the growth of a figure: it is of weight, and grew by much or is all that its paragraph tells. */
function isAskedFor(item: Indicator, beside: readonly Indicator[], set: IndicatorSet): boolean {
  if (isRisenRate(item, set)) return true
  // A part of what was counted may be the chief matter itself: marriages among all that a registry did
  if (weightOf(item, item.partOf === undefined ? beside : [], set) < WEIGHTY) return false
  const yoy = evaluate(`yoy(${item.id})`, set)
  return yoy.ok && (beside.length === 1 || yoy.value.value.gte(GREAT_CHANGE))
}

/** 集中供养率67.5% after 64.3%: without what it was, nobody can tell whether that is good. */
function isRisenRate(item: Indicator, set: IndicatorSet): boolean {
  const { unit } = baseOf(item.unit)
  if ((unit !== '%' && unit !== '‰') || item.target !== undefined || isPlanned(item, set)) return false
  const diff = evaluate(`diff(${item.id})`, set)
  return diff.ok && diff.value.direction === 'up' && diff.value.value.gte(RISEN_POINTS)
}

/** How much a comparison of this figure is worth; 0 for none. */
function weightOf(item: Indicator, beside: readonly Indicator[], set: IndicatorSet): number {
  if (item.prior === undefined || item.target !== undefined || isPlanned(item, set) || NEVER.test(item.name)) return 0
  if (/^[户人名]$/u.test(baseOf(item.unit).unit) && NEEDY.test(item.name)) return 0
  if (baseOf(item.unit).unit.includes('/') || beside.some(other => other.id === item.partOf)) return 0
  return isTelling(item, set) ? (CHIEF.find(({ words }) => words.test(item.name))?.weight ?? ORDINARY) : 0
}

function isTelling({ id, name }: Indicator, set: IndicatorSet): boolean {
  const [diff, yoy] = [evaluate(`diff(${id})`, set), evaluate(`yoy(${id})`, set)]
  if (!diff.ok || diff.value.direction === 'flat') return false
  if (diff.value.direction === 'down' && !NEEDS.test(name)) return false
  return !yoy.ok || yoy.value.value.abs().gte(LEAST_CHANGE)
}
