import { type FaultClass, replaced } from '../plant.ts'

/** % for 百分点 and 百分点 for %. */
export const percentagePoint: FaultClass = {
  name: '% for 百分点',
  describe: 'percent and percentage points are taken for each other: 提高4.0个百分点 → 提高4.0%, 增长5.3% → 增长5.3个百分点',
  judgedBy: 'claims',
  candidates: report =>
    report.figures.flatMap(figure => {
      const text =
        figure.unit === '百分点' ? figure.text.replace(/[个個]?百分[点點]/u, '%') : figure.text.replace(/[%％]$/u, pointsIn(report.text))
      return text === figure.text ? [] : [{ edits: [replaced(figure, text)], twins: [figure] }]
    }),
}

function pointsIn(text: string): string {
  return /[縣區戶萬]/u.test(text) ? '個百分點' : '个百分点'
}
