import { MARKS, type MaskMark } from './marks.ts'
import lexicon from './names.json' with { type: 'json' }
import type { ProperName } from './proper-name.ts'

const HAN = '[\\u4e00-\\u9fff]'
const AWARD = new RegExp(
  `(?:${lexicon.awardVerbs.join('|')})(?:为|了|全国|全省|全市|全县|省级|市级|国家级)*[“"「『]([^”"」』\\n]{2,30})[”"」』]|[“"「『]([^”"」』\\n]{2,30})[”"」』](?=(?:[、和及]?[“"「『][^”"」』\\n]{2,30}[”"」』]){0,6}(?:等)?(?:\\d+[项个])?(?:荣誉)?(?:称号|奖|奖项|荣誉))`,
  'dg',
)
/** “云爱万家”“幸福里”品牌: several share the word behind them. */
const CAMPAIGN = new RegExp(
  `[“"「『]([^”"」』\\n]{3,30})[”"」』](?=(?:[、和及]?[“"「『][^”"」』\\n]{2,30}[”"」』]){0,4}(?:${HAN}|[—·]){0,8}?(?:${lexicon.campaigns.join('|')}))|(?<=打造|擦亮|叫响|唱响|培育|创办的?|注册的?|开办的?|商标|字号|店名|网名|取名|名为|名叫|品牌)[“"「『]([^”"」』\\n]{3,30})[”"」』]`,
  'dg',
)

/** “春风小课堂”: the word for its kind within. */
const KIND_WITHIN =
  /[“"「『]([^”"」』\n]{2,20}(?:课堂|讲堂|学堂|驿站|行动|计划|工程|大赛|论坛|小屋|港湾|食堂|工作室|调解室|服务队|工作法))[”"」』]/dg

/** “浙里康养”: a brand that begins with a province's short name. “云十条”: a paper called by its number of points. */
const PROVINCIAL = /[“"「『]([浙苏皖闽赣鲁豫鄂湘粤桂琼渝蜀黔滇陇晋冀辽沪][^”"」』\n]{2,5})[”"」』](?!之)/dg
const POINTS = /[“"「『]([\u4e00-\u9fff]{1,6}?(?:[0-9]+|[一二三四五六七八九十]+)条)[”"」』]/dg

/** 志愿队“夕阳俏”, 地名“石鼓垟”: the word for the kind before. */
const KIND_BEFORE =
  /(?<=(?:志愿|服务|宣传|文艺|舞蹈|救援)队|艺术团|合唱团|剧团|地名|街名|村名|店铺|店名|小程序|公众号|视频号|直播间)[“"「『]([\u4e00-\u9fff]{2,8})[”"」』]/dg
/** “明心堂”按摩店: what is run under the name. */
const SHOP =
  /[“"「『]([\u4e00-\u9fff]{2,8})[”"」』](?=[\u4e00-\u9fff]{0,4}(?:店|馆|铺|坊|作坊|酒楼|酒家|农庄|合作社|公司|超市|诊所|驿站|小屋|车队|书屋|茶室)(?![铺面里内]))/dg
/** 1+3+N, 党建+网格: terms made of parts. */
const JOINED = /[+＋]|[-—].*[-—]|^[0-9]+$/

/** Steps and items told together: 看、听、查; 四不放过、五到位. */
const LISTED = /、.*、|^.{1,7}$(?<=、.*)/

/** Awards and campaigns stand in these. */
const QUOTED = /[“"「『]/

/** Names in quotation marks: awards, campaigns and brands, papers called by their points. Simplified Chinese. */
export function quotedNames(text: string): readonly ProperName[] {
  if (!QUOTED.test(text)) return []
  return [
    ...grouped(text, AWARD, MARKS.award),
    ...grouped(text, POINTS, MARKS.document),
    ...grouped(text, PROVINCIAL, MARKS.campaign),
    ...[KIND_WITHIN, CAMPAIGN, KIND_BEFORE, SHOP]
      .flatMap(pattern => grouped(text, pattern, MARKS.campaign))
      .filter(name => !isSlogan(text, name)),
  ]
}

/** “双随机、一公开” and “救急难” are fixed terms: a campaign's name is a phrase of its own. */
export function isSlogan(text: string, name: ProperName): boolean {
  const words = text.slice(name.span.start, name.span.end)
  return JOINED.test(words) || LISTED.test(words) || lexicon.slogans.some(word => words.includes(word))
}

function grouped(text: string, pattern: RegExp, mark: MaskMark): readonly ProperName[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const place = match.indices?.slice(1).find(group => group !== undefined)
    return place === undefined ? [] : [{ span: { start: place[0], end: place[1] }, mark }]
  })
}
