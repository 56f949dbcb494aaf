const PLAN = /打算|计划|安排|思路|谋划|下一步|下步|展望|要点|任务$|重点工作$/u
/** 计划完成情况 tells what was done. */
const ACCOUNT = /(?:完成|落实|执行|进展|实施)(?:情况|进度)|回顾|总结$/u

/** Whether a heading opens a section that speaks of what is to come: 三、下一步工作打算, 2018年工作要点. */
export function isPlanHeading(heading: string): boolean {
  return PLAN.test(heading) && !ACCOUNT.test(heading)
}
