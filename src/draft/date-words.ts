import type { IndicatorSet } from '#indicator/set.ts'

/**
 * A date as a report says it inside its own year: 2024-06-30 → 6月底, 2024-12-31 → 年底 where the report covers the whole year and 12月底
 * else, 2024-06-20 → 6月20日; another year is named: 2023年12月底. `date` is an ISO date.
 */
export function dateWords(date: string, period: IndicatorSet['period']): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const named = year === period.end.slice(0, 4) ? '' : `${year}年`
  const isMonthEnd = Number(day) === daysIn(Number(year), Number(month))
  return `${named}${Number(month)}月${isMonthEnd ? '底' : `${Number(day)}日`}`
}

/** How many months a period covers: 6 for a half-year, 12 for a year. */
export function monthsOf(period: IndicatorSet['period']): number {
  const [from = '', to = ''] = [period.start, period.end]
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  return months(to) - months(from) + 1
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}
