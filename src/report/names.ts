import type { Span } from '#text/span.ts'
import common from './common-words.json' with { type: 'json' }
import { MARKS, type MaskMark } from './marks.ts'
import lexicon from './names.json' with { type: 'json' }
import { findOrganisations } from './organisations.ts'
import { findPersons } from './persons.ts'
import { findPlaces } from './places.ts'
import { findShortPlaces } from './short-places.ts'
import { simplified } from './simplified.ts'

/** A proper name in a text and the mark that stands for it. */
export interface ProperName {
  readonly span: Span
  readonly mark: MaskMark
}

const COMMON = new Set(common.words.split(' '))
const HAN = '[\\u4e00-\\u9fff]'
const KINDS = lexicon.organisations.join('|')
const UNIONS = lexicon.unions.join('|')
const AFTER_PLACE = new RegExp(`^(?:[（(]${HAN}{1,6}[）)])?${HAN}{0,12}?(?:${KINDS}|${UNIONS})`)
const UNION = new RegExp(`(?<=^|[^\\u4e00-\\u9fff]|联合|组织|引导|动员|由|与|和)[省市县区](${HAN}{2,12}?)(?:${UNIONS})`, 'g')
const AWARD = new RegExp(
  `(?:${lexicon.awardVerbs.join('|')})(?:为|了|全国|全省|全市|全县|省级|市级|国家级)*[“"「『]([^”"」』\\n]{2,30})[”"」』]|[“"「『]([^”"」』\\n]{2,30})[”"」』](?=(?:[、和及]?[“"「『][^”"」』\\n]{2,30}[”"」』]){0,6}(?:等)?(?:\\d+[项个])?(?:荣誉)?(?:称号|奖|奖项|荣誉))`,
  'dg',
)
/** “云爱万家”“幸福里”品牌: several share the word behind them. */
const CAMPAIGN = new RegExp(
  `[“"「『]([^”"」』\\n]{3,30})[”"」』](?=(?:[、和及]?[“"「『][^”"」』\\n]{2,30}[”"」』]){0,4}(?:${HAN}|[—·]){0,8}?(?:${lexicon.campaigns.join('|')}))|(?<=打造|擦亮|叫响|唱响|培育)[“"「『]([^”"」』\\n]{3,30})[”"」』]`,
  'dg',
)

/** “浙里康养”: a brand that begins with a province's short name. “云十条”: a paper called by its number of points. */
const PROVINCIAL = /[“"「『]([浙苏皖闽赣鲁豫鄂湘粤桂琼渝蜀黔滇陇晋冀辽沪][^”"」』\n]{2,5})[”"」』]/dg
const POINTS = /[“"「『]([\u4e00-\u9fff]{1,6}?(?:[0-9]+|[一二三四五六七八九十]+)条)[”"」』]/dg

/** Awards and campaigns stand in these. */
const QUOTED = /[“"「『]/

/** Proper names in a text: documents, places, named organisations, persons, awards, campaigns. Spans do not overlap. */
export function findNames(source: string): readonly ProperName[] {
  const text = simplified(source)
  const kinds = findPlaces(text)
  const places = [...kinds, ...findShortPlaces(text, kinds)].map(span => organisationAt(text, span))
  return withoutOverlaps([
    ...matches(text, /《[^》\n]{1,120}》/g, MARKS.document),
    ...(QUOTED.test(text) ? quotedNames(text) : []),
    ...matches(text, UNION, MARKS.organisation).filter(name => !isGenericUnion(text, name)),
    ...findOrganisations(text).map(span => ({ span, mark: MARKS.organisation })),
    ...findPersons(text).map(span => ({ span, mark: MARKS.person })),
    ...places,
  ])
}

function quotedNames(text: string): readonly ProperName[] {
  return [
    ...grouped(text, AWARD, MARKS.award),
    ...grouped(text, POINTS, MARKS.document),
    ...grouped(text, PROVINCIAL, MARKS.campaign),
    ...grouped(text, CAMPAIGN, MARKS.campaign).filter(name => !isSlogan(text, name)),
  ]
}

/** The places and organisations of a text as words, with the stems of places (青沅县 → 青沅), to be masked wherever they recur. */
export function recurringNames(text: string): ReadonlyMap<string, MaskMark> {
  const words = new Map<string, MaskMark>()
  for (const name of findNames(text)) if (name.mark === MARKS.organisation) words.set(text.slice(name.span.start, name.span.end), name.mark)
  for (const place of findPlaces(text)) {
    const word = text.slice(place.start, place.end)
    words.set(word, MARKS.place)
    const stem = simplified(word).length > 2 ? word.replace(/[省市县縣区區镇鎮乡鄉]$/, '') : word
    if (stem.length >= 2 && !COMMON.has(stem)) words.set(stem, MARKS.place)
  }
  return words
}

/** 枫渡镇 + 中心敬老院 is one organisation; 青沅县 + 民政局 stays a place and its bureau. */
function organisationAt(text: string, place: Span): ProperName {
  const match = AFTER_PLACE.exec(text.slice(place.end, place.end + 24))
  if (match === null || /(?:开展|建设|改造|新建|完成|推进|举办|联合|设立|成立|建成|投用|组建|选址|入驻|[、，。；：的在与和及等]|\d)/.test(match[0]))
    return { span: place, mark: MARKS.place }
  return { span: { start: place.start, end: place.end + match[0].length }, mark: MARKS.organisation }
}

function isGenericUnion(text: string, name: ProperName): boolean {
  const core = text.slice(name.span.start + 1, name.span.end)
  return lexicon.genericUnions.some(word => core.startsWith(word) && core.length <= word.length + 3)
}

/** “双随机、一公开” and “救急难” are fixed terms: a campaign's name is a phrase of its own. */
function isSlogan(text: string, name: ProperName): boolean {
  return lexicon.slogans.some(word => text.slice(name.span.start, name.span.end).includes(word))
}

function matches(text: string, pattern: RegExp, mark: MaskMark): readonly ProperName[] {
  return [...text.matchAll(pattern)].map(match => ({ span: { start: match.index, end: match.index + match[0].length }, mark }))
}

function grouped(text: string, pattern: RegExp, mark: MaskMark): readonly ProperName[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const place = match.indices?.slice(1).find(group => group !== undefined)
    return place === undefined ? [] : [{ span: { start: place[0], end: place[1] }, mark }]
  })
}

function withoutOverlaps(names: readonly ProperName[]): readonly ProperName[] {
  const kept: ProperName[] = []
  for (const name of names.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end))
    if (name.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(name)
  return kept
}
