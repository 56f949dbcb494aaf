import { type Decimal, exact } from '#indicator/decimal.ts'
import { evaluate } from '#indicator/expression.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import { monthsOf } from '../date-words.ts'
import { type Piece, reference } from '../parts.ts'
import type { WriteStyle } from '../template.ts'
import { kindOf } from './kind.ts'

/** Below this many a count changes by so many, above by so much per cent. */
const SMALL_COUNT = 200
/** In %: grown by as much again, or a target reached. */
const WHOLE = 100

/** How an indicator stands against the year before: 同比增长4.2%, 比上年末增加3家, 比上年增长1.2倍. Empty when nothing was supplied or nothing changed. */
export function changeOf(item: Indicator, set: IndicatorSet): readonly Piece[] {
  const diff = evaluate(`diff(${item.id})`, set)
  if (!diff.ok || diff.value.direction === 'flat') return []
  const isUp = diff.value.direction === 'up'
  const unit = baseOf(item.unit).unit
  if (unit === '%' || unit === '‰') return [`${comparedWith(item, set)}${isUp ? '提高' : '下降'}`, reference(`diff(${item.id})`)]
  const yoy = evaluate(`yoy(${item.id})`, set)
  const { factor } = baseOf(item.unit)
  const isSmall = unit !== '元' && diff.value.inputs.every(input => factor.times(exact(input.value)).abs().lt(SMALL_COUNT))
  if (!yoy.ok || isSmall) return [`${comparedWith(item, set)}${isUp ? '增加' : '减少'}`, reference(`diff(${item.id})`)]
  const rate = yoy.value.value.gte(WHOLE) ? `timesMore(${item.id})` : `yoy(${item.id})`
  return [`${comparedWith(item, set)}${isUp ? '增长' : /^[人户名]$/u.test(unit) ? '减少' : '下降'}`, reference(rate, TENTHS)]
}

/** How the share of a part rose: 同比提高3.0个百分点. Empty where it did not, or by less than a tenth of a point as written. */
export function shareMoved(part: Indicator, set: IndicatorSet): readonly Piece[] {
  const expression = `diff(share(${part.id}))`
  const moved = evaluate(expression, set)
  if (!moved.ok || moved.value.direction !== 'up' || moved.value.value.lt('0.05')) return []
  return [`${comparedWith(part, set)}提高`, reference(expression, TENTHS)]
}

/** 同比 within a year; at its end a stock stands 比上年末, a flow 比上年. Takes the indicator and its set. */
function comparedWith(item: Indicator, set: IndicatorSet): string {
  if (monthsOf(set.period) !== 12) return '同比'
  return `比${beforeWords(item, set)}`
}

/** One decimal for every share, growth and completion of a report: 4.2%, 120.0%. */
export const TENTHS: WriteStyle = { decimals: 1 }

/** 上年同期; for a whole year 上年末 of what stands at a date and 上年 of what was done; or what the prior is labelled. */
function beforeWords(item: Indicator, set: IndicatorSet): string {
  const label = item.prior?.label
  if (label !== undefined && !/\d/u.test(label)) return label.replace(/数$/u, '')
  if (monthsOf(set.period) !== 12) return '上年同期'
  return kindOf(item) === 'stock' ? '上年末' : '上年'
}

/**
 * How an indicator stands against its target: a rate (，完成年度目标220户的62.3%), or for what stands at a date the target alone (，年度目标85个) where
 * `withRate` is false. Empty when nothing was supplied.
 */
export function completionOf(item: Indicator, set: IndicatorSet, withRate: boolean): readonly Piece[] {
  const completion = evaluate(`completion(${item.id})`, set)
  if (!completion.ok) return []
  const goal = reference(`target(${item.id})`)
  // A share of a share says nothing
  if (/^[%‰]$/u.test(baseOf(item.unit).unit))
    return completion.value.value.gte(WHOLE) ? ['，达到年度目标'] : ['，距年度目标', goal, '尚有差距']
  if (kindOf(item) === 'stock') return levelOf(item, completion.value.value, withRate)
  if (completion.value.value.eq(100)) return ['，完成年度目标任务']
  return ['，完成年度目标', goal, '的', reference(`completion(${item.id})`, TENTHS)]
}

function levelOf(item: Indicator, completion: Decimal, withRate: boolean): readonly Piece[] {
  if (baseOf(item.unit).unit === '元') return completion.gte(WHOLE) ? ['，完成计划投资任务'] : []
  if (completion.gte(WHOLE)) return ['，达到年度目标']
  const goal = reference(`target(${item.id})`)
  return withRate ? ['，完成年度目标', goal, '的', reference(`completion(${item.id})`, TENTHS)] : ['，年度目标', goal]
}
