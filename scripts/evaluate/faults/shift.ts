import { type FaultClass, replaced } from '../plant.ts'
import { plainFigures, withDigits } from '../printed-figure.ts'

/** The decimal point stands one place off, or a nought too many. */
export const shift: FaultClass = {
  name: 'decimal shift',
  describe: 'the decimal point is one place off, or there is a nought too many: 548.09万元 → 5480.9万元, 120户 → 1200户',
  judgedBy: 'claims',
  candidates: report =>
    plainFigures(report).flatMap(({ figure, printed }) => {
      const number = shifted(printed.digits.normalize('NFKC'))
      return number === null ? [] : [{ edits: [replaced(figure, withDigits(printed, number))], twins: [figure] }]
    }),
}

function shifted(number: string): string | null {
  const decimal = /^(\d+)\.(\d)(\d*)$/u.exec(number)
  if (decimal) return `${decimal[1]}${decimal[2]}${decimal[3] ? `.${decimal[3]}` : ''}`.replace(/^0+(?=\d)/u, '')
  return number.length >= 2 ? `${number}0` : null
}
