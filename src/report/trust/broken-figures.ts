import type { Doubt } from '#report/report.ts'
import { patternRule } from './rule.ts'

const lostBeforeMoney = patternRule(
  'trust.lost-figure',
  /(?<=(?:资金|补贴|补助|投入|支出|发放|募集|下达|筹集|投资|拨付|救助金|低保金|标准|共|合计|总计|累计|计|达|为|到|近|约))\s{0,3}(?:万元|亿元)(?![\u4e00-\u9fff]*[:：])|(?<=每(?:人|户)每?(?:月|年))\s?元(?![旦宵])/g,
  found => `「${found.trim()}」前面缺数字：请对照原件补上。`,
)
const lostBehindSum = patternRule(
  'trust.lost-figure',
  /(?<=[\u4e00-\u9fff](?<!单位|金额|计量))[ \u3000]+(?:万元|亿元)(?=[，,。；;、])|(?<=[款费金额])(?:万元|亿元)(?=[，,。；;、])/g,
  found => `「${found.trim()}」前面缺数字：请对照原件补上。`,
)
const lostBeforeRate = patternRule(
  'trust.lost-figure',
  /(?<=(?:增长|增加|下降|减少|提高|达|达到|超过|率|占比|占|为|至))\s?(?:[%％]|个?百分点)|(?<=(?:共有|新增|办理|登记|救助|累计|现有|退出|纳入|发放))\s?(?:人次|户次)(?=[，,。；;、])|(?<=(?:人员|群众|老人|老年人|儿童|对象|家庭|核查|走访|巡访|探访|排查|接待|培训))(?:人次|户次)(?=[，,。；;、])/g,
  found => `「${found.trim()}」前面缺数字：请对照原件补上。`,
)
const lostBeforeCounter = patternRule(
  'trust.lost-figure',
  /(?<=[\u4e00-\u9fff])[ \u3000]+(?:万?人次|万?户次|场次|户|人|名|个|家|所|处|件|场|次|对|张|宗|例|具|台|套)(?=[，,。；;、\n]|$)/g,
  found => `「${found.trim()}」前面缺数字：请对照原件补上。`,
)
const lostBeforeRateUnit = patternRule(
  'trust.lost-figure',
  /(?<=(?:标准|补贴|补助|补差)(?:为|是|达|达到|提高到|提高至|调整为)|(?:提高|调整|上调|增加)(?:到|至|为))\s?元(?:\s?[/／]\s?[人户月年]|(?=[，,。；;]))/g,
  found => `「${found.trim()}」前面缺数字：请对照原件补上。`,
)
/** 不等 tells of a range; one long number before it has lost its dash. */
const gluedAmounts = patternRule(
  'trust.glued-range',
  /(?<![\d.,—–~～至到-])[1-9]\d{3,7}(?=元(?:[/／](?:人|户|月|[/／·])*)?不等)/g,
  found => `「${found}」元不等，应是一个范围，可能丢了连接号：请对照原件改正。`,
)
const gluedMonths = patternRule(
  'trust.glued-range',
  /(?<![\d.第])(?:1[3-9]|[2-9]\d|1\d{2})月(?!份?龄)(?=[份底末,，、。至以]|[\u4e00-\u9fff])/g,
  found => `「${found}」不是月份，两个月份之间可能丢了连接号，应为「${found.charAt(0)}—${found.slice(1)}」之类：请对照原件改正。`,
  found => `${found.charAt(0)}—${found.slice(1)}`,
)
const gluedDays = patternRule(
  'trust.glued-range',
  /(?<=月)(?:3[2-9]|[4-9]\d|\d{3,4})日/g,
  found => `「${found}」不是日期，两个日子之间可能丢了连接号：请对照原件改正。`,
)
const gluedYears = patternRule(
  'trust.glued-range',
  /(?<!\d)(?:19|20)\d{2}20\d{2}年/g,
  found => `「${found}」不是年份，应为「${found.slice(0, 4)}—${found.slice(4)}」：请对照原件改正。`,
  found => `${found.slice(0, 4)}—${found.slice(4)}`,
)
const gluedAges = patternRule(
  'trust.glued-range',
  /(?<![\d.])(?:[5-9]\d[5-9]\d)(?=周?[岁歲])/g,
  found => `「${found}岁」不是年龄，应为「${found.slice(0, 2)}—${found.slice(2)}岁」：请对照原件改正。`,
  found => `${found.slice(0, 2)}—${found.slice(2)}`,
)
const doubledUnit = patternRule(
  'trust.broken-unit',
  /\d\s?\/\s?(?:人|户)\s?[.．·]\s?月|\d元\s?[/／]\s?(?:人|户)[.．]月|\d(?:张张|名名|所所|处处|家家|件件|次次|对对|场场)(?![均户])|\d(?:万万|元元|人人(?!次)|户户|%%|月月)|\d元\/(?=[，,。；;、])/g,
  found => `「${found}」的单位写法有误：请对照原件改正。`,
)

/** Figures that lost a part on the way: no number before 万元, 1—11月 as 111月, 60—69岁 as 6069岁, a broken unit. */
export function brokenFigures(text: string): readonly Doubt[] {
  const found = [
    lostBeforeMoney,
    lostBehindSum,
    lostBeforeRate,
    lostBeforeCounter,
    lostBeforeRateUnit,
    gluedAmounts,
    gluedMonths,
    gluedDays,
    gluedYears,
    gluedAges,
    doubledUnit,
  ].flatMap(rule => rule(text))
  // Several patterns may tell of the same place.
  return [...new Map(found.map(doubt => [`${doubt.rule} ${doubt.span.end}`, doubt])).values()]
}
