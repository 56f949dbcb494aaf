import { narrow } from './sheet.ts'

export interface Dates {
  readonly start: string
  readonly end: string
}

const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 }
const DATE = '(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?'
const WHOLE_DATE = new RegExp(`^${DATE}$`, 'u')
const TWO_DATES = new RegExp(`${DATE}\\s*(?:至|到|[-—–~～])+\\s*${DATE}`, 'u')
const SPAN =
  /(\d{4})年?(?:(上半年)|(下半年)|(前三季度)|第?([一二三四1-4])季度|(\d{1,2})[-—–~～至](\d{1,2})月|(\d{1,2})月(?:份|末|底)?|(?:年度|度|全年|年末|末)?(?![\d.-]))/u

/**
 * The first period that a text names, with its words: 2024年上半年, 2024年前三季度, 2024年1-10月, 2024年度,
 * 2024-01-01至2024-06-30. null when it names none.
 */
export function periodIn(text: string): { readonly label: string; readonly dates: Dates } | null {
  const flat = narrow(text).replace(/\s+/gu, '')
  const dates = TWO_DATES.exec(flat)
  if (dates) {
    const [label, y1, m1, d1, y2, m2, d2] = dates
    return { label, dates: { start: iso(y1, m1, d1), end: iso(y2, m2, d2) } }
  }
  const span = SPAN.exec(flat)
  const months = span && monthsOf(span)
  if (!span || !months || !/年/u.test(span[0])) return null
  const year = span[1] ?? ''
  return { label: span[0], dates: { start: iso(year, String(months[0]), '1'), end: monthEnd(year, months[1]) } }
}

/** A date as a cell holds it: 2024-06-30, 2024/6/30, 2024年6月30日, 2024年6月底 → ISO. Anything else is given back for the schema to refuse. */
export function dateIn(text: string): string {
  const flat = narrow(text).replace(/\s+/gu, '')
  const whole = WHOLE_DATE.exec(flat)
  if (whole) return iso(whole[1], whole[2], whole[3])
  const month = /^(\d{4})[-/.年](\d{1,2})月?(?:底|末)?$/u.exec(flat)
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12) return monthEnd(month[1] ?? '', Number(month[2]))
  const yearEnd = /^(\d{4})年(?:底|末|年末)$/u.exec(flat)
  return yearEnd ? `${yearEnd[1]}-12-31` : flat
}

function monthsOf(span: RegExpExecArray): readonly [number, number] {
  const [, , firstHalf, secondHalf, threeQuarters, quarter, from, to, month] = span
  if (firstHalf) return [1, 6]
  if (secondHalf) return [7, 12]
  if (threeQuarters) return [1, 9]
  if (quarter) {
    const last = (QUARTERS[quarter] ?? 1) * 3
    return [last - 2, last]
  }
  if (from && to) return [Number(from), Number(to)]
  if (month) return [Number(month), Number(month)]
  return [1, 12]
}

function iso(year: string | undefined, month: string | undefined, day: string | undefined): string {
  return `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
}

function monthEnd(year: string, month: number): string {
  const leap = (Number(year) % 4 === 0 && Number(year) % 100 !== 0) || Number(year) % 400 === 0
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return iso(year, String(month), String(days))
}
