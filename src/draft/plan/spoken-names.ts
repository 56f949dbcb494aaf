import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { regionWord } from '../frames/region.ts'
import { isPlanned } from './plan.ts'

/** When a name says its figure is of; the report has said it. */
const TIME =
  /^(?:\d{4}年)?(?:度)?(?:上半年|下半年|全年|前[一二三]季度|第?[一二三四]季度|\d{1,2}月?[-—–~～至]\d{1,2}月(?:份)?|本期末?|当期末?|报告期[内末]?|期末|年末|季末|本年度?|今年以来|今年|当年)?的?/u
/** A level by the month or the year, as a table brackets it. */
const MONTHLY = /^(.{2,}标准)[（(]([月年])[）)]$/u
/** What is left must still name something. */
const SHORTEST = 2
/** 年度 and 全年 that belong to what follows: 全年计划, 年度考核. */
const BOUND = /^(?:计划|目标|任务|考核|预算|拟|预计|力争|辖|属|域)/u

/**
 * A set whose names leave out what the report says once for all of them: its period (2025年上半年, 本期) and the district that the bureau answers for
 * (全县). For composing alone; the check holds the text against the set as supplied.
 */
export function withSpokenNames(set: IndicatorSet): IndicatorSet {
  const region = regionWord(set.bureau)
  return {
    ...set,
    indicators: set.indicators.map(item => (isPlanned(item, set) ? item : { ...item, name: spokenName(item, set, region) })),
  }
}

function spokenName(item: Indicator, set: IndicatorSet, region: string): string {
  const name = withoutTableWords(item.name)
  const timed = TIME.exec(name)?.[0] ?? ''
  const year = /^\d{4}/u.exec(timed)?.[0]
  const isOwn = timed !== '' && (year === undefined || set.period.label.includes(year))
  const undated = isOwn ? shorter(name, timed) : name
  return region === '' || !undated.startsWith(region) || undated.length - region.length < 3 ? undated : shorter(undated, region)
}

/** 其中城市低保人数 of a table's indented row; 低保标准（月） is 月低保标准. */
function withoutTableWords(name: string): string {
  const bare = name
    .replace(/^(?:其中|#)[：:]?(?=.{3,})/u, '')
    .replace(/\(/gu, '（')
    .replace(/\)/gu, '）')
  const [, level = '', each = ''] = MONTHLY.exec(bare) ?? []
  return level === '' ? bare : `${each}${level}`
}

function shorter(name: string, words: string): string {
  const rest = name.slice(words.length)
  return rest.length < SHORTEST || BOUND.test(rest) ? name : rest
}
