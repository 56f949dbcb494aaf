import { type FaultClass, replaced } from '../plant.ts'

/** What a unit is taken for; the first that fits the figure's end. */
const MISTAKEN: readonly (readonly [RegExp, string])[] = [
  [/人次$/u, '户'],
  [/[户戶]$/u, '人'],
  [/[人名]$/u, '户'],
  [/[个個家处處]$/u, '万元'],
  [/[%％]$/u, '‰'],
  [/元\/人\/月$/u, '元/人/年'],
  [/[张張条條]$/u, '人'],
]

/** A figure with the unit of another. */
export const unit: FaultClass = {
  name: 'unit',
  describe: 'the unit is another: 85637户 → 85637人, 61.5% → 61.5‰, 105元/人/月 → 105元/人/年',
  judgedBy: 'claims',
  candidates: report =>
    report.figures.flatMap(figure => {
      const mistake = MISTAKEN.find(([ending]) => ending.test(figure.text))
      return mistake ? [{ edits: [replaced(figure, figure.text.replace(mistake[0], mistake[1]))], twins: [figure] }] : []
    }),
}
