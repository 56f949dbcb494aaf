import type { Segment } from './segment.ts'

/** In canonical words: 比上年增长, 占总人口的. */
const PREDICATE = /^\s*(?:变幅|占比|上年)/u

/** 占总投资的40% speaks of the subject before, 占总投资2.86亿元的48.3% of the whole. */
export function speaksOfSubject(words: Segment, unit: string): boolean {
  const isWhole = words.canonical.trimStart().startsWith('占比') && unit !== '%' && unit !== '‰'
  return isPredicate(words) && !isWhole && !words.words.includes('分别')
}

/** Whether words only say how something changed, or its share. */
export function isPredicate({ canonical }: Segment): boolean {
  return PREDICATE.test(canonical)
}
