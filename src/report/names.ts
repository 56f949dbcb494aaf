import type { Span } from '#text/span.ts'
import common from './common-words.json' with { type: 'json' }
import { findHamlets } from './hamlets.ts'
import { MARKS, type MaskMark } from './marks.ts'
import lexicon from './names.json' with { type: 'json' }
import { findOrganisations } from './organisations.ts'
import { findPersons } from './persons.ts'
import { findPlaces } from './places.ts'
import type { ProperName } from './proper-name.ts'
import { quotedNames } from './quoted-names.ts'
import { findRoads } from './roads.ts'
import { findShortPlaces } from './short-places.ts'
import { simplified } from './simplified.ts'
import { strangeNames } from './strange-names.ts'
import { toldInstitutions } from './told-institutions.ts'

const COMMON = new Set(common.words.split(' '))
const HAN = '[\\u4e00-\\u9fff]'
const KINDS = lexicon.organisations.join('|')
const UNIONS = lexicon.unions.join('|')
const AFTER_PLACE = new RegExp(`^(?:[（(]${HAN}{1,6}[）)])?${HAN}{0,12}?(?:${KINDS}|${UNIONS})`)
const UNION = new RegExp(`(?<=^|[^\\u4e00-\\u9fff]|联合|组织|引导|动员|由|与|和)[省市县区](${HAN}{2,12}?)(?:${UNIONS})`, 'g')
/** 浙民助函2023年第12号: a paper's number without brackets. */
const PAPER =
  /(?<=^|[^\u4e00-\u9fff]|根据|按照|依据|印发|落实|贯彻|[按据])(?![按据])[\u4e00-\u9fff]{2,6}[函发办字通文]\s?\d{4}年?第?\d{1,4}号/gm
/** A person's name as short as two characters may be part of other words. */
const SHORTEST_PERSON = 3

/** Proper names in a text: documents, places, named organisations, persons, awards, campaigns. Spans do not overlap. */
export function findNames(source: string): readonly ProperName[] {
  const text = simplified(source)
  const kinds = findPlaces(text)
  const places = [...kinds, ...findShortPlaces(text, kinds), ...findHamlets(text), ...findRoads(text)].map(span =>
    organisationAt(text, span),
  )
  return withoutOverlaps([
    ...matches(text, /《[^》\n]{1,120}》/g, MARKS.document),
    ...matches(text, PAPER, MARKS.code),
    ...quotedNames(text),
    ...matches(text, UNION, MARKS.organisation).filter(name => !isGenericUnion(text, name)),
    ...findOrganisations(text).map(span => ({ span, mark: MARKS.organisation })),
    ...toldInstitutions(text).map(span => ({ span, mark: MARKS.organisation })),
    ...findPersons(text).map(span => ({ span, mark: MARKS.person })),
    ...places,
    ...strangeNames(text),
  ])
}

/** The places, organisations and persons of a text as words, with the stems of places (青沅县 → 青沅), to be masked wherever they recur. */
export function recurringNames(text: string): ReadonlyMap<string, MaskMark> {
  const words = new Map<string, MaskMark>()
  for (const { span, mark } of findNames(text)) {
    const word = text.slice(span.start, span.end)
    const recurs =
      mark === MARKS.organisation ||
      (mark === MARKS.place && !COMMON.has(word)) ||
      ((mark === MARKS.person || mark === MARKS.name) && word.length >= SHORTEST_PERSON)
    if (recurs) words.set(word, mark)
  }
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
  if (
    match === null ||
    /(?:开展|建设|改造|新建|完成|推进|举办|联合|设立|成立|建成|投用|组建|选址|入驻|没有|尚未|[一二三四五六七八九十两几]个|[、，。；：的在与和及等被把至到]|送往|\d)/.test(
      match[0],
    )
  )
    return { span: place, mark: MARKS.place }
  return { span: { start: place.start, end: place.end + match[0].length }, mark: MARKS.organisation }
}

function isGenericUnion(text: string, name: ProperName): boolean {
  const core = text.slice(name.span.start + 1, name.span.end)
  return lexicon.genericUnions.some(word => core.startsWith(word) && core.length <= word.length + 3)
}

function matches(text: string, pattern: RegExp, mark: MaskMark): readonly ProperName[] {
  return [...text.matchAll(pattern)].map(match => ({ span: { start: match.index, end: match.index + match[0].length }, mark }))
}

function withoutOverlaps(names: readonly ProperName[]): readonly ProperName[] {
  const kept: ProperName[] = []
  for (const name of names.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end))
    if (name.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(name)
  return kept
}
