import { evaluate } from '#indicator/expression.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { type Piece, reference } from '../parts.ts'
import { TENTHS } from './change.ts'
import type { Mark } from './masked-sentence.ts'

/** What stands for a mark that states something derived of `id`: its words (a change word may turn) and the reference. */
export interface Derivative {
  readonly before: string
  readonly piece: Piece
}

const GROWTH = /(?:增长|上升|提高|增加|下降|减少|降低|增幅)(?:了)?$/u
/** Whether a mark reads as something derived from the figure before it: 同比增长〔数〕%, 占〔数〕%, 年度目标〔数〕户, 完成率〔数〕%. */
export function isDerivedMark({ before, unit }: Mark): boolean {
  if (GROWTH.test(before) || /(?:同比|比上年|较上年|环比)[^，]*$/u.test(before)) return true
  return /(?:占|占比|占比为|完成率|完成率为|的)$/u.test(before) && unit === '%'
    ? true
    : /(?:目标|任务|计划)(?:任务)?(?:数|为)?$/u.test(before)
}

/** The reference for a derived mark about `id`; null when the set gives none of that kind. */
export function derivativeFor(mark: Mark, id: string, set: IndicatorSet): Derivative | null {
  const { before, unit } = mark
  if (/(?:目标|任务)(?:任务)?(?:数|为)?$/u.test(before)) return plain(`target(${id})`, before, set)
  if (unit === '%' && /(?:完成率(?:为|达)?|完成(?:率|年度)?[^，]*的|^的)$/u.test(before)) return scaled(`completion(${id})`, before, set)
  if (unit === '%' && /占(?:比(?:为|达)?)?$/u.test(before)) return scaled(`share(${id})`, before, set)
  // A change is said of chief figures only, right behind them, whatever the model compared
  return null
}

function plain(expression: string, before: string, set: IndicatorSet): Derivative | null {
  return evaluate(expression, set).ok ? { before, piece: reference(expression) } : null
}

function scaled(expression: string, before: string, set: IndicatorSet): Derivative | null {
  const result = evaluate(expression, set)
  return result.ok ? { before, piece: reference(expression, TENTHS) } : null
}
