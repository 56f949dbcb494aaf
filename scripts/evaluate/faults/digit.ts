import type { FaultClass } from '../plant.ts'
import { replaced } from '../plant.ts'
import { plainFigures, withDigits } from '../printed-figure.ts'
import type { Random } from '../random.ts'

/** One of the first three digits is another. */
export const digit: FaultClass = {
  name: 'digit',
  describe: 'one digit of a figure is another: 18285人 → 18785人',
  judgedBy: 'claims',
  candidates: (report, random) =>
    plainFigures(report).map(({ figure, printed }) => {
      const number = otherDigit(printed.digits.normalize('NFKC'), random)
      return { edits: [replaced(figure, withDigits(printed, number))], twins: [figure] }
    }),
}

function otherDigit(number: string, random: Random): string {
  const places = Array.from(number.matchAll(/\d/gu), match => match.index).slice(0, 3)
  const place = places[Math.floor(random() * places.length)] ?? 0
  const old = Number(number[place])
  const others = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter(other => other !== old && !(place === 0 && other === 0))
  return `${number.slice(0, place)}${others[Math.floor(random() * others.length)]}${number.slice(place + 1)}`
}
