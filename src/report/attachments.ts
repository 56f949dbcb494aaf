import type { Span } from '#text/span.ts'
import { headingMarkAt } from './heading-mark.ts'

/** 附件：1.指标完成情况表, the next on lines of their own. */
const FIRST = /^附[件表]?\s?[:：]\s*[1１]\s?[.．、]/

/** Where the lines begin that go on a list of attachments: their numbers head nothing. */
export function attachmentLines(text: string, paragraphs: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>()
  let number = 0
  for (const { start, end } of paragraphs) {
    const written = text.slice(start, end)
    if (FIRST.test(written)) number = 1
    else if (number > 0 && headingMarkAt(written)?.number === number + 1) {
      number += 1
      found.add(start)
    } else number = 0
  }
  return found
}
