import type { Doubt } from '#report/report.ts'
import { isKnownPair } from './character-pairs.ts'
import { patternRule } from './rule.ts'

const messageOf = (found: string) => `「${found.trim()}」前面缺数字：请对照原件补上。`
const lost = (pattern: RegExp) => patternRule('trust.lost-figure', pattern, messageOf)

const beforeMoney = lost(
  /(?<!(?:单位|计量)(?:均)?为?\s{0,3})(?<=(?:资金|补贴|补助|投入|支出|发放|募集|下达|筹集|投资|拨付|救助金|低保金|标准|共|合计|总计|累计|计|达|为|到|近|约))[ \u3000]{0,3}(?:万元|亿元)(?![\u4e00-\u9fff]*[:：]|以上|以下|以内|级|大关|产业|项目|镇|村)|(?<=每(?:人|户)每?(?:月|年))\s?元(?![旦宵])/g,
)
const behindSum = lost(
  /(?<=[\u4e00-\u9fff](?<!单位|金额|计量))[ \u3000]+(?:万元|亿元)(?=[，,。；;、])|(?<=[款费金额])(?:万元|亿元)(?=[，,。；;、])/g,
)
const beforeRate = lost(
  /(?<=(?:增长|增加|下降|减少|提高|达|达到|超过|率|占比|占|为|至))\s?(?:[%％]|个?百分点)|(?<=(?:共有|新增|办理|登记|救助|累计|现有|退出|纳入|发放))\s?(?:人次|户次)(?=[，,。；;、])|(?<=(?:人员|群众|老人|老年人|儿童|对象|家庭|核查|走访|巡访|探访|排查|接待|培训))(?:人次|户次)(?=[，,。；;、])/g,
)
const beforeCounter = lost(
  /(?<=[\u4e00-\u9fff])[ \u3000]+(?:万?人次|万?户次|场次|户|人|名|个|家|所|处|件|场|次|对|张|宗|例|具|台|套)(?=[，,。；;、\n]|$)/g,
)
const beforeRateUnit = lost(
  /(?<=(?:标准|补贴|补助|补差)(?:为|是|达|达到|提高到|提高至|调整为)|(?:提高|调整|上调|增加)(?:到|至|为))\s?元(?:\s?[/／]\s?[人户月年]|(?=[，,。；;]))/g,
)
/** 归集数据万条: what may stand before 万 is a number, or a word for about so many (上万条, 数万份, 超万人次). */
const beforeTenThousand = lost(
  /(?<=[\u4e00-\u9fff](?<![一二三四五六七八九十百千两几数近上成过亿第超逾破达愈约余多半计每以]))万(?:名|条|人次|户次|张|份|件|册|平方米|床|公里|吨)(?=[，,。；;、]|$)/gm,
)
/** 低保对象户9215人: households and persons are told side by side. */
const beforeHouseholds = lost(/(?<=对象)户(?=\d[\d.,]*万?人)/g)
/** 召开会议次, 第届: no noun ends so. */
const beforeTimes = lost(
  /(?<=会议|活动|演练|检查|讲座|座谈会|走访|慰问|督查|调研)次(?=[，,。；;、])|(?<=第)[届批次](?=[\u4e00-\u9fff](?<!第))/g,
)
/** 公墓座, 机构家, 群众余户: a count's words without the count. */
const beforeClassifier = lost(
  /(?<=公墓|墓地)座(?=[，,。；;、])|(?<=机构|社会组织|超市|食堂)家(?=[，,。；;、])|(?<=敬老院|福利院|养老院|幸福院|医院|学校)所(?=[，,。；;、])|(?<=床位)张(?=[，,。；;、])|(?<=遗体)具(?=[，,。；;、])|(?<=儿童|老人|老年人|孤儿|人员|干部|学生|党员|志愿者|护理员|士兵|社工|对象)名(?=[，,。；;、])|(?<=中心|服务站|服务点|助餐点|站点|社区|建制村|村委会|居委会|项目|岗位)个(?=[，,。；;、])|(?<=(?:结婚|离婚)(?:登记)?)对(?=[，,。；;、])|(?<=案件|建议|提案|工单|信访)件(?=[，,。；;、])|(?<=[\u4e00-\u9fff](?<![其剩有多富残宽业年一二三四五六七八九十百千万亿]))余(?:户|人|名|个|家|人次|户次|万元|万人|件|场|份|条)(?=[，,。；;、])/g,
)
/** 为名老年人提供服务: whom it is told of, not how many. */
const beforeWhom = lost(
  /(?<=为|对|给|向|帮助|救助|资助)\s?[名户位](?=(?:老年人|老人|儿童|孤儿|残疾|困难|特困|低保|困境|优抚|退役|学生|对象|群众))/g,
)
/** 共有孤儿人, 覆盖个乡镇. */
const beforeCounted = lost(
  /(?<=(?:共有|现有|累计救助|救助|保障)(?:孤儿|低保对象|特困人员|残疾人|留守儿童|困境儿童|老年人|困难群众))[人户名](?=[，,。；;])|(?<=(?:覆盖|涉及|新建|建成|改造|设立)(?<!全))[个所处家](?=乡镇|街道|村|社区|敬老院|养老|机构|站点)/g,
)
/** 自年月日起, 于 年 月 日: a form's blanks. */
const beforeDate = lost(/(?<=[自于至从到])\s*年\s*月(?:\s*日|(?=[起，,。；;底末]))/g)
/** 标准/人·月: the sum and its unit are gone. */
const beforeEach = lost(/(?<=标准|补贴|补助|补差|津贴)(?:为|达到?|提高到)?\s?[/／]\s?[人户](?:\s?[.．·/／]\s?|每)?[月年]/g)

