import type { Decimal } from '#indicator/decimal.ts'
import { evaluate } from '#indicator/expression.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import { monthsOf } from '../date-words.ts'
import { type Piece, reference } from '../parts.ts'
import type { WriteStyle } from '../template.ts'

/** Growth below this, in %, would print as 0.0. */
const LEAST_GROWTH = '0.05'
/** Small counts change by so many, large ones by so much per cent. */
const SMALL_COUNT = 200

/** How an indicator stands against the year before: 同比增长4.2%, 比上年同期增加3家, 与上年同期持平. Empty when nothing was supplied. */
export function changeOf(item: Indicator, set: IndicatorSet, turn: number): readonly Piece[] {
  const diff = evaluate(`diff(${item.id})`, set)
  if (!diff.ok) return []
  const before = beforeWords(item, set)
  if (diff.value.direction === 'flat') return [`与${before}持平`]
  const isUp = diff.value.direction === 'up'
  const unit = baseOf(item.unit).unit
  if (unit === '%' || unit === '‰') return [`比${before}${isUp ? '提高' : '下降'}`, reference(`diff(${item.id})`)]
  const yoy = evaluate(`yoy(${item.id})`, set)
  const isMoney = unit === '元'
  const isSmall = !isMoney && diff.value.inputs.every(input => Math.abs(Number(input.value)) < SMALL_COUNT) && !unit.includes('/')
  if (!yoy.ok || isSmall || yoy.value.value.abs().lt(LEAST_GROWTH))
    return [`比${before}${isUp ? '增加' : '减少'}`, reference(`diff(${item.id})`)]
  const words = turn % 3 === 2 ? `比${before}` : '同比'
  return [`${words}${isUp ? '增长' : '下降'}`, reference(`yoy(${item.id})`, tenths(yoy.value.value))]
}

/** One decimal, or none for a whole number: 4.2%, 120%. */
export function tenths(value: Decimal): WriteStyle {
  return value.isInteger() ? {} : { decimals: 1 }
}

/** 上年同期, 上年 for a whole year, or what the prior is labelled. */
export function beforeWords(item: Indicator, set: IndicatorSet): string {
  const label = item.prior?.label
  if (label !== undefined && !/\d/u.test(label)) return label.replace(/数$/u, '')
  return monthsOf(set.period) === 12 ? '上年' : '上年同期'
}

/** How an indicator stands against its target, in one of three ways by `turn`: 完成年度目标220户的62.3%. Empty when nothing was supplied. */
export function completionOf(item: Indicator, set: IndicatorSet, turn: number): readonly Piece[] {
  const completion = evaluate(`completion(${item.id})`, set)
  if (!completion.ok) return []
  if (completion.value.value.eq(100)) return ['完成年度目标任务']
  const done = reference(`completion(${item.id})`, tenths(completion.value.value))
  const goal = reference(`target(${item.id})`)
  if (turn % 3 === 2) return ['完成率', done, '（年度目标', goal, '）']
  return turn % 3 === 0 ? ['完成年度目标', goal, '的', done] : ['年度目标', goal, '，完成率', done]
}
