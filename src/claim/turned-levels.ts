import { boundsOf } from '#indicator/decimal.ts'
import type { Binding } from './binding.ts'
import type { Candidate } from './candidate.ts'

const RISES = /增|升|提高|提到|扩|涨|壮大|加到|上调|拓展/u
const FALLS = /降|减|缩|压|回落|跌|下调|精简/u
/** A better place or grade has the smaller number. */
const ORDERS = new Set(['位', '名', '级', '等', '类', '星'])
/** What a name says of the level after a change and of that before it. */
const LEVEL_AFTER = /(?:调整|提标|提高|上调|下调|调标|压缩|缩短|扩大)后/u
const LEVEL_BEFORE = /(?:调整|提标|提高|上调|下调|调标|压缩|缩短|扩大)前|(?<!其)原(?:标准|时限|期限|最低|最高|月|年|补助|补贴|金额|额度)/u

/**
 * 由1860张增至3415张: with the two exchanged the words contradict the figures, and neither is in its place. Nor is 由每月225元调整为… in its place
 * where 225 is named 调整后标准.
 */
export function withTurnedLevels(bindings: readonly Binding[], candidates: readonly Candidate[]): readonly Binding[] {
  const turned = bindings.flatMap((from, place) => {
    if (isNamedOtherwise(from, candidates)) return [place]
    return isTurned(bindings, place) && from.how === 'stated' ? [place, place + 1] : []
  })
  if (turned.length === 0) return bindings
  const misplaced = new Set(turned)
  return bindings.map((binding, place) => (misplaced.has(place) ? { ...binding, how: 'misplaced' } : binding))
}

function isNamedOtherwise({ how, chosen, context: { role } }: Binding, candidates: readonly Candidate[]): boolean {
  if (how !== 'stated' || chosen === null || (role !== 'from' && role !== 'to')) return false
  const { name, expression } = candidates[chosen.candidate] ?? { name: '', expression: null }
  if (expression !== null || LEVEL_AFTER.test(name) === LEVEL_BEFORE.test(name)) return false
  return role === 'from' ? LEVEL_AFTER.test(name) : LEVEL_BEFORE.test(name)
}

function isTurned(bindings: readonly Binding[], place: number): boolean {
  const [before, from, to, behind] = [bindings[place - 1], bindings[place], bindings[place + 1], bindings[place + 2]]
  if (from?.context.role !== 'from' || to?.context.role !== 'to' || to.how !== 'stated') return false
  // 由甲、乙提高到丙、丁: the second level before is not that of the first one reached.
  if (before?.context.role === 'from' || behind?.context.role === 'to') return false
  if (from.mention.unit !== to.mention.unit || ORDERS.has(from.mention.unit)) return false
  const words = from.context.after?.words ?? to.context.before?.words ?? ''
  const [first, second] = [boundsOf(from.mention.value), boundsOf(to.mention.value)]
  return (RISES.test(words) && first.low.gt(second.high)) || (FALLS.test(words) && first.high.lt(second.low))
}