/** A statement that ends where its figure should stand: 占比为；. */
const behindIs = patternRule(
  'trust.lost-figure',
  /(?:占比|比例|率|总额|总数|金额|人数|户数|数量|面积)(?:分别)?(?:为|达到?|提高到|提升到|提升至|下降到|降至)(?=[，,。；;])|(?<=\d(?:元|[%％]|万?张|万?人|万?户|个|家))(?:提高|增加|增长|上升|提升|降低|下降|减少)[到至](?=[，,。；;])/g,
  found => `「${found}」后面缺数字：请对照原件补上。`,
)
/** 补助资金1.08，: a sum without its unit, where no head of a table gives one. */
const UNIT_GIVEN = /单位\s?[:：]|[（(](?:万|亿)?元[)）]/
const unitBehindSum = patternRule(
  'trust.lost-unit',
  /(?<=(?:资金|补助金|救助金|低保金|补贴|经费|投资|支出|收入|善款|捐款|面积)(?:共计|合计|总计|共|达到?|为|约|近)?)\d+(?:\.\d+)?(?=[，；。])(?!\.\d)|(?<=[\u4e00-\u9fff](?:金|费|款)(?:共计|合计|总计|共|达到?|为|约|近)?)\d+\.\d+(?=[，；。])(?!\.\d)/g,
  found => `「${found}」后面缺单位：请对照原件补上。`,
)

/** 标志块、门楼牌1.6万块: the item behind has the count that this one lost. */
const PAIRED =
  /(?<=([\u4e00-\u9fff]))([块张件个家所处名户座具条台辆套床间份枚册部盏])(?=、[\u4e00-\u9fff]{1,8}\d[\d.]*[万余多]{0,2}\2(?![\u4e00-\u9fff]))/g

/** What makes a word with the noun before it belongs to the noun (文件、档案12件). */
function beforePaired(text: string): readonly Doubt[] {
  return [...text.matchAll(PAIRED)].flatMap(({ index, 1: noun = '', 2: counter = '' }) =>
    isKnownPair(noun.charCodeAt(0), counter.charCodeAt(0))
      ? []
      : [{ rule: 'trust.lost-figure', span: { start: index, end: index + 1 }, actual: counter, message: messageOf(counter) }],
  )
}

/** Figures that got lost on the way, and units: no number before 万元, none behind 占比为, no unit behind a sum. */
export function lostFigures(text: string): readonly Doubt[] {
  const rules = [
    beforeMoney,
    behindSum,
    beforeRate,
    beforeCounter,
    beforeRateUnit,
    beforeTenThousand,
    beforeHouseholds,
    beforeTimes,
    beforeClassifier,
    beforeWhom,
    beforeCounted,
    beforeDate,
    beforeEach,
    beforePaired,
    behindIs,
    ...(UNIT_GIVEN.test(text) ? [] : [unitBehindSum]),
  ]
  const found = rules.flatMap(rule => rule(text))
  // Several patterns may tell of the same place.
  return [...new Map(found.map(doubt => [doubt.span.end, doubt])).values()]
}
