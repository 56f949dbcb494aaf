import { exact } from '#indicator/decimal.ts'
import type { AnnotatedReport, Figure } from '../annotated-report.ts'
import { type FaultClass, type Plant, replaced } from '../plant.ts'
import { printedFigure, withDigits } from '../printed-figure.ts'
import type { Random } from '../random.ts'

/** How far parts may stand behind their total. */
const REACH = 160

/** A part that no longer makes up its total, in the text and in the data alike. */
export const partSum: FaultClass = {
  name: 'part sum',
  describe: 'one of the parts of a stated total is changed in the text and in the data, so that only the sum betrays it',
  judgedBy: 'findings',
  candidates: (report, random) =>
    report.figures.flatMap(total => {
      const parts = partsOf(report, total)
      const part = parts[Math.floor(random() * parts.length)]
      return part ? plantAt(report, total, parts, part, random) : []
    }),
}

/** Two or more neighbouring figures behind a total, in the same sentence and unit, that are its parts and make it up exactly. */
function partsOf(report: AnnotatedReport, total: Figure): readonly Figure[] {
  const stop = report.text.slice(total.end).search(/[。\n]/u)
  const end = Math.min(total.end + REACH, stop < 0 ? report.text.length : total.end + stop)
  const ids = new Set(report.set.indicators.filter(indicator => indicator.partOf === total.indicator).map(indicator => indicator.id))
  const behind = report.figures.filter(figure => figure.start >= total.end && figure.end <= end && ids.has(figure.indicator))
  for (let count = behind.length; count >= 2; count -= 1) {
    const parts = behind.slice(0, count)
    if (parts.reduce((sum, part) => sum.plus(part.value), exact(0)).equals(total.value)) return parts
  }
  return []
}

function plantAt(report: AnnotatedReport, total: Figure, parts: readonly Figure[], part: Figure, random: Random): readonly Plant[] {
  const printed = printedFigure(part.text)
  if (!printed || part.hedge !== '') return []
  const step = exact(10).pow(-printed.decimals)
  const change = step.times(Math.max(3, Math.floor(10 ** (printed.digits.length - printed.decimals - 2))) + Math.floor(random() * 5))
  const number = exact(printed.digits.normalize('NFKC')).plus(change)
  const text = withDigits(printed, number.toFixed(printed.decimals))
  const value = number.times(printed.scale).toFixed()
  const indicators = report.set.indicators.map(indicator => (indicator.id === part.indicator ? { ...indicator, value } : indicator))
  return [{ edits: [replaced(part, text)], twins: [part], related: [total, ...parts], set: { ...report.set, indicators } }]
}
