import type { Context } from './context.ts'
import { openingOf, type Segment, segmentOf } from './segment.ts'
import type { Vocabulary } from './vocabulary.ts'

const AFTER = { own: 0.85, shared: 0.5, only: 0.8, leading: 0.4 }
/** What the words right behind another figure say for the next. */
const BEFORE_SHARED = 0.6
/** What a place says without the word: a section on plans, the old level of a rise, a share. */
const IMPLIED_WORDS = { plan: '下半年 次年计划 明年计划 计划 目标 下阶段计划 拟', task: '年度任务', from: '上年 原标准', of: '占比 完成率' }
const IMPLIED = 0.8
/** A plan for the next period comes before what was the task of this one. */
const IMPLIED_TASK = 0.7

/** Which pairs of characters the words around one figure at a time say, and how loudly. */
export class Hearing {
  readonly #said: Float64Array
  readonly #implied: { readonly plan: Segment; readonly task: Segment; readonly from: Segment; readonly of: Segment }
  #heard: number[] = []

  constructor(vocabulary: Vocabulary) {
    const implied = (words: string) => segmentOf(words, 0, 0, vocabulary)
    this.#implied = {
      plan: implied(IMPLIED_WORDS.plan),
      task: implied(IMPLIED_WORDS.task),
      from: implied(IMPLIED_WORDS.from),
      of: implied(IMPLIED_WORDS.of),
    }
    this.#said = new Float64Array(vocabulary.size)
  }

  /** Takes up the words around the next figure and gives the pairs heard. */
  take(context: Context): readonly number[] {
    for (const id of this.#heard) this.#said[id] = 0
    this.#heard = []
    this.#hearBeside(context)
    for (const { segment, weight } of context.carried) this.#hear(segment, weight, 0)
    if (context.planned > 0) this.#hear(this.#implied.plan, IMPLIED, 0)
    if (context.planned > 0) this.#hear(this.#implied.task, IMPLIED_TASK, 0)
    if (context.role === 'from') this.#hear(this.#implied.from, IMPLIED, 0)
    if (context.role === 'of') this.#hear(this.#implied.of, IMPLIED, 0)
    return this.#heard
  }

  /** How loudly the words around the figure say a pair, from 0 to 1; 0 for no pair (-1). */
  said(id: number): number {
    return id < 0 ? 0 : (this.#said[id] ?? 0)
  }

  #hearBeside({ before, beforeShared, after, afterShared }: Context): void {
    if (before) {
      const opening = beforeShared ? openingOf(before) : 0
      this.#hear(before, BEFORE_SHARED, 0, opening)
      this.#hear(before, 1, opening)
    }
    if (!after) return
    const opening = afterShared ? openingOf(after) : after.pairs.length
    this.#hear(after, !afterShared ? AFTER.own : before ? AFTER.shared : AFTER.only, 0, opening)
    this.#hear(after, AFTER.leading, opening)
  }

  #hear({ pairs }: Segment, weight: number, from: number, to = pairs.length): void {
    for (let at = from; at < to; at += 1) {
      const id = pairs[at] ?? -1
      if (id < 0) continue
      const said = this.#said[id] ?? 0
      if (said === 0) this.#heard.push(id)
      if (said < weight) this.#said[id] = weight
    }
  }
}
