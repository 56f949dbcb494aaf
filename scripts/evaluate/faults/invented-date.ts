import type { FaultClass, Plant } from '../plant.ts'
import { pick } from '../random.ts'
import { resultParagraphEnds } from '../result-paragraphs.ts'

/** Days that no calendar has. */
const IMPOSSIBLE = ['2月30日', '4月31日', '6月31日', '11月31日', '9月31日'] as const
const EVENTS = ['召开了一次现场推进会。', '组织干部外出考察。', '举办了开放日活动。', '邀请专家作了专题辅导。'] as const

/** A date that does not exist, or that lies outside the report's period. */
export const inventedDate: FaultClass = {
  name: 'invented date',
  describe: 'an event is dated on a day that does not exist, or out of the report’s period: 6月31日召开了一次现场推进会。',
  judgedBy: 'claims',
  candidates: (report, random) => {
    const year = Number(report.set.period.start.slice(0, 4))
    const outside = [`${year - 1}年5月18日`, `${year + 1}年3月6日`, `${year - 2}年10月`]
    const late = report.set.period.end.endsWith('06-30') ? [`${year}年9月12日`, '10月15日'] : [`${year + 1}年1月20日`]
    return resultParagraphEnds(report).map((offset): Plant => {
      const date = pick([pick(IMPOSSIBLE, random), pick(outside, random), pick(late, random)], random)
      return { edits: [{ start: offset, end: offset, text: `${date}，${pick(EVENTS, random)}`, fault: [0, date.length] }], twins: [] }
    })
  },
}
