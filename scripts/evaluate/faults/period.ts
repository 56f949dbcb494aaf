import type { AnnotatedReport, Place } from '../annotated-report.ts'
import type { FaultClass, Plant } from '../plant.ts'

/** The words of a result say another half-year, or another year. */
export const period: FaultClass = {
  name: 'period',
  describe: 'a result is said to be of another half-year or year: 上半年新增 → 下半年新增, 2025年 → 2024年',
  judgedBy: 'claims',
  candidates: report => report.dates.filter(date => inResults(report, date)).flatMap(date => plantAt(report, date)),
}

/** Titles and headings name the period too, but state nothing. */
function inResults(report: AnnotatedReport, date: Place): boolean {
  const line = report.text.lastIndexOf('\n', date.start) + 1
  const words = report.text.slice(line, date.end)
  return line > 0 && date.end < report.resultsEnd && !/^[一二三四五六七八九十]+、|^（[一二三四五六七八九十]+）[^。]*$/u.test(words)
}

function plantAt(report: AnnotatedReport, date: Place): readonly Plant[] {
  const text = otherPeriod(date.text, report.set.period.start.slice(0, 4))
  if (text === null) return []
  const figures = clauseFigures(report, date)
  if (figures.length === 0) return []
  return [{ edits: [{ start: date.start, end: date.end, text, fault: [0, text.length] }], falseNow: figures, twins: [date] }]
}

function otherPeriod(text: string, year: string): string | null {
  if (text.startsWith(`${year}年`)) return text.replace(year, String(Number(year) - 1))
  return text === '上半年' ? '下半年' : null
}

/** The figures of the same sentence, up to the next date: they are of another period now. */
function clauseFigures(report: AnnotatedReport, date: Place): readonly Place[] {
  const stop = report.text.slice(date.end).search(/[。；\n]/u)
  const nextDate = report.dates.find(other => other.start >= date.end)?.start ?? report.text.length
  const end = Math.min(stop < 0 ? report.text.length : date.end + stop, nextDate)
  return report.figures.filter(figure => figure.start >= date.end && figure.end <= end)
}
