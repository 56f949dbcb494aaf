import { evaluate } from '#indicator/expression.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { monthsOf } from '../date-words.ts'
import { joined, type Piece, reference } from '../parts.ts'
import { isPlanned } from '../plan/plan.ts'
import { phraseOf, wordsBefore } from './phrase.ts'

const MOST_NAMED = 3

/** What falls behind its target: below the whole of it in a year, below the part of the year that has passed in a shorter period. */
export function shortfallsOf(set: IndicatorSet): readonly Indicator[] {
  const due = (100 * monthsOf(set.period)) / 12
  return set.indicators.filter(item => {
    const completion = item.target && !isPlanned(item, set) ? evaluate(`completion(${item.id})`, set) : null
    return completion?.ok === true && completion.value.value.lt(due)
  })
}

/** 部分年度目标任务进度偏慢，家庭养老床位距年度目标尚差27张. Null when nothing falls behind. */
export function shortfallSentence(set: IndicatorSet): readonly Piece[] | null {
  const behind = shortfallsOf(set).slice(0, MOST_NAMED)
  if (behind.length === 0) return null
  const clauses = behind.map((item): readonly Piece[] => [`${wordsBefore(phraseOf(item))}距年度目标尚差`, reference(`gap(${item.id})`)])
  return ['部分年度目标任务进度偏慢，', ...joined(clauses, '，')]
}
