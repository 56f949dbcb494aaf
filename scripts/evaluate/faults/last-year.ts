import { exact } from '#indicator/decimal.ts'
import { indexOf } from '#indicator/set-index.ts'
import { type FaultClass, replaced } from '../plant.ts'
import { plainFigures, withDigits } from '../printed-figure.ts'

/** Last year's figure was left in. */
export const lastYear: FaultClass = {
  name: 'last year’s figure',
  describe: 'last year’s figure of the same indicator stands in place of this year’s',
  judgedBy: 'claims',
  candidates: report =>
    plainFigures(report).flatMap(({ figure, printed }) => {
      const prior = indexOf(report.set).indicators.get(figure.indicator)?.prior?.value
      if (prior === undefined || prior.includes('..')) return []
      const number = exact(prior).div(printed.scale).toFixed(printed.decimals)
      const text = withDigits(printed, number)
      return text === figure.text ? [] : [{ edits: [replaced(figure, text)], twins: [figure] }]
    }),
}
