import type { Figure } from '../annotated-report.ts'
import { type FaultClass, replaced } from '../plant.ts'

/** Two indicators of one unit have changed places. */
export const exchange: FaultClass = {
  name: 'indicator exchange',
  describe: 'the figures of two neighbouring indicators of one unit change places: 城市820人、农村1206人 → 城市1206人、农村820人',
  judgedBy: 'claims',
  candidates: report => {
    const units = Map.groupBy(report.figures, figure => figure.unit)
    const pairs = [...units.values()].flatMap(figures => figures.slice(1).map((second, place) => [figures[place], second] as const))
    return pairs.flatMap(([first, second]) => {
      if (!first || !second || !exchangeable(first, second)) return []
      return [{ edits: [replaced(first, second.text), replaced(second, first.text)], twins: [first, second], each: true as const }]
    })
  },
}

function exchangeable(first: Figure, second: Figure): boolean {
  return first.indicator !== second.indicator && first.value !== second.value && first.text !== second.text
}
