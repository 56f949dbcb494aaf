import { boundsOf, exact } from '#indicator/decimal.ts'
import type { Mention } from '#text/mention.ts'
import type { Binding, Named } from './binding.ts'
import { groupNumber } from './facet.ts'
import type { NameTable } from './name-table.ts'
import { namesTask } from './predicate.ts'
import { TUNING } from './tuning.ts'
import { isAmong, opensPart } from './whole-and-part.ts'

/** So near behind the whole stands its first part. */
const NEAR_WHOLE = 24
const USED = /^[\s，,、]*已(?:售|用|使用|占用|安葬|入住|启用|整改|办结|销号|化解)/u
/** So near stand the members of a list, and so many are added up. */
const NEAR_MEMBER = 12
const MOST_MEMBERS = 8
const CHANGE = groupNumber('变幅')
const MOMENT = groupNumber('时点')
const NO_WHOLE = /[%‰岁点/倍]|百分点/u
const NO_WHOLE_SAID = /每|均|较|比/u

/** A figure is misplaced when other words, which carry a wrong one, name its candidate much better; and so are two side by side that state one indicator. */
export function withMisplaced(bindings: readonly Binding[], names: NameTable): readonly Binding[] {
  return overWholeAmong(doubledAmong(misplacedAmong(bindings, names)))
}

/** A part is never more than its whole: in 结婚登记167对，其中跨省1106对 the two have been exchanged, whatever they are called. */
function overWholeAmong(bindings: readonly Binding[]): readonly Binding[] {
  return bindings.map((binding, place) =>
    isOverWhole(bindings, place - 1) || isOverWhole(bindings, place) ? { ...binding, how: 'misplaced' } : binding,
  )
}

/** Whether the figure behind the one at `place` is a part that exceeds it. */
function isOverWhole(bindings: readonly Binding[], place: number): boolean {
  const [whole, part] = [bindings[place], bindings[place + 1]]
  if (whole?.how !== 'stated' || part?.how !== 'stated' || whole.mention.unit !== part.mention.unit) return false
  if (!(opensPart(openingOf(part)) || isUsed(whole, part)) || part.mention.start - whole.mention.end > NEAR_WHOLE) return false
  return canBeWhole(whole) && canBePart(part) && isMore(part.mention, membersUpTo(bindings, place))
}

/** 墓穴1.2万个，已售4316个: no more is used up than there is, unless the first is a task. */
function isUsed({ context: { before: whole } }: Binding, { context: { before: part } }: Binding): boolean {
  return part !== null && USED.test(part.words) && whole !== null && !namesTask(whole)
}

/** 行政人员29人、事业人员57人，其中党员64人: the whole may be a list; its figures, of one unit, the last at `place`. */
function membersUpTo(bindings: readonly Binding[], place: number): readonly Mention[] {
  const members: Mention[] = []
  for (let at = place; at >= 0 && members.length < MOST_MEMBERS; at -= 1) {
    const [mention, last] = [bindings[at]?.mention, members.at(-1)]
    if (!mention || (last && (mention.unit !== last.unit || last.start - mention.end > NEAR_MEMBER))) break
    members.push(mention)
  }
  return members
}

/** The words that open a part: 其中城市, or 其中 alone before a colon. */
function openingOf({ context: { before, carried } }: Binding): string {
  const [last] = carried
  return last && isAmong(last.segment.words) ? last.segment.words : (before?.words ?? '')
}

/** 其中甲级2984人次，完成年度任务6000人次; 其中结婚登记2386对，上年为2671对: a task and a level of before stand behind the part, not within the whole. */
function canBePart({ context: { role, before } }: Binding): boolean {
  if (role !== 'plain' || before === null) return role === 'plain'
  return !before.facets.has(CHANGE) && !before.facets.has(MOMENT) && !namesTask(before)
}

function isMore(part: Mention, members: readonly Mention[]): boolean {
  const whole = members.reduce((sum, { value }) => sum.plus(boundsOf(value).high), exact(0))
  return boundsOf(part.value).low.gt(whole)
}

/** A change, a rate, an average or an age has no part that follows 其中. */
function canBeWhole({ mention: { unit, hedge }, context: { role, before } }: Binding): boolean {
  if (role !== 'plain' || hedge !== '' || NO_WHOLE.test(unit)) return false
  return before === null || !(before.facets.has(CHANGE) || NO_WHOLE_SAID.test(before.words))
}

function misplacedAmong(bindings: readonly Binding[], names: NameTable): readonly Binding[] {
  const missed = new Map<number, number>()
  for (const { how, chosen } of bindings) {
    if (chosen && (how === 'exchanged' || how === 'wrong')) {
      missed.set(chosen.candidate, Math.max(missed.get(chosen.candidate) ?? 0, chosen.likeness))
    }
  }
  return bindings.map(binding => {
    const { how, chosen, context } = binding
    if (!chosen || how !== 'stated' || (context.planned > 0 && isPlan(chosen, names))) return binding
    return (missed.get(chosen.candidate) ?? 0) > chosen.likeness + TUNING.misplaced ? { ...binding, how: 'misplaced' } : binding
  })
}

/** A plan in a section on plans is named like its result: 年内完成投资. */
function isPlan({ candidate }: Named, { plans }: NameTable): boolean {
  return plans[candidate] === 1
}

/** Two figures side by side do not state one indicator: in 82人82人 one of them was 82户, whether or not the second was held to state it again. */
function doubledAmong(bindings: readonly Binding[]): readonly Binding[] {
  return bindings.map((binding, place) =>
    areDoubles(bindings[place - 1], binding) || areDoubles(binding, bindings[place + 1]) ? { ...binding, how: 'misplaced' } : binding,
  )
}

function areDoubles(a: Binding | undefined, b: Binding | undefined): boolean {
  if (!a || !b || b.mention.start - a.mention.end > 1) return false
  if (a.how === 'stated' && b.how === 'stated') return a.chosen?.candidate === b.chosen?.candidate
  return (a.how === 'stated' || b.how === 'stated') && a.mention.value === b.mention.value && a.mention.unit === b.mention.unit
}
