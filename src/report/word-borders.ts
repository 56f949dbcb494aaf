/** What stands between two of these is cut into words for itself. */
const CLAUSE_END = /[\s!-/:-@[-^`{-~，。、；：！？“”‘’（）《》【】〔〕…—]/
const REACH = 10
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words of a few characters. */
export function wordsIn(phrase: string): readonly string[] {
  return Array.from(segmenter.segment(phrase), ({ segment }) => segment)
}

/** Whether a stretch of a text begins and ends where words do: 成都 in 赴成都考察, not in 促成都市圈. */
export function isWhole(text: string, start: number, end: number): boolean {
  let from = start
  while (from > 0 && start - from < REACH && !CLAUSE_END.test(text.charAt(from - 1))) from -= 1
  let to = end
  while (to < text.length && to - end < REACH && !CLAUSE_END.test(text.charAt(to))) to += 1
  const borders = new Set([to])
  for (const { index } of segmenter.segment(text.slice(from, to))) borders.add(from + index)
  return borders.has(start) && borders.has(end)
}
