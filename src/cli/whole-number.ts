import { Refusal } from './refusal.ts'

/** Reads an option's value as a whole number within bounds. @throws {Refusal} */
export function wholeNumber(option: string, least: number, most: number): (typed: string) => number {
  return typed => {
    const value = Number(typed)
    if (/^\d+$/u.test(typed) && value >= least && value <= most) return value
    throw new Refusal(`选项 ${option} 的值「${typed}」不能用：应为 ${least} 到 ${most} 的整数。`)
  }
}
