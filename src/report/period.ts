import type { Identity, ReportKind } from './report.ts'
import { simplified } from './simplified.ts'

export type Period = NonNullable<Identity['period']>

const YEAR = '((?:19|20)[0-9]{2}|[二一][〇○零0oO九][〇○零一二三四五六七八九0oO]{2})'
const GAP = '[^0-9。，,;；\\n]{0,8}?'
const FORMS: readonly (readonly [
  pattern: RegExp,
  part: (match: RegExpMatchArray) => readonly [label: string, from: number, to: number] | null,
])[] = [
  [new RegExp(`${YEAR}年?度?${GAP}上半年`), () => ['上半年', 1, 6]],
  [new RegExp(`${YEAR}年?度?${GAP}下半年`), () => ['下半年', 7, 12]],
  // Behind the two halves, which are met at the same place.
  [new RegExp(`${YEAR}年?度?[^0-9。，,;；总小\\n]{0,8}?半年`), () => ['上半年', 1, 6]],
  [new RegExp(`${YEAR}年${GAP}前三季度`), () => ['前三季度', 1, 9]],
  [new RegExp(`${YEAR}年${GAP}第?([一二三四1-4])季度`), match => quarter(match[2] ?? '')],
  [new RegExp(`${YEAR}年(1)\\s?(?:-|—|–|~|～|至|到)+\\s?([0-9]{1,2})月`), match => months(Number(match[3]))],
  [new RegExp(`${YEAR}年([0-9]{1,2})月份?(?:工作|总结|简报|小结)`), match => oneMonth(Number(match[2]))],
  [
    new RegExp(`${YEAR}\\s?年?(?:度|全年|工作|民政|社会|来|以来|[^0-9]{0,10}(?:总结|计划|要点|公报|报告|安排|打算|汇报|情况))`),
    () => ['', 1, 12],
  ],
]

const DASH = '(?:-|—|–|－|~|～|至|到){1,2}'
/** What only a title says this briefly: "2020—2024年", "“十三五”", a year behind which no kind of document stands at once, "24年". */
const YEARS = new RegExp(`${YEAR}年?度?${DASH}${YEAR}年`)
const FIVE_YEARS = /[“"]?十([一二三四五六])五[”"]?(?:时期|期间|规划)?/
const BARE_YEAR = new RegExp(`${YEAR}年(?![0-9]{1,2}月)`)
/** 上半年工作总结（2024年） */
const YEAR_BEHIND = new RegExp(`^([^0-9]*)[（(](${YEAR}年度?)[)）]$`)
const SHORT_YEAR = /(?<![0-9])([012][0-9])年(?=度|上半年|下半年|工作|民政)/

/** （截至6月底） in a title that names the year. */
const UNTIL = new RegExp(`${YEAR}年.*截[至止]到?(?:本年|当年|(?:19|20)[0-9]{2}年)?([0-9]{1,2})月(?:底|末|[0-9]{1,2}日)`)
/** 111年度 of titles in the other script counts from 1911. */
const REPUBLIC = /(?<![0-9])(?:民国)?(1[0-2][0-9])年/
/** A year without its word: 数说2024, 民政（2024）; the one of a paper's number is none. */
const NAKED_YEAR = /(?<![0-9〔[［.])((?:19|20)[0-9]{2})(?![0-9年号〕\]］.])/

/** The period that a title names: as any text names it, and more briefly. */
export function periodOfTitle(title: string): Period | null {
  const plain = simplified(title)
  const dated =
    plain === title && !plain.includes('民国') ? plain : plain.replace(REPUBLIC, (_, year: string) => `${Number(year) + 1911}年`)
  const words = dated.replace(/\s/g, '').replace(YEAR_BEHIND, '$2$1')
  return yearsIn(words) ?? untilIn(words) ?? periodIn(words) ?? fiveYearsIn(words) ?? bareYearIn(words) ?? nakedYearIn(words)
}

function untilIn(words: string): Period | null {
  const match = UNTIL.exec(words)
  const [year, part] = [yearOf(match?.[1] ?? ''), months(Number(match?.[2] ?? 0))]
  return year === null || part === null ? null : periodOf(year, part)
}

function nakedYearIn(words: string): Period | null {
  const year = yearOf(NAKED_YEAR.exec(words)?.[1] ?? '')
  return year === null ? null : spanOfYear(year)
}

