import { likelihoodBehind, likelihoodOf } from './character-pairs.ts'
import { isHan } from './han.ts'

/** How well a character goes between its neighbours, as a natural logarithm; what is no Chinese character says nothing. */
export function fitOf(before: number, code: number, behind: number): number {
  const first = isHan(before) ? likelihoodBehind(before, code) : likelihoodOf(code)
  return isHan(behind) ? first + likelihoodBehind(code, behind) : first
}
