import { boundsOf } from '#indicator/decimal.ts'
import type { Binding } from './binding.ts'
import { groupNumber } from './facet.ts'

const CHANGE = groupNumber('变幅')
const HIGHER = /(?<!不)(?:高于|高出|高过|超出|快于)/u
const LOWER = /(?<!不)(?:低于|慢于)/u
const COMPARES = /比|较/u
const OPENS_HIGHER = /^[\s，,]*[）)]?[\s，,]*(?:要|还)?(?:高|快)/u
const OPENS_LOWER = /^[\s，,]*[）)]?[\s，,]*(?:要|还)?(?:低|慢)/u
/** Only what is told of all, not a level of before or a task, is compared so. */
const OF_ALL = /平均|均值|均速|均数|整体水平|总体水平/u
/** 高于全省96.3%的平均数 */
const OF_ALL_BEHIND = /^的(?:平均|均值|总体水平|整体水平)/u
const OF_CHANGE = /增长|增幅|增速|降幅|均速|涨幅/u
/** 距离高于全市平均水平（95%）的目标还差1个百分点: nobody says that it is higher. 同比下降3.2%，高于全市平均（2.1%）: what is higher is open. */
const NOT_SO = /距|目标|力争|争取|未|没有|差/u
const FALLS = /降|减|负/u
/** So near stand the two that are compared. */
const NEAR = 20
const OPENING = 4

/**
 * 集中供养率29.5%，高出全县平均水平（32.0%）: with the two exchanged the words contradict the figures, and neither is in its
 * place. The words are read in the text: a bracket cuts them off from the context of the second.
 */
export function withComparedLevels(text: string, bindings: readonly Binding[]): readonly Binding[] {
  const turned = bindings.flatMap((_, place) => (contradicts(text, bindings, place) ? [place, place + 1] : []))
  if (turned.length === 0) return bindings
  const misplaced = new Set(turned)
  return bindings.map((binding, place) => (misplaced.has(place) ? { ...binding, how: 'misplaced' } : binding))
}

function contradicts(text: string, bindings: readonly Binding[], place: number): boolean {
  const [own, average] = [bindings[place], bindings[place + 1]]
  if (own?.how !== 'stated' || average?.how !== 'stated' || own.mention.unit !== average.mention.unit) return false
  if (average.mention.start - own.mention.end > NEAR) return false
  const words = text.slice(own.mention.end, average.mention.start)
  const isOfAll = OF_ALL.test(words) || OF_ALL_BEHIND.test(text.slice(average.mention.end, average.mention.end + NEAR))
  // 服务率98%，同比增长3.2%，高于全市平均95%: a change is not compared with a level.
  if (!isOfAll || OF_CHANGE.test(words) !== (own.context.before?.facets.has(CHANGE) ?? false)) return false
  if (
    NOT_SO.test(words) ||
    NOT_SO.test(text.slice(average.mention.end, average.mention.end + NEAR)) ||
    FALLS.test(own.context.before?.words ?? '')
  )
    return false
  const [first, second] = [boundsOf(own.mention.value), boundsOf(average.mention.value)]
  const next = COMPARES.test(words) ? text.slice(average.mention.end, average.mention.end + OPENING) : ''
  if (HIGHER.test(words) || OPENS_HIGHER.test(next)) return first.high.lt(second.low)
  return (LOWER.test(words) || OPENS_LOWER.test(next)) && first.low.gt(second.high)
}
