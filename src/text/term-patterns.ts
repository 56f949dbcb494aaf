import { endOfYears } from './date-rule.ts'
import { tableOf } from './numeral-characters.ts'
import { named, type Reading } from './reading.ts'

/** Productive patterns of official writing that coin names out of numerals, each with its reason; tested at the numeral. */
const N = '[一二两三四五六七八九十百千]{1,3}'
/** Characters that no NXNY name has: numerals, marks, counting units, function words. */
const UNLIKELY =
  '〇零一二两三四五六七八九十，。、；：,;:()（）“”‘’《》\\s\\d个名家项次场所户人年月日条件份期岁万千百亿元类级点双对成折倍番的是和与及或这那为在了另有到至余多以从等但可又再也都将把被给让就'

const PATTERNS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /(?:\d{1,3}|[一二两三四五六七八九十N])(?:个[^\s，。；,+“”‘’"]{1,6})?(?:\+(?:\d{1,3}|[一二两三四五六七八九十NnXx])(?:个[^\s，。；,+“”‘’"]{1,6})?)+/y,
    'N+N names a model',
  ],
  [
    new RegExp(
      `${N}届(?:[一二三四五六七八九十]{1,3}中(?:、[一二三四五六七八九十]{1,3}中)*全会|(?:[一-鿿]{2,6}?)?[一二三四五六七八九十]{1,3}次(?:全会|会议|全体会议|执委|全体\\(扩大\\)会议))`,
      'y',
    ),
    'a session of a party or state body',
  ],
  [new RegExp(`${N}次(?:党代会|代表大会|全国代表大会|全会)`, 'y'), 'a session of a party body'],
  [
    new RegExp(
      `${N}[社级方网治务岗地区县省市校馆站所端库线层元维色]?(?:联动|协同|共治|融合|合一|互动|联建|共建|联创|联治|联办|公开|贯通|互通|同步|并举|并进|并重|同治|同创|互促|结对)`,
      'y',
    ),
    'N…联动 and its kin name a way of working',
  ],
  [new RegExp(`${N}位一体`, 'y'), 'N位一体 names a system'],
  [
    new RegExp(
      `${N}个(?:百分之百|聚焦|着力|坚持|强化|到位|必须|确保|提升|突出|注重|全覆盖|不|务必|维护|意识|自信|结合|统一|一批|严禁|零|全面|进一步|明确|加强|优化|推进|推动|围绕|紧盯|抓好|抓实|做到|狠抓|善于|从严|转变|关键|专项|清单|精准|更加|过硬|起来|自觉|带头|区分)`,
      'y',
    ),
    'N个 with a verb is a slogan',
  ],
  [new RegExp(`${N}个[一百千](?:工程|活动|行动|批|百|(?=$|[”，。、]))`, 'y'), 'N个一 names a campaign'],
  [new RegExp(`${N}大(?!棚|型|队|米|院|桥|会|厅|礼|门|多|部|于|楼|屏|力)`, 'y'), 'N大 names a fixed set'],
  [/\d{1,2}大(?=行动|体系|工程|机制|领域|专项|任务|任务|举措|板块|类|重点|项|场景|方面|民生)/y, 'N大 names a fixed set'],
  [/(?:\d{1,3}|[一二三四五六七八九十]{1,3})分钟[^，。；,;\d]{0,12}圈/y, 'N分钟…圈 names a plan'],
  [/\d{1,2}·\d{1,2}(?!\d)/y, 'N·N names a day or a case'],
  [/[一二三四五六七八九十]{1,2}·[一二三四五六七八九十]{1,3}/y, 'N·N names a day or a case'],
  [/一(?![零一二两三四五六七八九十百千万亿])[一-鿿]一(?![零一二两三四五六七八九十百千万亿])[一-鿿]/y, '一X一Y names a way of working'],
  [
    /一[个套](?:机构|班子|人马|队伍)(?=[、，]?[一两二三四五六]块牌子)|(?<=(?:机构|班子|人马|队伍)[、，]?)[一两二三四五六]块牌子/y,
    'one body with several signboards',
  ],
  [/三代以内(?=旁系|直系|血亲|的?亲属)/y, 'a degree of kinship in the law'],
  [/[三四五]色(?=台账|管理|预警|标注|标识|分类|分级|工作法|清单|码)/y, 'colours that mark a list'],
  [/一[户窗网证岗车图站点院校屏]多[用能项功元证业岗方点院校屏]/y, '一X多Y names a way of working'],
  [
    new RegExp(`[一二两三四五六七八九十][^${UNLIKELY}]{1,2}[一二两三四五六七八九十双][^${UNLIKELY}位周天]{1,2}`, 'y'),
    'NXNY names a policy',
  ],
  [/[一二两三四五六七八九十][免减不][一-鿿]{0,2}[一二两三四五六七八九十][补增直][一-鿿]?/y, 'N免N补 names a policy'],
  [/[一二两三四五六七八九十]{1,2}[步字](?:工作法|法|方针|走|诀)/y, 'N步工作法 names a method'],
  [
    /[一二三四五六七八九]?[一二三四五](?:(?:级)?[、至到—-][一二三四五])?级(?=残疾|困难|中心|和|及|与|医院|及以上|以上|婚姻|资质|预警|响应|英雄|警戒|护理|主任|调研员|巡视员|企业|养老|社会组织|社工|证书|技师|至|甲|乙|心理|伤残|公立|综合|重度|智力|精神|肢体|等级|标准|安全|风险|事故|登记|机关|教授|文物|保护|[（(，、。；）)]|$)(?!养老服务网络|养老服务体系|社工服务|社工站)/y,
    'N级 names a grade',
  ],
  [/两节(?!课|车厢|讲|培训|直播|专题|公开)/y, '两节 names two feasts'],
  [
    /(?<=(?:^|[。；：！？\n ])[一-鿿]{2})[一二两三四五六七八九十]个(?:目标|标准|平衡|原则|重点|关键|环节|转变|统一|主题|主线|抓手|层面|关系|结合|导向|底线|理念|优势|维度|难点|要点|作用|方向|支撑|短板)(?=[，。；：！\n]|$)/y,
    'a verb, N个 and an idea head a paragraph',
  ],
  [/\d{4,5}部队/y, 'the number of a body of troops'],
  [/[一二三四五六七八九十](?:[、至到—-][一二三四五六七八九十])?级(?=伤残|因战|因公|因病|残疾)/y, 'N级 names a grade of disability'],
  [/[一二三四五六七八九\d]星(?!期)级?|[1-9]级/y, 'N级, N星 name a grade'],
  [/(?<![分为共有成计达到])[一二三四五](?:类|档|级|等)(?=\d|[:：为]\d|每[人户月年])/y, 'N类, N档 with its figure is a member of a series'],
  [/[一二三四五](?:类|档)(?=[（(]|低保|标准|保障|对象|区|地区|补助|、|事业|和|及|疫苗|医疗)/y, 'N类, N档 name a class'],
  [/(?<=[一二三四五](?:类|档)?[、和至])[二三四五](?:类|档)/y, 'the last of several classes'],
]

