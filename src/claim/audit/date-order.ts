import type { Mention } from '#text/mention.ts'
import { dateOf, impossibility, type WrittenDate } from '../calendar.ts'
import { folded } from '../canonical.ts'
import type { Finding } from '../claim.ts'

/** 6月15日至12日, 2024年6月15日—5月12日 */
const DAYS = /(\d{1,2})月(\d{1,2})[日号]?(?:至|到|[-—–~]+)(?:(\d{1,2})月)?(\d{1,2})[日号]/u

/** Dates that cannot be, and ranges that end before they begin. Months without a year may run into the next one. */
export function dateOrder(mentions: readonly Mention[]): readonly Finding[] {
  return mentions
    .filter(({ kind }) => kind === 'date')
    .flatMap(mention => {
      const date = dateOf(mention)
      const wrong = impossibility(date)
      if (wrong) return [finding(mention, 'impossible-date', '可能的日期', `“${mention.text}”不是可能的日期：${wrong}`)]

      return runsBackwards(mention.text, date) ? [finding(mention, 'date-order', '起在前、止在后', `“${mention.text}”的结束早于开始`)] : []
    })
}

function runsBackwards(text: string, { year, lastYear, months }: WrittenDate): boolean {
  if (year !== null && lastYear !== null && year > lastYear) return true
  if (year !== null && year === lastYear && months !== null && months[0] > months[1]) return true
  const [, month = '', day, lastMonth = month, lastDay] = DAYS.exec(folded(text)) ?? []
  return month !== '' && lastMonth === month && Number(day) > Number(lastDay)
}

function finding({ start, end, text }: Mention, rule: string, expected: string, message: string): Finding {
  return { rule, spans: [[start, end]], actual: text, expected, message }
}
