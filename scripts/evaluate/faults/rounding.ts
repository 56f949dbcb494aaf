import { exact } from '#indicator/decimal.ts'
import { type FaultClass, type Plant, replaced } from '../plant.ts'
import { numberOf, type PrintedFigure, plainFigures, withDigits } from '../printed-figure.ts'
import { pick, type Random } from '../random.ts'

/** The last digit of a rounded figure is wrong: neither rounding nor cutting off gives it. */
export const rounding: FaultClass = {
  name: 'rounding',
  describe: 'the last printed digit is what neither rounding nor cutting off gives: 61.5% → 61.6%, 85637户 → 8.58万户',
  judgedBy: 'claims',
  candidates: (report, random) =>
    plainFigures(report).flatMap(({ figure, printed }): readonly Plant[] => {
      const text = printed.decimals > 0 ? oneMore(printed) : inTenThousands(printed, report.text, random)
      return text === null ? [] : [{ edits: [replaced(figure, text)], twins: [figure] }]
    }),
}

/** One step up: what the figure was rounded from may well give one step down when it is cut off, but never this. */
function oneMore(printed: PrintedFigure): string {
  return withDigits(printed, numberOf(printed).plus(exact(10).pow(-printed.decimals)).toFixed(printed.decimals))
}

/** A whole number in 万 with two decimals: one above its rounding up, or one below its cutting off. */
function inTenThousands(printed: PrintedFigure, text: string, random: Random): string | null {
  if (printed.scale !== 1 || printed.digits.length < 5 || printed.before !== '') return null
  const hundreds = numberOf(printed).div(100)
  const wrong = pick([hundreds.ceil().plus(1), hundreds.floor().minus(1)], random)
  return `${wrong.div(100).toFixed(2)}${/[萬戶區縣]/u.test(text) ? '萬' : '万'}${printed.after}`
}