/** Numbers that are names: of lotteries, roads, bus lines, days, emergency calls, the time off work. */
const NUMBER_NAMES: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/\d{1,2}选\d{1,2}/y, 'N选N names a lottery'],
  [/\d{3}(?=国道|省道|县道|乡道)/y, 'the number of a road'],
  [/\d{1,3}路(?=公交|车|线|电车)/y, 'the number of a bus line'],
  [/(?<=双)1[12](?![\d.%件个家次])/y, '双11 names a day'],
  [/8小时(?:以|之)?外/y, '8小时以外 names the time off work'],
  [
    /(?:110|11[49]|12[02])(?=(?:[、和及与](?:110|11[49]|12[02]))*(?:报警|急救|火警|接警|联动|热线|指挥|电话|联勤|平台|非警务|警情|警务))/y,
    'an emergency number',
  ],
]
const NAME_ENDS = tableOf('选国省县乡路小报急火接联热指电平非警期购促')
const ONE = 0x31
/** Several emergency numbers are joined so. */
const NAME_JOINTS = tableOf('、和及与')

/** 1-4级残疾军人, 5至6级: a range of grades. */
const RANGE_OF_GRADES = /(?:10|[1-9])(?:[-—–~─]{1,2}|至|到)(?:10|[1-9])级(?!联|别)/y

