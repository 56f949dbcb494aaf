import type { Span } from '#text/span.ts'
import common from './common-words.json' with { type: 'json' }
import lexicon from './names.json' with { type: 'json' }

const HAN = '[\\u4e00-\\u9fff]'
const SHORTEST_NAME = 2
const WORDS = [common.words, lexicon.plainOrganisations, ...lexicon.genericUnions]
  .join(' ')
  .split(' ')
  .filter(word => word.length > 1)
  .toSorted((a, b) => b.length - a.length)
  .join('|')
const PLAIN = new RegExp(WORDS, 'g')
/** What stands before the name in its clause: 推进 of 推进枫桥镇敬老院, 车队从 of 车队从樨川汽车站. */
const LEADING = new RegExp(`^(?:${HAN}*从)?(?:${WORDS}|[省市县区镇乡村各该本全我])*`)
/** 3万座公园: here 万 tells how many. */
const COUNTED = /[0-9０-９.余几数]/
const JOINT = /..[和与及或在]$/
const LEVELS = /^[省市县区镇乡村]|[省市县区镇乡村]$/g
const NO_NAME = /[的了着过等各每将被把使并则且就还又已未不均另占所座家张名户亿由于其现届余]/
const KINDS = [...lexicon.organisations, ...lexicon.unions].toSorted((a, b) => b.length - a.length).join('|')
const KIND_AT_END = new RegExp(`(?:${KINDS})$`)
/** Before a name: the beginning of a clause, or a word that asks for a partner. */
const BEGIN = `(?<=^|[^\\u4e00-\\u9fff]|[与由和及向为对在到赴获]|[全我][省市县区]|引进|引入|联合|依托|委托|邀请|组织|发动|建成|走访|慰问|入驻|对接|指导|支持|扶持|成立|设立|组建|创办|开办|检查|督查|参观|考入|考取|资助|来到|走进|住进|送到|送至|运营|从)`
const NAMED = new RegExp(
  `${BEGIN}((?:[省市县区](?![域城]))?)((?![与由和及向为对在到赴获])${HAN}{2,5}?)((?:养老|社会工作|社工|公益|志愿|健康|康养|医养|老年|家政|法律|心理|慈善|应急){0,2}(?:${KINDS}))(?![级化性生习])`,
  'dgm',
)

/** 椿萱茂、泰康之家等品牌机构: names in a row. */
const LISTED = new RegExp(
  `(?<!${HAN})(?<!(?:^|[^\\u4e00-\\u9fff])${HAN}{2,8}、)(?:引进|引入|邀请|联合|依托|组织|对接|委托)?((?:${HAN}{2,8}、)+${HAN}{2,8}?)等(?:\\d+家|[一二三四五六七八九十]+家)?(?:品牌|知名|专业|龙头|优质|连锁|养老|社会|爱心|公益){0,3}(?:机构|企业|公司|集团|组织)`,
  'dg',
)

/** Homes, associations and companies that are told by a name of their own, without a place: 蓝天救援队, not 专业救援队. Simplified Chinese. */
export function findOrganisations(text: string): readonly Span[] {
  return [...named(text), ...listed(text)]
}

function named(text: string): readonly Span[] {
  return [...text.matchAll(NAMED)].flatMap(match => {
    const [whole, level = '', stem = ''] = match
    const leading = level === '' ? (LEADING.exec(stem)?.[0].length ?? 0) : 0
    const name = stem.slice(leading)
    if (!isName(name) || (name.startsWith('万') && COUNTED.test(text.charAt(match.index - 1)))) return []
    return [{ start: match.index + leading, end: match.index + whole.length }]
  })
}

function listed(text: string): readonly Span[] {
  return [...text.matchAll(LISTED)].flatMap(match => {
    const place = match.indices?.[1]
    const items = [...(match[1] ?? '').matchAll(/[^、]+/g)]
    const names = items.filter(({ 0: item }) => isUncommon(item.replace(KIND_AT_END, '')))
    if (place === undefined || names.length * 2 <= items.length) return []
    return names.map(({ 0: item, index }) => ({ start: place[0] + index, end: place[0] + index + item.length }))
  })
}

/** What is left without the words that many share is a name. */
function isName(stem: string): boolean {
  return !NO_NAME.test(stem) && !JOINT.test(stem) && isUncommon(stem)
}

function isUncommon(words: string): boolean {
  return words.replace(PLAIN, '').replace(LEVELS, '').length >= SHORTEST_NAME
}
