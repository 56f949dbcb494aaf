import type { Span } from '#text/span.ts'
import common from './common-words.json' with { type: 'json' }
import gazetteer from './places.json' with { type: 'json' }
import lexicon from './short-places.json' with { type: 'json' }
import { isWhole, wordsIn } from './word-borders.ts'

const HAN = '[\\u4e00-\\u9fff]'
const PEOPLES =
  /(?:蒙古|[回藏苗彝壮满侗瑶白傣黎畲水土羌怒京]|维吾尔|布依|朝鲜|土家|哈尼|哈萨克|傈僳|佤|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|鄂温克|裕固|独龙|鄂伦春|各)族|(?:蒙古|维吾尔)$/g
const WORDS = new Set(lexicon.words)
const CITIES = new Set([...stemsOf(gazetteer.cities), ...lexicon.always])
const COUNTIES = stemsOf(gazetteer.counties)
const LONGEST = 5
const COMMON = new Set([...common.words.split(' '), ...lexicon.plain])
const GENERIC = new Set(gazetteer.generic.split(' '))

/** A county's stem is taken for the county where places stand: beside another place, behind 赴, before 等地, 经验 and the like. */
const BEFORE_COUNTY =
  /(?:^|[^\u4e00-\u9fff]|[赴到在与和同向往从由及至驻]|学习|接待|参观|考察|借鉴|邻近的|毗邻|来自|对标|前往|走访|援助|对口)$/
const BEHIND_COUNTY =
  /^(?:[^\u4e00-\u9fff]|$|等|[两三四]|[和与至]|经验|做法|模式|考察|学习|召开|举办|举行|交界|边界|界线|线|接壤|代表|干部|同行|籍|来访|县|市|区)/
/** What stands behind the last of several places. */
const CLOSES_LIST = /^(?:等|[两三四五][地省市县区]|经验|做法|模式|考察|学习|交界|接壤)/
/** Where the name of a village begins: nothing else of its clause stands before it. */
const VILLAGE = new RegExp(
  `(?<=^|[^\\u4e00-\\u9fff0-9]|[在到赴为与和及由以至驻住]|例如|比如|位于|选取|走进|来到|深入|前往)(${HAN}{2,6}?)(${lexicon.suffixes.join('|')})(?![民委规级干道务里居服治工减两企账改集外医文风水库负班]|书(?!记)|[(（](?:社区|居|村))`,
  'gm',
)
/** These end no other word. */
const FIRM_SUFFIX = /^(?:水库|大桥|特大桥|水电站|收费站|森林公园|湿地公园|风景区|自然村|行政村|嘎查)$/
const NO_NAME = /[的了着过等各全每省市县区镇乡一二三四五六七八九十几两是为与和将对由有把已使凡万名个不抓该线经探走闯在到赴进改]/
const NUMERAL = '(?:[0-9]+|[一二两三四五六七八九十]+)'
/** 东溪、西塘、南坪四个街道; 松岭、石门等乡镇: what a list of names counts. */
const LIST = new RegExp(
  `(?<!${HAN})(?<!(?:^|[^\\u4e00-\\u9fff])${HAN}{2,4}、)(?:[在到赴由以对]|[我全本]?[县市区])?((?:${HAN}{2,4}、)+${HAN}{2,4}?)(?:等(?:${NUMERAL}个?)?|${NUMERAL}个?)(?:乡镇|镇|乡|街道|村级党|村|社区|县|市|片区|村民小组|自然村|行政村)(?![级民委域直])`,
  'dg',
)
/** 华桥、沿河等3所敬老院: homes told by their places. */
const LIST_OF_HOMES = new RegExp(
  `(?<!${HAN}(?<![省市县区镇乡]))(?<!(?:^|[^\\u4e00-\\u9fff])${HAN}{2,4}、)((?:${HAN}{2,4}、)+${HAN}{2,4}?)(?:等${NUMERAL}?|${NUMERAL})[所家处座个](?:乡镇|农村|中心|公办|镇级|区域性)*(?:敬老院|福利院|养老院|公墓|骨灰堂|养老服务中心|养老机构|幸福院|服务站)`,
  'dg',
)
/** 蒲塘、麻岭两个泵站: whatever is counted, where no item is a word. */
const LIST_OF_ANY = new RegExp(
  `(?<!${HAN})(?<!(?:^|[^\\u4e00-\\u9fff])${HAN}{2,4}、)(?:[在到赴由以对])?((?:${HAN}{2,3}、)+${HAN}{2,3}?)等?${NUMERAL}[个处座所条](?=${HAN}{2})`,
  'dg',
)
/** Groups and doors of a village: 沙洲村三组. */
const PART_OF_VILLAGE = /^(?:第?(?:[0-9]+|[一二三四五六七八九十]+)(?:组|队|社|小组|号|弄|巷))+/

/**
 * Places written without the word for their kind, or told by where they stand, in a text of Simplified Chinese.
 * @param places those found by their kind; what stands beside them counts as told
 */
