import type { Doubt } from '#report/report.ts'
import { patternRule, type TrustRule } from './rule.ts'

const messageOf = (found: string) => `文中夹有广告「${found.slice(0, 24)}」：请改用单位原件。`

const marketing = patternRule(
  'trust.advertisement',
  /(?:点击(?:免费)?(?:下载|查看|阅读|打开)(?:全文|原文|文档)|下载全文|更多(?:精彩|相关)?(?:范文|内容|资料|素材)请?(?:关注|点击|访问)|加(?:微信|QQ)|(?:微信|百度|公众号)(?:里)?(?:搜索?|关注)一?下?[：:]|(?:微信|QQ|扣扣)(?:号|群)?[:：]?\s?\d[\d*]{5,}|代写|包过)/gi,
  messageOf,
)
const address = patternRule(
  'trust.advertisement',
  /(?:https?[:：]?\/\/|www[.。])[\w./%?=&#-]{3,}|(?<![\w@.])[a-z0-9-]{2,24}[.。](?:com|cn|net|org)(?:\.cn)?(?![\w@])/gi,
  messageOf,
)
/** The site's name where the place's stood: 一品范文网县民政局, 文秘在线区委. */
const inPlaceOfPlace = patternRule(
  'trust.advertisement',
  /[\u4e00-\u9fffA-Za-z]{0,6}(?:(?:范文|文秘|文库|公文|论文|资料|材料|作文|写作|文档|资源|素材|范本|文章|课件|文学|文稿|秘书|总结)(?:资源|大全|之家)?(?:网|吧|站|库)|范文|文库|文秘|在线|下载(?:站|中心|网|吧)|\.com|\.cn|\.net)(?=[省市县区镇乡](?:委|政府|人民政府|民政|直|级|里|内|域)|民政局)|[\u4e00-\u9fff]{0,6}(?:(?:公务员|文秘|范文|秘书|教师|老师)之家|(?:文档|范文|文秘|资料|公文|论文|作文|图文|材料|写作|总结|课件|无忧)[\u4e00-\u9fff]{0,2}网|范文|文库|文秘)(?=[省市县区镇乡])/g,
  found => `「${found}」处应为地名，像是被网站名替换的：请改用单位原件。`,
)
/** Words of those who deal in documents; signs are put between them to escape filters (公)众号, 素材¥库). */
const DEALERS =
  /公众号|素材库|笔杆子|写材料|文库(?:网|下载)|老秘|公文(?:网|包|写作)|范文(?:网|大全|库)|文秘(?:网|站|资源|家园|之家)|(?:论文|总结|教案|作文|课件)(?:资源)?网|整理汇总|免费下载|会员分享|珍藏版|原创力(?:文档|网)|仅供参考下载/g
const SIGN = /[^\p{L}\p{N}\n。，、；：]/u
/** Whether each code unit is one: 1 no, 2 yes, 0 not asked yet. */
const signs = new Uint8Array(0x10000)

/** Signs set around the characters of another word to escape filters: 全++网++县. A single one joins terms (党建+网格+服务). */
const amongSigns = patternRule(
  'trust.advertisement',
  /(?<=[\u4e00-\u9fff])([+&^~=|@$#])\1+[\u4e00-\u9fff]{1,6}\1{2,}(?=[\u4e00-\u9fff]?)/g,
  messageOf,
)

/** Advertisements inside a report: addresses, numbers to add, names of sites in place of names of places. */
export const advertisement: TrustRule = text => [
  ...marketing(text),
  ...address(text),
  ...inPlaceOfPlace(text),
  ...amongSigns(text),
  ...dealers(text),
]

/** Found with the signs between their characters passed over; a bureau's own 公众号 is none. */
function dealers(text: string): readonly Doubt[] {
  const kept: number[] = []
  let bare = ''
  for (let at = 0; at < text.length; at += 1) {
    if (isSign(text.charCodeAt(at))) continue
    kept.push(at)
    bare += text.charAt(at)
  }
  return [...bare.matchAll(DEALERS)].flatMap(match => {
    const start = kept[match.index] ?? 0
    const end = (kept[match.index + match[0].length - 1] ?? start) + 1
    const actual = text.slice(start, end)
    const isSplit = actual !== match[0]
    if (match[0] === '公众号' && !isSplit) return []
    return [{ rule: 'trust.advertisement', span: { start, end }, actual, message: messageOf(actual.replace(/\s+/g, ' ')) }]
  })
}

function isSign(code: number): boolean {
  if (signs[code] === 0) signs[code] = SIGN.test(String.fromCharCode(code)) ? 2 : 1
  return signs[code] === 2
}
