import type { Draft } from './candidate.ts'
import type { Context } from './context.ts'
import { isRest } from './whole-and-part.ts'

/** What words say that is not done yet: 未引入, 尚缺, 待验收; 未成年人, 接待, 待遇 are words of their own. */
const UNDONE = /未(?![成婚来])|尚|(?<![接招款看期等对虐优])待(?!遇)|没有|其余|剩余|余下|剩下|还有|仍有|差/u
/** The same of names, where it is what they tell: 未引入企业的敬老院数, 未完成条数. Of 未就业毕业生 and 离校未就业毕业生 some have been helped. */
const NAMES_UNDONE =
  /^尚?未(?:\p{Script=Han}{1,10}的|完成|整改|办结|建成|开工|完工|达标|落实|投用|启用|使用|兑现|发放)|^(?:剩余|其余)|(?:尚?未(?![成婚来])|(?<![接招款看期等对虐优])待(?!遇))\p{Script=Han}{1,4}[数量]$/u
/** What is done: 已引入, 完成改造, 办结; a rate of it counts nothing. */
const DONE = /已(?!有)|完成(?!率)|建成|办结/u
const ALREADY = /已(?!有)|办结/u
const TASK = /任务|目标/u
/** Words with less weight stand some clauses off. */
const NEAR = 0.5
/** What is to be done has not been. */
const PLANNED = /计划|拟|力争|确保|预计|争取|任务|目标/u
/** 余22条报批中: in short, alone before a figure. */
const LEFT_ALONE = /^[\s，,；;]*余\s*$/u

const [IS_DONE, IS_UNDONE] = [1, 2]

/** For each candidate whether its name says that something is done, or that it is not. What is computed says nothing. */
export function deedsIn(drafts: readonly Pick<Draft, 'wording' | 'expression'>[]): Uint8Array {
  return Uint8Array.from(drafts, ({ wording, expression }) => (expression === null ? deedOf(wording) : 0))
}

/** Tells what is done from what is not: 任务30条、完成22条，余8条. */
export class Undone {
  readonly #names: Uint8Array
  #said = 0

  constructor(names: Uint8Array) {
    this.#names = names
  }

  /** Takes up the words around the next figure. */
  take(context: Context): void {
    this.#said = context.counts && context.planned === 0 ? saidBy(context) : 0
  }

  /** Whether a candidate’s name says the opposite of the words right before the figure. */
  isOther(place: number): boolean {
    return this.#said !== 0 && (this.#names[place] ?? 0) === (this.#said ^ (IS_DONE | IS_UNDONE))
  }
}

/** 完成 without 已 may be asked for: it tells what was done only beside its task. 其余8名已就业: of a rest the words behind may say so. */
function saidBy({ before, after, carried }: Context): number {
  if (before === null) return 0
  if (LEFT_ALONE.test(before.words) || isRest(before.words)) return after !== null && DONE.test(after.words) ? 0 : IS_UNDONE
  const isOfTask = carried.some(({ segment, weight }) => weight >= NEAR && TASK.test(segment.words))
  const isDone = (isOfTask ? DONE : ALREADY).test(before.words)
  return isDone && !UNDONE.test(before.words) && !PLANNED.test(before.words) ? IS_DONE : 0
}

function deedOf(name: string): number {
  return NAMES_UNDONE.test(name) ? IS_UNDONE : DONE.test(name) && !UNDONE.test(name) ? IS_DONE : 0
}
