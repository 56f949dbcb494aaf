import type { Mention } from '#text/mention.ts'
import { impossibility, readDate } from '../calendar.ts'
import type { Finding } from '../claim.ts'

/** Dates that cannot be, and ranges that end before they begin. */
export function dateOrder(mentions: readonly Mention[]): readonly Finding[] {
  return mentions
    .filter(({ kind }) => kind === 'date')
    .flatMap(mention => {
      const date = readDate(mention.text)
      const wrong = impossibility(date)
      if (wrong) return [finding(mention, 'impossible-date', '可能的日期', `“${mention.text}”不是可能的日期：${wrong}`)]
      const backwards =
        (date.year ?? 0) > (date.lastYear ?? 0) || (date.year === date.lastYear && date.months !== null && date.months[0] > date.months[1])
      return backwards ? [finding(mention, 'date-order', '起在前、止在后', `“${mention.text}”的结束早于开始`)] : []
    })
}

function finding({ start, end, text }: Mention, rule: string, expected: string, message: string): Finding {
  return { rule, spans: [[start, end]], actual: text, expected, message }
}
