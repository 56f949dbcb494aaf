import type { ReportSummary, Upload } from '../api/answers.ts'

/** 已收录 · 存疑 · 待处理 · 失败. */
export type Standing = 'accepted' | 'doubtful' | 'held' | 'failed'

export interface ReportFilter {
  readonly standing: Standing | null
  readonly bureau: string | null
  /** Year in which the period begins: 2024; "none" for reports whose period is unknown. */
  readonly year: string | null
  readonly words: string
}

export const STANDINGS: readonly { readonly standing: Standing; readonly words: string }[] = [
  { standing: 'accepted', words: '已收录' },
  { standing: 'doubtful', words: '存疑' },
  { standing: 'held', words: '待处理' },
  { standing: 'failed', words: '失败' },
]

/** The filter that an address asks for; what it does not understand narrows nothing. */
export function filterIn(search: URLSearchParams): ReportFilter {
  const standing = STANDINGS.find(each => each.standing === search.get('state'))?.standing ?? null
  return { standing, bureau: search.get('bureau'), year: search.get('year'), words: search.get('q') ?? '' }
}

/** The other way round: what does not narrow is left out. */
export function addressOf({ standing, bureau, year, words }: ReportFilter): URLSearchParams {
  const parts = { state: standing, bureau, year, q: words === '' ? null : words }
  return new URLSearchParams(Object.entries(parts).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
}

/** The reports that a filter leaves, in their order. Of failed files there is no report. */
export function filterReports(reports: readonly ReportSummary[], filter: ReportFilter): readonly ReportSummary[] {
  const { standing, ...rest } = filter
  return reports.filter(report => fits(report, rest) && (standing === null || report.status === standing))
}

/** How many reports each standing would leave under the other filters; 失败 counts files. */
export function countStandings(
  reports: readonly ReportSummary[],
  uploads: readonly Pick<Upload, 'status'>[],
  filter: ReportFilter,
): Readonly<Record<Standing, number>> {
  const left = reports.filter(report => fits(report, filter))
  const count = (status: ReportSummary['status']) => left.filter(report => report.status === status).length
  const failed = uploads.filter(({ status }) => status === 'failed').length
  return { accepted: count('accepted'), doubtful: count('doubtful'), held: count('held'), failed }
}

/** Bureaus and years that a list can be narrowed to: names in their order, newest years first. */
export function choicesIn(reports: readonly ReportSummary[]): { readonly bureaus: readonly string[]; readonly years: readonly string[] } {
  const bureaus = new Set(reports.map(({ identity }) => identity.bureau).filter(bureau => bureau !== ''))
  return {
    bureaus: [...bureaus].toSorted((a, b) => a.localeCompare(b, 'zh-CN')),
    years: [...new Set(reports.map(yearOf))].toSorted((a, b) => (a === UNKNOWN ? 1 : b === UNKNOWN ? -1 : b.localeCompare(a))),
  }
}

const UNKNOWN = 'none'

function yearOf({ identity }: ReportSummary): string {
  return identity.period?.start.slice(0, 4) ?? UNKNOWN
}

function fits(report: ReportSummary, { bureau, year, words }: Omit<ReportFilter, 'standing'>): boolean {
  const { identity, fileName } = report
  if (bureau !== null && identity.bureau !== bureau) return false
  if (year !== null && yearOf(report) !== year) return false
  const said = `${identity.title} ${fileName} ${identity.bureau}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every(word => said.includes(word))
}
