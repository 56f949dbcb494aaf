import type { Carried, Context } from './context.ts'
import { Phrases } from './phrases.ts'
import { setsTask } from './predicate.ts'
import { openingOf, type Segment, segmentOf } from './segment.ts'
import type { Vocabulary } from './vocabulary.ts'
import { isRest } from './whole-and-part.ts'

const NOTHING: readonly Carried[] = []
const AFTER = { own: 0.85, shared: 0.5, only: 0.8, leading: 0.4 }
/** What the words right behind another figure say for the next. */
const BEFORE_SHARED = 0.6
/** What a place says without the word: a section on plans, the old level of a rise, a share. */
const IMPLIED_WORDS = {
  plan: '下半年 次年计划 明年计划 计划 目标 下阶段计划 拟',
  task: '年度任务',
  from: '上年 原标准',
  of: '占比 完成率',
  /** 其余7个, 剩余16座: what is not done yet. */
  rest: '未 尚未 未完成 未整改 未办',
}
const IMPLIED = 0.8
/** A plan for the next period comes before what was the task of this one. */
const IMPLIED_TASK = 0.7

/** Which pairs of characters the words around one figure at a time say, and how loudly. */
export class Hearing {
  /** How loudly the words around the figure say each pair, from 0 to 1. One place more than there are pairs: nothing says no pair. */
  readonly said: Float64Array
  /** The pairs that they say, in the order in which they are first said; `count` of them. */
  readonly heard: Int32Array
  count = 0
  /** The pairs that the words behind the sentence say, and how loudly. */
  readonly #behind: number[] = []
  readonly #loudness: number[] = []
  #behindCount = 0
  #background: readonly Carried[] = NOTHING
  readonly #implied: {
    readonly plan: Segment
    readonly task: Segment
    readonly from: Segment
    readonly of: Segment
    readonly rest: Segment
  }

  constructor(vocabulary: Vocabulary) {
    const phrases = new Phrases(vocabulary)
    const implied = (words: string) => segmentOf(words, 0, 0, phrases)
    this.#implied = {
      plan: implied(IMPLIED_WORDS.plan),
      task: implied(IMPLIED_WORDS.task),
      from: implied(IMPLIED_WORDS.from),
      of: implied(IMPLIED_WORDS.of),
      rest: implied(IMPLIED_WORDS.rest),
    }
    this.said = new Float64Array(vocabulary.size + 1)
    this.heard = new Int32Array(vocabulary.size)
  }

  /** Takes up the words around the next figure. */
  take(context: Context): void {
    for (let at = 0; at < this.count; at += 1) this.said[this.heard[at] ?? 0] = 0
    this.count = 0
    this.#hearBeside(context)
    for (const { segment, weight } of context.carried) this.#hear(segment, weight, 0, segment.length)
    this.#hearBehind(context.background)
    const isPlan = context.planned > 0 && context.role !== 'from'
    if (isPlan) this.#hearImplied(this.#implied.plan, IMPLIED)
    if (isPlan) this.#hearImplied(this.#implied.task, IMPLIED_TASK)
    else if (context.before && setsTask(context.before)) this.#hearImplied(this.#implied.task, IMPLIED)
    if (context.role === 'from') this.#hearImplied(this.#implied.from, IMPLIED)
    if (context.before && isRest(context.before.words)) this.#hearImplied(this.#implied.rest, IMPLIED)
    if (context.role === 'of') this.#hearImplied(this.#implied.of, IMPLIED)
  }

  #hearBeside({ before, beforeShared, after, afterShared }: Context): void {
    if (before) {
      const opening = beforeShared ? openingOf(before) : 0
      this.#hear(before, BEFORE_SHARED, 0, opening)
      this.#hear(before, 1, opening, before.length)
    }
    if (!after) return
    const opening = afterShared ? openingOf(after) : after.length
    this.#hear(after, !afterShared ? AFTER.own : before ? AFTER.shared : AFTER.only, 0, opening)
    this.#hear(after, AFTER.leading, opening, after.length)
  }

  /** The words behind a sentence are the same for all its figures: what they say, and how loudly, is gathered once. */
  #hearBehind(background: readonly Carried[]): void {
    if (background !== this.#background) this.#gather(background)
    for (let at = 0; at < this.#behindCount; at += 1) this.#say(this.#behind[at] ?? 0, this.#loudness[at] ?? 0)
  }

  #gather(background: readonly Carried[]): void {
    this.#background = background
    this.#behindCount = 0
    for (const { segment, weight } of background) {
      const { from, length, phrases } = segment
      for (let at = from; at < from + length; at += 1) if ((phrases.pairs[at] ?? -1) >= 0) this.#gatherPair(phrases.pairs[at] ?? 0, weight)
    }
  }

  #gatherPair(id: number, weight: number): void {
    let place = 0
    while (place < this.#behindCount && this.#behind[place] !== id) place += 1
    const known = place < this.#behindCount ? (this.#loudness[place] ?? 0) : 0
    if (place === this.#behindCount) this.#behindCount += 1
    this.#behind[place] = id
    this.#loudness[place] = Math.max(known, weight)
  }

  #hearImplied(words: Segment, weight: number): void {
    this.#hear(words, weight, 0, words.length)
  }

  #hear({ from: start, phrases: { pairs } }: Segment, weight: number, from: number, to: number): void {
    for (let at = start + from; at < start + to; at += 1) {
      const id = pairs[at] ?? -1
      if (id >= 0) this.#say(id, weight)
    }
  }

  #say(id: number, weight: number): void {
    const known = this.said[id] ?? 0
    if (known >= weight) return
    this.said[id] = weight
    if (known > 0) return
    this.heard[this.count] = id
    this.count += 1
  }
}
