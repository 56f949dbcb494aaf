import type { FaultClass } from '../plant.ts'
import { figureAfter } from '../printed-figure.ts'

const YEAR_ON_YEAR = /同比|(?:比|较|較)上年(?:同期)?(?=[增下提减減上])/gu

/** 环比 where the figure is 同比. */
export const monthOnMonth: FaultClass = {
  name: '同比 for 环比',
  describe: 'growth on the year is called growth on the month: 同比增长5.3% → 环比增长5.3%',
  judgedBy: 'claims',
  candidates: report =>
    Array.from(report.text.matchAll(YEAR_ON_YEAR)).flatMap(match => {
      const end = match.index + match[0].length
      const figure = figureAfter(report, end, 8)
      const traditional = /[較減縣區戶]/u.test(report.text)
      const text = match[0] === '同比' ? (traditional ? '環比' : '环比') : match[0].replace(/上年(?:同期)?/u, '上月')
      return figure ? [{ edits: [{ start: match.index, end, text }], falseNow: [figure], twins: [figure] }] : []
    }),
}
