import type { Candidate } from './candidate.ts'
import type { Context } from './context.ts'

/** 户均1.55人, 次均3000元, 平均每位逝者减免712元: right before a figure they say that it is of one. */
const OF_ONE =
  /(?:[户人例次件场台处床村点站][均]|平均每[^，。；\d]{0,20}|[镇乡道村县区社位人户个名]各)(?:补助|补差|补贴|救助|支出|费用|减免|收入|用时|金额|水平|标准|约?为|达到?|约|是|在)*\s*$/u
/** What names of such figures say. */
const NAMES_ONE = /均|每|水平|标准|补差|单价|价格|亩产|单产|产量/u
const SAYS_ONE = /均|每|各|[人户]平|水平|标准|补差/u
const NAMES_AVERAGE = /[户例次件场台处]均|人均(?![^，。]{0,8}(?:收入|消费|支出|产值|生产|GDP|预期|住房|面积))/u
/** Words with less weight stand in another clause. */
const NEAR = 0.5

/** What the words around a figure say of it: whether it is of one on average, or of all. */
export interface Average {
  /** Whether a candidate is by its name what the words rule out. */
  isOther(candidate: Candidate): boolean
}

const OTHER_THAN_ONE: Average = { isOther: ({ wording, expression }) => expression === null && !NAMES_ONE.test(wording) }
const OTHER_THAN_ALL: Average = { isOther: ({ wording, expression }) => expression === null && NAMES_AVERAGE.test(wording) }
/** What nothing rules out. */
export const NO_AVERAGE: Average = { isOther: () => false }

/** What the words around a figure rule out. */
export function averageIn({ before, after, carried }: Context): Average {
  if (before && OF_ONE.test(before.words)) return OTHER_THAN_ONE
  const saysOne = [before, after, ...carried.filter(({ weight }) => weight >= NEAR).map(({ segment }) => segment)].some(
    segment => segment !== null && SAYS_ONE.test(segment.words),
  )
  return saysOne ? NO_AVERAGE : OTHER_THAN_ALL
}
