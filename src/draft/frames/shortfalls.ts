import { evaluate } from '#indicator/expression.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { monthsOf } from '../date-words.ts'
import { isPlanned } from '../plan/plan.ts'
import { phraseOf, wordsBefore } from './phrase.ts'

const MOST_NAMED = 3

/** What falls behind its target: below the whole of it in a year, below the part of the year that has passed in a shorter period. */
function shortfallsOf(set: IndicatorSet): readonly Indicator[] {
  const due = (100 * monthsOf(set.period)) / 12
  return set.indicators.filter(item => {
    const completion = item.target && !isPlanned(item, set) ? evaluate(`completion(${item.id})`, set) : null
    return completion?.ok === true && completion.value.value.lt(due)
  })
}

/** 部分年度任务进度偏慢，新增家庭养老床位未达到序时进度. Without figures: those stand where the results are told. Null when nothing falls behind. */
export function shortfallSentence(set: IndicatorSet): string | null {
  const behind = shortfallsOf(set)
  if (behind.length === 0) return null
  const names = behind.slice(0, MOST_NAMED).map(item => wordsBefore(phraseOf(item)))
  const others = behind.length > names.length ? '等' : ''
  const isYear = monthsOf(set.period) === 12
  return `部分年度任务${isYear ? '没有全面完成' : '进度偏慢'}，${names.join('、')}${others}${isYear ? '未达到年度目标' : '未达到序时进度'}`
}
