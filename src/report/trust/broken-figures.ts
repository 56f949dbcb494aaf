import type { Doubt } from '#report/report.ts'
import { patternRule } from './rule.ts'

/** 不等 tells of a range; one long number before it has lost its dash. */
const gluedAmounts = patternRule(
  'trust.glued-range',
  /(?<![\d.,—–~～至到-])[1-9]\d{3,7}(?=元(?:[/／](?:人|户|月|[/／·])*)?不等)|(?<![\d.])[1-9]000[1-9]000(?=元)/g,
  found => `「${found}」元应是一个范围，可能丢了连接号：请对照原件改正。`,
)
const gluedMonths = patternRule(
  'trust.glued-range',
  /(?<![\d.第])(?:1[3-9]|[2-9]\d|1\d{2}|[2-9]1[0-2])月(?!份?龄)(?=[份底末,，、。至以]|[\u4e00-\u9fff])/g,
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
/** 13季度 of 1—3季度, 012岁 of 0—12岁. */
const gluedSmall = patternRule(
  'trust.glued-range',
  /(?<![\d.第])(?:1[2-4]|2[34]|34)(?=季度)|(?<![\d.])0[1-9]\d?(?=周?[岁歲])/g,
  found => `「${found}」两个数之间可能丢了连接号，应为「${found.charAt(0)}—${found.slice(1)}」：请对照原件改正。`,
  found => `${found.charAt(0)}—${found.slice(1)}`,
)
const gluedAges = patternRule(
  'trust.glued-range',
  /(?<![\d.])(?:[5-9]\d[5-9]\d)(?=周?[岁歲])/g,
  found => `「${found}岁」不是年龄，应为「${found.slice(0, 2)}—${found.slice(2)}岁」：请对照原件改正。`,
  found => `${found.slice(0, 2)}—${found.slice(2)}`,
)
const doubledUnit = patternRule(
  'trust.broken-unit',
  /\d\s?[/／]\s?(?:人|户)\s?[.．·/／]\s?[月年]|\d元\s?[/／]\s?(?:人|户)[.．]月|\d(?:张张|名名|所所|处处|家家|件件|次次|对对|场场)(?![均户])|\d(?:万万|元元|人人(?!次)|户户|%%|月月)|\d元\/(?=[，,。；;、])/g,
  found => `「${found}」的单位写法有误：请对照原件改正。`,
)

/** 3月25日4月10日, 2019年2023年, 60%80%: two ends of a range without what joins them. */
const gluedEnds = patternRule(
  'trust.glued-range',
  /\d{1,2}日(?=\d{1,2}月\d{1,2}日)|(?<!\d)20\d{2}年(?=20\d{2}年)|\d[%％](?=\d+(?:\.\d+)?[%％])|\d元(?=\d+元(?:不等|之间))|(?<=\d)(?:周岁|岁)(?=\d{2}(?:周岁|岁))/g,
  found => `「${found}」与后面的数之间可能丢了连接号：请对照原件改正。`,
)
/** 8：3018：00: the end of one hour and the beginning of the next. */
const gluedHours = patternRule(
  'trust.glued-range',
  /(?<![\d:：])([01]?\d|2[0-3])[:：][0-5]\d([01]?\d|2[0-3])[:：][0-5]\d(?![\d:：])/g,
  found => `「${found}」两个时刻之间可能丢了连接号：请对照原件改正。`,
)
/** 农村14 42人: a space tore a number apart; groups of three are a manner of writing. In running text only, for columns have spaces too. */
const tornBySpace = patternRule(
  'trust.torn-figure',
  /(?=\d)(?<=[\u4e00-\u9fff](?<![第表图号页件年月日项]))(?!(?:19|20)\d\d )(?:\d(?:[ \u3000]\d){2,}|\d{1,4}(?:[,，]\d{1,2})? (?!\d{3}(?!\d))\d{1,4})(?:\.\d+)?(?=(?:万|亿)?(?:元|人次|人|户|名|个|家|张|件|场|次|对|具|床|条|份|笔|亩))/g,
  found => `「${found}」中间有空格，像是一个数被拆开了：请对照原件改正。`,
)
/** 参合102、16人: the number of a slice inside another number; with 分别 they are two. */
const slicedInside = patternRule(
  'trust.torn-figure',
  /(?=\d)(?<=[\u4e00-\u9fff](?<![第号年月和及、])(?<!(?:分别|各|依次)[^，。；\n]{0,40}))(?!(?:19|20)\d\d、)\d{2,4}[1-9]、\d{1,2}(?=(?:万|亿)?(?:元|人次|人|户|名|个|家|张|件|场|对|具))/g,
  found => `「${found}」像是一个数被分段的序号拆开了：请对照原件改正。`,
)

/** Figures broken on the way: 1—11月 as 111月, 60—69岁 as 6069岁, a number torn apart, a broken unit. */
export function brokenFigures(text: string): readonly Doubt[] {
  const found = [
    gluedAmounts,
    gluedMonths,
    gluedDays,
    gluedYears,
    gluedSmall,
    gluedAges,
    gluedEnds,
    gluedHours,
    gluedHours,
    tornBySpace,
    slicedInside,
    doubledUnit,
  ].flatMap(rule => rule(text))
  // Several patterns may tell of the same place.
  return [...new Map(found.map(doubt => [`${doubt.rule} ${doubt.span.end}`, doubt])).values()]
}
