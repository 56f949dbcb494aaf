import { evaluate } from '#indicator/expression.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { type Piece, reference } from '../parts.ts'
import { beforeWords, tenths } from './change.ts'
import type { Mark } from './masked-sentence.ts'

/** What stands for a mark that states something derived of `id`: its words (a change word may turn) and the reference. */
export interface Derivative {
  readonly before: string
  readonly piece: Piece
}

const GROWTH = /(?:增长|上升|提高|增加|下降|减少|降低|增幅)(?:了)?$/u
const TURNED: Readonly<Record<'up' | 'down', Readonly<Record<string, string>>>> = {
  up: { 下降: '增长', 减少: '增加', 降低: '提高' },
  down: { 增长: '下降', 上升: '下降', 提高: '下降', 增加: '减少' },
}

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
  if (!GROWTH.test(before) || !/同比|比上年|较上年|比去年|较去年/u.test(before)) return null
  if (unit.endsWith('分点')) return points(id, before, set)
  return change(unit === '%' ? `yoy(${id})` : `diff(${id})`, before, set)
}

/** Points are the change of a rate, or of a share: never of what is counted. */
function points(id: string, before: string, set: IndicatorSet): Derivative | null {
  const isRate = set.indicators.some(item => item.id === id && /[%‰]$/u.test(item.unit))
  return change(isRate ? `diff(${id})` : `diff(share(${id}))`, before, set)
}

function plain(expression: string, before: string, set: IndicatorSet): Derivative | null {
  return evaluate(expression, set).ok ? { before, piece: reference(expression) } : null
}

function scaled(expression: string, before: string, set: IndicatorSet): Derivative | null {
  const result = evaluate(expression, set)
  return result.ok ? { before, piece: reference(expression, tenths(result.value.value)) } : null
}

function change(expression: string, before: string, set: IndicatorSet): Derivative | null {
  const result = evaluate(expression, set)
  if (!result.ok || result.value.direction === 'flat' || result.value.direction === null || result.value.value.abs().lt('0.05')) return null
  const word = /(?:增长|上升|提高|增加|下降|减少|降低|增幅)/u.exec(before.match(GROWTH)?.[0] ?? '')?.[0] ?? ''
  const turned = TURNED[result.value.direction][word] ?? word
  const style = /^yoy|share/u.test(expression) ? tenths(result.value.value) : {}
  const item = set.indicators.find(
    other => expression === `yoy(${other.id})` || expression === `diff(${other.id})` || expression === `diff(share(${other.id}))`,
  )
  const compared = item ? before.replace(/[比较](?:上年同期|去年同期|上年|去年)/u, `比${beforeWords(item, set)}`) : before
  return { before: compared.replace(GROWTH, turned), piece: reference(expression, style) }
}
