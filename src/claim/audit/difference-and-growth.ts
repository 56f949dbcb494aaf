import type { Decimal } from '#indicator/decimal.ts'
import { sameKind } from '#indicator/unit-family.ts'
import type { Finding } from '../claim.ts'
import { type Figure, printed, type Sentence, spanOf } from './figure.ts'
import { percentLike } from './print.ts'
import { SAID } from './trigger.ts'

const SINCE = '(?:同比|[比较](?:上年|去年)(?:同期)?|[比较]年初)?'
const RISE = '增长|增加|提高|上升|提升|多|净增'
const FALL = '下降|降低|减少|回落|少'
const CHANGE = new RegExp(`^[，,\\s]*${SINCE}(?:(${RISE})|(${FALL}))(?:了|为|达)?\\s*$`, 'u')
/** So many figures back the level may stand that the change is of. */
const REACH = 6

interface Growth {
  readonly now: Figure
  readonly difference: Figure
  readonly growth: Figure
  readonly falls: boolean
}

/** A…，增加d，增长p%: the rate that the level and its difference give, d ÷ (A − d). */
export function differenceAndGrowth({ figures }: Sentence): readonly Finding[] {
  return figures.flatMap((growth, place) => {
    const difference = figures[place - 1]
    if (!difference || growth.unit !== '%' || difference.unit === '%' || difference.unit.includes('百分点')) return []
    const [rise, fall] = [senseOf(growth), senseOf(difference)]
    if (rise === null || rise !== fall) return []
    const levels = figures.slice(Math.max(0, place - REACH), place - 1).filter(level => sameKind(level.unit, difference.unit))
    const claims = levels.map(now => ({ now, difference, growth, falls: rise === 'fall' }))
    const nearest = claims.at(-1)
    return nearest && !claims.some(holds) ? [finding(nearest)] : []
  })
}

function senseOf({ lead, said }: Figure): 'rise' | 'fall' | null {
  if ((said & SAID.change) === 0) return null
  const match = CHANGE.exec(lead)
  return match ? (match[2] === undefined ? 'rise' : 'fall') : null
}

function priorOf({ now, difference, falls }: Growth): Decimal {
  return falls ? now.value.plus(difference.value) : now.value.minus(difference.value)
}

function holds(claimed: Growth): boolean {
  const prior = priorOf(claimed)
  const { now, difference, growth } = claimed
  const open = now.half.plus(difference.half)
  // Too roughly printed to judge by, or no level at all.
  if (prior.lte(open.times(2)) || difference.half.times(4).gte(difference.value)) return true
  const truth = difference.value.div(prior).times(100)
  const relative = difference.half.div(difference.value).plus(open.div(prior))
  const above = truth.minus(growth.value)
  const slack = truth.times(relative)
  // Rounding leaves half a step either way, cutting off a whole one above.
  return above.gte(growth.half.plus(slack).neg()) && above.lte(growth.half.times(2).plus(slack))
}

function finding(claimed: Growth): Finding {
  const { now, difference, growth, falls } = claimed
  const truth = difference.value.div(priorOf(claimed)).times(100)
  const expected = percentLike(growth, truth)
  return {
    rule: 'growth',
    spans: [spanOf(now), spanOf(difference), spanOf(growth)],
    actual: printed(growth),
    expected,
    message: `${printed(difference)} ÷ (${printed(now)} ${falls ? '+' : '−'} ${printed(difference)}) = ${expected}，文中写作${printed(growth)}`,
  }
}
