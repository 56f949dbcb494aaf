import type { Span } from '#text/span.ts'

const HAN = '[\\u4e00-\\u9fff]'
const NUMBER = '[一二三四五六七八九十]{1,3}'
const SCHOOLS =
  '(?:人民|中心|实验|高级|初级|职业|完全|附属)*(?:医院|中学|小学|幼儿园|高中|初中|中专|卫生院|敬老院|福利院|养老院|水厂|污水处理厂|公墓)'
const PATTERNS: readonly RegExp[] = [
  // 第二人民医院, 城东第三幼儿园
  new RegExp(`(?:[省市县区州]|城[东西南北中关])?第${NUMBER}${SCHOOLS}`, 'g'),
  // 市一中, 县二小
  new RegExp(`(?<!全|各)[省市县区州]${NUMBER}(?:中|小|幼|高|院)(?![心部型时段学层间等低高小期于])`, 'g'),
  // 县城投, 市交投集团
  /(?<!全|各)[省市县区州](?:城投|交投|水投|农投|国投|建投|产投|旅投|文旅投)(?:集团|公司)?/g,
  // 县职业中专
  /(?<!全|各|我|本)[省市县区州](?:职业中专|职业技术学校|职业高中|职教中心|特殊教育学校|实验中学|实验小学|实验幼儿园|机关幼儿园)/g,
  // 中铁十九局
  /中[铁建交冶核水](?:[一二三四五六七八九十]+[局冶公]司?|电[一二三四五六七八九十]+局)(?:集团)?(?:有限公司)?/g,
]
/** 户名江浦市绿源回收中心: whatever stands behind such a label. */
const LABELLED = /(?:户名|开户行|开户银行|收款单位|收款人|账户名称|开户单位)(?:为|是)?[:：]?\s?([^，,。；;、\n*]{2,30})/dg
const UNIVERSITY = new RegExp(
  `(?<=^|[^\\u4e00-\\u9fff]|[与和同由在向到赴及])((?![与和同由在向到赴及])${HAN}{2,10}大学)(?![生习士者])`,
  'dgm',
)
const PLAIN_UNIVERSITY =
  /(?:老年|开放|电视|职工|社区|农民|空中|重点|名牌|高等|全日制|本科|在校|长者|业余|网上|家长|工人|市民|乡村|所|多)大学$|贫困|困难|资助|标准|[的了考书读录至为名主升一二三四五六七八九十]/

/** Schools, hospitals, building firms and banks told by a number, a level or a label. In a text of Simplified Chinese. */
export function toldInstitutions(text: string): readonly Span[] {
  return [
    ...PATTERNS.flatMap(pattern => [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))),
    ...grouped(text, LABELLED),
    ...(text.includes('大学') ? grouped(text, UNIVERSITY) : []).filter(({ start, end }) => !PLAIN_UNIVERSITY.test(text.slice(start, end))),
  ]
}

function grouped(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const place = match.indices?.[1]
    return place === undefined ? [] : [{ start: place[0], end: place[1] }]
  })
}
