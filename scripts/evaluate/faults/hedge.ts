import { exact } from '#indicator/decimal.ts'
import { type FaultClass, replaced } from '../plant.ts'
import { numberOf, type PrintedFigure, plainFigures } from '../printed-figure.ts'
import { pick } from '../random.ts'

/** Ways to claim more than there is, and less. */
const MORE = ['余', '以上', '超'] as const
const LESS = ['近', '以内'] as const

/** A hedge that the exact figure refutes. */
export const hedge: FaultClass = {
  name: 'hedge',
  describe: 'a round figure with a hedge that the exact one refutes: 18285人 → 1.9万余人 is written 19000余人; 18285人 → 近18000人',
  judgedBy: 'claims',
  candidates: (report, random) =>
    plainFigures(report)
      .filter(({ printed }) => printed.decimals === 0 && printed.scale === 1 && printed.digits.length >= 4 && printed.before === '')
      .map(({ figure, printed }) => ({ edits: [replaced(figure, refuted(printed, pick([...MORE, ...LESS], random)))], twins: [figure] })),
}

function refuted(printed: PrintedFigure, hedge: (typeof MORE | typeof LESS)[number]): string {
  const number = numberOf(printed)
  const step = exact(10).pow(printed.digits.length - 2)
  const below = number.div(step).floor().times(step)
  const round = (MORE.some(word => word === hedge) ? below.plus(step) : below.equals(number) ? below.minus(step) : below).toFixed(0)
  if (hedge === '余') return `${round}余${printed.after}`
  return hedge === '超' || hedge === '近' ? `${hedge}${round}${printed.after}` : `${round}${printed.after}${hedge}`
}