/** What behind a number makes a name of it although 项 and 年 count elsewhere: 两项制度, 五十年一遇, 七年级, 九年一贯制学校. */
const NAMING = /项制度(?![性化])|年[一难未]遇|年级|年(?:一贯)?制(?![度定])|年(?:制)?义务教育/y
/** 十件实事之一, 八大工程之一: the set to which something belongs. */
const ONE_OF = /[件项大个][^，。；、,;\s\d]{0,8}之一/y
const COUNTING_SET = tableOf('件项大个')
const YEARS_PLAN = /年(?:滚动|专项|提升|改造|攻坚|建设|整治|发展|提质|倍增){0,2}(?:行动|计划|规划|攻坚|方案)/y
const BORN = /(?:[5-9][05]|0[05]|10)(?:后(?![续期来勤备方面起又再将经])|前(?=[、，。社干党青人]))/y
const JOINING = tableOf('-—–~─至到')
const RANGE_OF_YEARS = /\d{1,4}(?:[-—–~─]{1,2}|至|到)\d{1,4}年一遇/y

/** A number from `at` to `end` that names a set of rules, a plan, a period or how rare a flood is; undefined when it counts. */
export function matchNaming(text: string, at: number, end: number): Reading | undefined {
  const next = text.charCodeAt(end)
  ONE_OF.lastIndex = end
  if (COUNTING_SET[next] === 1 && end - at <= 2 && ONE_OF.test(text)) return named(at, end + 1, 'term', 'one of N names a set')
  if (next === 0x9879 || next === 0x5e74) {
    const past = endOfYears(text, end)
    if (past > 0) return named(at, past, 'date', 'years up to today')
    YEARS_PLAN.lastIndex = end
    if (YEARS_PLAN.test(text)) return named(at, YEARS_PLAN.lastIndex, 'term', 'N年行动 names a plan')
    NAMING.lastIndex = end
    return NAMING.test(text) ? named(at, NAMING.lastIndex, 'term', 'N项制度, N年一遇, N年级 and N年制 name and do not count') : undefined
  }
  if (next === 0x5468 && text.charCodeAt(end + 1) === 0x5e74) return named(at, end + 2, 'term', 'N周年 names an anniversary')
  if ((next === 0x540e || next === 0x524d) && end - at === 2) {
    BORN.lastIndex = at
    return BORN.test(text) ? named(at, end + 1, 'term', 'those born in a decade') : undefined
  }
  if (NAME_ENDS[next] === 1 || (NAME_JOINTS[next] === 1 && end - at === 3 && text.charCodeAt(at) === ONE))
    return firstOf(NUMBER_NAMES, text, at)
  if (JOINING[next] !== 1) return undefined
  RANGE_OF_GRADES.lastIndex = at
  if (RANGE_OF_GRADES.test(text)) return named(at, RANGE_OF_GRADES.lastIndex, 'term', 'a range of grades')
  RANGE_OF_YEARS.lastIndex = at
  return RANGE_OF_YEARS.test(text) ? named(at, RANGE_OF_YEARS.lastIndex, 'term', 'N年一遇 names how rare it is') : undefined
}

const CLASS_SHARE = /%(?=(?:定期定量)?(?:救济|救助|定救|定补|补助|生活费|人员|对象|老?职工|精简|精减|退职|下放))/y
const CLASS_AHEAD = /(?:享受|精简|精减|退职|回乡|下放|原工资|标准工资)[^，。；\d]{0,6}$/

/** 精简回乡享受40%人员: the share of former pay that names a class of people; `end` is the end of the number. */
export function matchClassShare(text: string, at: number, end: number): Reading | undefined {
  if (text.charCodeAt(end) !== 0x25) return undefined
  CLASS_SHARE.lastIndex = end
  if (!CLASS_SHARE.test(text) || !CLASS_AHEAD.test(text.slice(Math.max(0, at - 12), at))) return undefined
  return named(at, end + 1, 'term', 'N%救济 names a class of people')
}

/** The first pattern of coined names that fits at `at`; undefined when none does. */
export function matchPattern(text: string, at: number): Reading | undefined {
  return firstOf(PATTERNS, text, at)
}

function firstOf(patterns: typeof PATTERNS, text: string, at: number): Reading | undefined {
  for (const [pattern, reason] of patterns) {
    pattern.lastIndex = at
    if (pattern.test(text)) return named(at, pattern.lastIndex, 'term', reason)
  }
  return undefined
}
