import type { Doubt } from '#report/report.ts'
import { patternRule } from './rule.ts'

const lostFigure = patternRule(
  'trust.lost-figure',
  /(?<=(?:资金|补贴|补助|投入|支出|发放|募集|下达|筹集|投资|共|计|达|为))\s{0,3}(?:万元|亿元)(?![\u4e00-\u9fff]*[:：])/g,
  found => `「${found.trim()}」前面缺数字：请对照原件补上。`,
)
const gluedMonths = patternRule(
  'trust.glued-range',
  /(?<![\d.第])(?:1[3-9]|[2-9]\d|1\d{2})月(?!份?龄)(?=[份底末,，、。至以]|[\u4e00-\u9fff])/g,
  found => `「${found}」不是月份，两个月份之间可能丢了连接号：请对照原件，如「1—11月」。`,
)
const doubledUnit = patternRule(
  'trust.broken-unit',
  /\d\s?\/\s?(?:人|户)\s?[.．·]\s?月|\d(?:万万|元元|人人(?!次)|户户|%%)/g,
  found => `「${found}」的单位写法有误：请对照原件改正。`,
)

/** Figures that lost a part on the way: no number before 万元, 1—11月 as 111月, a broken unit. */
export function brokenFigures(text: string): readonly Doubt[] {
  return [...lostFigure(text), ...gluedMonths(text), ...doubledUnit(text)]
}