export function findShortPlaces(text: string, places: readonly Span[]): readonly Span[] {
  const ends = new Set(places.map(place => place.end))
  return [...stems(text, ends), ...villages(text), ...listed(text), ...listedOfAny(text), ...partsOfVillages(text, places)]
}

function stemsOf(names: string): ReadonlySet<string> {
  const stems = names.split(' ').map(name => name.replace(/(?:自治[县旗州]|地区|[省市县区旗盟])$/, '').replace(PEOPLES, ''))
  return new Set(stems.filter(stem => stem.length >= 2 && !WORDS.has(stem)))
}

function stems(text: string, ends: ReadonlySet<number>): readonly Span[] {
  const found: Span[] = []
  const told = new Set(ends)
  for (let start = 0; start < text.length - 1; start += 1) {
    const end = stemEnd(text, start, told)
    if (end === undefined) continue
    found.push({ start, end })
    told.add(end)
    start = end - 1
  }
  return found
}

function stemEnd(text: string, start: number, told: ReadonlySet<number>): number | undefined {
  for (let end = Math.min(start + LONGEST, text.length); end >= start + 2; end -= 1) {
    const stem = text.slice(start, end)
    if (WORDS.has(stem) && isBesidePlace(text, start, end, told)) return end
    const isCity = CITIES.has(stem)
    if (!isCity && !COUNTIES.has(stem)) continue
    if (told.has(start)) return end
    if (!isCity && !(BEFORE_COUNTY.test(text.slice(Math.max(0, start - 4), start)) && BEHIND_COUNTY.test(text.slice(end, end + 2))))
      continue
    if (isWhole(text, start, end)) return end
  }
  return undefined
}

/** 陇南、平凉等地: a word that names a place too is one where it goes on a list of places. */
function isBesidePlace(text: string, start: number, end: number, told: ReadonlySet<number>): boolean {
  return text.charAt(start - 1) === '、' && told.has(start - 1) && CLOSES_LIST.test(text.slice(end, end + 2))
}

function villages(text: string): readonly Span[] {
  return [...text.matchAll(VILLAGE)].flatMap(match => {
    const [name, whole = '', suffix = ''] = match
    const stem = withoutLeading(whole)
    const start = match.index + whole.length - stem.length
    const end = match.index + name.length
    if (stem.length < 2 || GENERIC.has(stem + suffix) || GENERIC.has(stem) || holdsCommon(stem)) return []
    if (NO_NAME.test(stem)) return []
    const isTold = isCut(whole) || FIRM_SUFFIX.test(suffix)
    if (!isTold && !isWhole(text, start, end)) return []
    // 名农村, 年工作思路: the word for the kind is part of a longer word, and that is no name.
    if (!isTold && !isWhole(text, start, end - suffix.length) && wordsIn(stem + suffix).length > 1) return []
    const rest = PART_OF_VILLAGE.exec(text.slice(end, end + 12))?.[0].length ?? 0
    return [{ start, end: end + rest }]
  })
}

/** 住柳庄村: what stands before the name is known, whatever the words are cut like. */
function isCut(whole: string): boolean {
  return /^.*[在到赴住]/.test(whole)
}

/** 走进荷塘, 独居在沙洲: the words before a name in its clause go. */
function withoutLeading(whole: string): string {
  const stem = whole.replace(/^.*[在到赴住]|^以/, '')
  const words = wordsIn(stem)
  const first = words.findIndex(word => word.length < 2 || !COMMON.has(word))
  return first < 0 ? '' : words.slice(first).join('')
}

function listed(text: string): readonly Span[] {
  return [...text.matchAll(LIST), ...text.matchAll(LIST_OF_HOMES)].flatMap(match => {
    const place = match.indices?.[1]
    if (place === undefined) return []
    const items = [...(match[1] ?? '').matchAll(/[^、]+/g)]
    const names = items.filter(({ 0: item }) => !GENERIC.has(item) && !holdsCommon(item))
    if (names.length * 2 <= items.length) return []
    return names.map(({ 0: item, index }) => ({ start: place[0] + index, end: place[0] + index + item.length }))
  })
}

function listedOfAny(text: string): readonly Span[] {
  return [...text.matchAll(LIST_OF_ANY)].flatMap(match => {
    const place = match.indices?.[1]
    const items = [...(match[1] ?? '').matchAll(/[^、]+/g)]
    if (place === undefined || items.some(({ 0: item }) => wordsIn(item).some(word => word.length > 1))) return []
    return items.map(({ 0: item, index }) => ({ start: place[0] + index, end: place[0] + index + item.length }))
  })
}

function partsOfVillages(text: string, places: readonly Span[]): readonly Span[] {
  return places.flatMap(({ start, end }) => {
    const part = /[村屯]/.test(text.charAt(end - 1)) ? PART_OF_VILLAGE.exec(text.slice(end, end + 12)) : null
    return part === null ? [] : [{ start, end: end + part[0].length }]
  })
}

function holdsCommon(stem: string): boolean {
  return wordsIn(stem).some(word => word.length > 1 && COMMON.has(word))
}
