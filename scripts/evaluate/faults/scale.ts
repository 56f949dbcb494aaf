import { type FaultClass, replaced } from '../plant.ts'

/** 万 for 亿, 万元 for 元, and the other way round. */
export const scale: FaultClass = {
  name: '万/亿 scale',
  describe: '万 and 亿 are taken for each other, dropped or added: 548.09万元 → 548.09亿元, 1.6万条 → 1.6条, 735元 → 735万元',
  judgedBy: 'claims',
  candidates: report =>
    report.figures.flatMap(figure => {
      const text = rescaled(figure.text)
      return text === null || text === figure.text ? [] : [{ edits: [replaced(figure, text)], twins: [figure] }]
    }),
}

function rescaled(text: string): string | null {
  if (/[万萬]元/u.test(text)) return text.replace(/[万萬](?=元)/u, scale => (scale === '万' ? '亿' : '億'))
  if (/[亿億]/u.test(text)) return text.replace(/[亿億]/u, scale => (scale === '亿' ? '万' : '萬'))
  if (/[万萬]/u.test(text)) return text.replace(/[万萬]/u, '')
  return /\d元$/u.test(text) ? text.replace(/元$/u, '万元') : null
}
