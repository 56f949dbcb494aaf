import { boundsOf } from '#indicator/decimal.ts'
import type { Binding } from './binding.ts'

const RISES = /增|升|提高|提到|扩|涨|壮大|加到|上调|拓展/u
const FALLS = /降|减|缩|压|回落|跌|下调|精简/u
/** A better place or grade has the smaller number. */
const ORDERS = new Set(['位', '名', '级', '等', '类', '星'])

/** 由1860张增至3415张: with the two exchanged the words contradict the figures, and neither is in its place. */
export function withTurnedLevels(bindings: readonly Binding[]): readonly Binding[] {
  const turned = bindings.flatMap((from, place) => (isTurned(bindings, place) && from.how === 'stated' ? [place, place + 1] : []))
  if (turned.length === 0) return bindings
  const misplaced = new Set(turned)
  return bindings.map((binding, place) => (misplaced.has(place) ? { ...binding, how: 'misplaced' } : binding))
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
