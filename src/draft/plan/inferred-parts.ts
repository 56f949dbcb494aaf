import { type Decimal, exact } from '#indicator/decimal.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'

const WHOLE = /(?:总数|总量|合计)$/u
const FEWEST = 2
const MOST = 5

/**
 * A set in which the parts of a total are known even where the table does not mark them: indicators without a total of their own that stand right behind
 * one named 总数 or 合计, of its unit, and add up to it exactly. For composing alone; the check holds the text against the set as supplied.
 */
export function withInferredParts(set: IndicatorSet): IndicatorSet {
  const totals = new Map<string, string>()
  for (const [place, item] of set.indicators.entries()) {
    const isMarked = set.indicators.some(({ partOf }) => partOf === item.id)
    if (!WHOLE.test(item.name) || isMarked) continue
    for (const part of partsBehind(item, set.indicators.slice(place + 1, place + 1 + MOST))) totals.set(part.id, item.id)
  }
  if (totals.size === 0) return set
  return {
    ...set,
    indicators: set.indicators.map(item => {
      const partOf = totals.get(item.id)
      return partOf === undefined ? item : { ...item, partOf }
    }),
  }
}

function partsBehind(total: Indicator, next: readonly Indicator[]): readonly Indicator[] {
  const end = next.findIndex(
    item => item.partOf !== undefined || baseOf(item.unit).unit !== baseOf(total.unit).unit || item.value.includes('..'),
  )
  const like = end < 0 ? next : next.slice(0, end)
  for (let count = FEWEST; count <= like.length; count += 1) {
    const parts = like.slice(0, count)
    if (sumOf(parts).eq(sumOf([total]))) return parts
  }
  return []
}

function sumOf(items: readonly Indicator[]): Decimal {
  return items.reduce((sum, { value, unit }) => sum.plus(baseOf(unit).factor.times(exact(value))), exact('0'))
}