function yearsIn(words: string): Period | null {
  const [from, to] = (YEARS.exec(words) ?? []).slice(1).map(yearOf)
  return from && to && from < to ? spanOfYears(`${from}—${to}年`, from, to) : null
}

function fiveYearsIn(words: string): Period | null {
  const plan = '一二三四五六'.indexOf(FIVE_YEARS.exec(words)?.[1] ?? '?')
  const first = 2006 + plan * 5
  return plan < 0 ? null : spanOfYears(`十${'一二三四五六'.charAt(plan)}五`, first, first + 4)
}

function bareYearIn(words: string): Period | null {
  if (/月份|季度/.test(words)) return null
  const short = SHORT_YEAR.exec(words)
  const year = yearOf(BARE_YEAR.exec(words)?.[1] ?? '') ?? (short === null ? null : 2000 + Number(short[1]))
  if (year === null) return null
  return short === null || words.includes(`${year}年`) ? periodOf(year, ['', 1, 12]) : periodIn(words.replace(short[0], `${year}年`))
}

function spanOfYears(label: string, from: number, to: number): Period {
  return { label, start: `${from}-01-01`, end: `${to}-12-31` }
}

/** The period a text's words name first, with the kind of form that told it; null when there is none. */
export function periodIn(text: string): Period | null {
  const words = simplified(text)
  const found = FORMS.flatMap(([pattern, part]) => {
    const match = pattern.exec(words)
    const span = match === null ? null : part(match)
    return match === null || span === null ? [] : [{ at: match.index, year: yearOf(match[1] ?? ''), span }]
  }).filter(each => each.year !== null)
  const first = found.toSorted((a, b) => a.at - b.at)[0]
  return first === undefined || first.year === null ? null : periodOf(first.year, first.span)
}

/** Whether a title is that of an answer to one question, which tells of no period but one that it names. */
export function isReply(title: string): boolean {
  return /答复|复函|批复/.test(simplified(title))
}

/** annual, half-year, plan or bulletin, from the title, else from the period. */
export function kindOf(title: string, period: Period | null): ReportKind {
  const words = simplified(title)
  if (/公报/.test(words)) return 'bulletin'
  if (/讲话|发言|会议上的报告|纪要|问答/.test(words) || isReply(words)) return 'other'
  const isSummary = /总结|小结|完成情况|工作情况|述职|汇报|报告|开展情况/.test(words)
  if (!isSummary && /要点|计划|打算|安排|思路|方案|规划|任务(?:分解|书)|(?:任务|项目|责任)清单/.test(words)) return 'plan'
  if (!isSummary && /通知|公告|意见|办法/.test(words)) return 'other'
  if (period === null) return /年度|全年/.test(words) ? 'annual' : 'other'
  if (period.start.endsWith('-01-01') && period.end.endsWith('-12-31'))
    return period.start.slice(0, 4) === period.end.slice(0, 4) ? 'annual' : 'other'
  return period.label.endsWith('半年') ? 'half-year' : 'other'
}

export function periodOf(year: number, [label, from, to]: readonly [label: string, from: number, to: number]): Period {
  const pad = (number: number) => String(number).padStart(2, '0')
  const days = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][to - 1] ?? 31
  return { label: `${year}年${label}`, start: `${year}-${pad(from)}-01`, end: `${year}-${pad(to)}-${days}` }
}

/** The whole of a year. */
export function spanOfYear(year: number): Period {
  return periodOf(year, ['', 1, 12])
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function yearOf(written: string): number | null {
  const digits = [...written].map(character => {
    const han = '〇一二三四五六七八九'.indexOf(character)
    if (han >= 0) return String(han)
    return /[○零oO]/.test(character) ? '0' : character
  })
  const year = Number(digits.join(''))
  return year >= 1990 && year <= 2099 ? year : null
}

export function quarter(written: string): readonly [string, number, number] | null {
  const number = '一二三四'.indexOf(written) + 1 || Number(written)
  return number >= 1 && number <= 4 ? [`${'一二三四'.charAt(number - 1)}季度`, number * 3 - 2, number * 3] : null
}

export function months(last: number): readonly [string, number, number] | null {
  if (last === 6) return ['上半年', 1, 6]
  if (last === 12) return ['', 1, 12]
  return last >= 2 && last <= 11 ? [`1—${last}月`, 1, last] : null
}

function oneMonth(month: number): readonly [string, number, number] | null {
  return month >= 1 && month <= 12 ? [`${month}月`, month, month] : null
}
