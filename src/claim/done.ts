import { behindTask } from './predicate.ts'
import type { Said } from './said.ts'
import type { Segment } from './segment.ts'

/** 实际, 实际支出: what was done of a plan that stands before. */
const DONE = /^\s*实际(?:支出|完成|执行|使用|到位|投入|发放|采购|改造|新增|建成|参检|到会)?\s*$/u
const PLAN_AT_END = /(?:预算|计划|任务|目标|指标)(?:数|额|安排)?\s*$/u

/**
 * Words behind a figure as they are meant, where they say it in short: behind 距60天的要求差 the distance is spoken of, behind 采购预算860万元、实际
 * what was done of the plan. Null where they need nothing more. `marks` stand between the figure and the words, which close `sentence`.
 */
export function inFullBehind(words: Segment, marks: string, sentence: readonly Said[]): string | null {
  if (marks === '') return behindTask(words)
  if (!DONE.test(words.words)) return null
  const plan = sentence.findLast(({ segment }) => segment !== words)?.segment.words ?? ''
  return PLAN_AT_END.test(plan) ? `${plan.replace(PLAN_AT_END, '')} ${words.words}` : null
}
