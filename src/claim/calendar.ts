import type { Mention } from '#text/mention.ts'
import { folded } from './canonical.ts'

/** What a written date says, as far as it says it. Months and days are as written, possible or not. */
export interface WrittenDate {
  readonly year: number | null
  /** The last year of a range 2024—2026年; else the same as year. */
  readonly lastYear: number | null
  readonly months: readonly [first: number, last: number] | null
  readonly day: number | null
  /** 上半年, 一季度 and the like. */
  readonly half: 1 | 2 | null
}

const DIGITS = new Map([...'〇零○一二三四五六七八九'].map((character, place) => [character, String(Math.max(0, place - 2))]))
const QUARTERS: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/[一1]季度/u, [1, 3]],
  [/[二2]季度/u, [4, 6]],
  [/[三3]季度/u, [7, 9]],
  [/[四4]季度/u, [10, 12]],
]

const dates = new WeakMap<Mention, WrittenDate>()

/** What the date of a mention says; it is asked for by the check and by the audit. */
export function dateOf(mention: Mention): WrittenDate {
  const date = dates.get(mention) ?? readDate(mention.text)
  dates.set(mention, date)
  return date
}

/** Whether two dates name different years, or different halves, quarters or months of one. A single month may but close a longer period. */
export function differ(one: WrittenDate, other: WrittenDate): boolean {
  if (isOtherYear(one, other)) return true
  const [months, others] = [one.months, other.months]
  if (!months || !others || isSingle(months) !== isSingle(others)) return false
  return months[0] !== others[0] || months[1] !== others[1]
}

/** Whether two dates name different years, or different ranges of them. */
function isOtherYear(one: WrittenDate, other: WrittenDate): boolean {
  return one.year !== null && other.year !== null && (one.year !== other.year || one.lastYear !== other.lastYear)
}

/** Whether the years of a date lie outside those of another: 2013年 of 2016—2020年. */
export function isOutside(one: WrittenDate, other: WrittenDate): boolean {
  if (one.year === null || one.lastYear === null || other.year === null || other.lastYear === null) return false
  return one.year > other.lastYear || one.lastYear < other.year
}

/** Whether two dates name the same months. */
export function isSameMonths({ months: one }: WrittenDate, { months: other }: WrittenDate): boolean {
  return one !== null && other !== null && one[0] === other[0] && one[1] === other[1]
}

/** Whether a date is the month that closes a part of the year: 发放到3月份 is told of the first quarter. */
export function closes({ months }: WrittenDate, { months: period }: WrittenDate): boolean {
  return months !== null && period !== null && isSingle(months) && !isSingle(period) && period[0] === 1 && period[1] === months[1]
}

function isSingle([first, last]: readonly [number, number]): boolean {
  return first === last
}

/** Reads a date such as 2024年6月30日, 1—6月, 十月底, 二〇二四年上半年, 2024-06-30. Parts that it cannot read are null. */
export function readDate(text: string): WrittenDate {
  const plain = arabic(folded(text))
  const years = [...plain.matchAll(/(\d{4})(?=年|[—–\-~至到]\d{4}年|度|[-./]\d)/gu)].map(match => Number(match[1]))
  const iso = /\d{4}[-./](\d{1,2})[-./](\d{1,2})/u.exec(plain)
  const span = /(\d{1,2})\s*月?(?:份)?[—–\-~至到]+(\d{1,2})月/u.exec(plain)
  const month = /(\d{1,2})月/u.exec(plain)
  const quarter = plain.includes('季度') ? (QUARTERS.find(([form]) => form.test(plain))?.[1] ?? null) : null
  const day = /月(\d{1,2})(?:日|号|$)/u.exec(plain)
  const half = plain.includes('上半年') ? 1 : plain.includes('下半年') ? 2 : null
  const single: readonly [number, number] | null = month ? [Number(month[1]), Number(month[1])] : quarter
  const months: readonly [number, number] | null = iso
    ? [Number(iso[1]), Number(iso[1])]
    : span
      ? [Number(span[1]), Number(span[2])]
      : single
  return {
    year: years[0] ?? null,
    lastYear: years.at(-1) ?? null,
    months: months ?? (half === null ? null : half === 1 ? [1, 6] : [7, 12]),
    day: iso ? Number(iso[2]) : day ? Number(day[1]) : null,
    half,
  }
}

/** Why a date cannot be: 13月, 11月31日, 2月30日; null when it can. */
export function impossibility({ year, months, day }: WrittenDate): string | null {
  if (!months) return null
  const [first, last] = months
  if (first < 1 || last > 12 || first > 12 || last < 1) return '没有这个月份'
  if (day === null) return null
  const days = new Date(Date.UTC(year ?? 2024, last, 0)).getUTCDate()
  return day < 1 || day > days ? `${last}月只有${days}天` : null
}

/** 二〇二四年 → 2024年, 十一月三十日 → 11月30日. */
function arabic(text: string): string {
  const years = text.replace(/[〇零○一二三四五六七八九]{4}(?=年)/gu, run => [...run].map(digit => DIGITS.get(digit) ?? digit).join(''))
  return years.replace(/([一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日])/gu, run => String(smallNumber(run)))
}

function smallNumber(run: string): number {
  const [tens = '', ones = ''] = run.includes('十') ? run.split('十') : ['-', run]
  const value = (digit: string) => Number(DIGITS.get(digit) ?? 0)
  return tens === '-' ? value(ones) : (tens === '' ? 1 : value(tens)) * 10 + value(ones)
}
