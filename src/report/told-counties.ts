import type { Span } from '#text/span.ts'
import gazetteer from './places.json' with { type: 'json' }
import strange from './strange-words.json' with { type: 'json' }
import { STRETCH, type Word, wordsOfStretch } from './stretch-words.ts'
import { isKnownPair } from './trust/character-pairs.ts'

const GENERIC = new Set(gazetteer.generic.split(' '))
const ALONE = new Set(strange.alone)
const HELD = /[市县区镇乡]/
/** 颍|西市, 蓼|城区: the dictionary cuts off the last character of the name with its kind. */
const CUT_WITH_KIND = /^(?:[\u4e00-\u9fff][市县]|[东西南北城]区)$/
const KIND = /^[市县区]$/
/** 埭溪|镇上|桕村: here with the first character of what follows. */
const CUT_WITH_NEXT = /^[镇乡]上$/
/** 洹州市, 邳阳市: what makes a pair with the word for the kind in many names. */
const ENDS_STEM = /[州阳川]/
const OPENS = /^[在于到赴由与和及从将经对向至往]$/
/** 跨库区, 沿山县: no names. */
const NO_NAME = /[与团邻毗保外跨沿涉进驻走入查访看住送建设改扩离出过来去回聘选评推]/
/** What stands behind the name of a county of one character. */
const OFFICE =
  /^(?:人民|民政|政府|[县区市]?委|残联|妇联|工会|慈善|福利|财政|审计|纪|医|公安|法院|检察|卫|人社|教育|救助|殡|养老|社会|退役|婚姻)/
/** 蟠川区、泖岭县: a row of the same kind needs no rare character. */
const ROW = /(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,3}[市县区](?:、[\u4e00-\u9fff]{2,3}[市县区])+/g
const ROW_ITEM = /[^、]+/g
const PLAIN_ITEM =
  /[一二三四五六七八九十几两各全省市县本我]|^(?:[跨沿涉与邻驻进]|城乡|贫困|先进|试点|示范|革命|边境|民族|经济|工业|农业|农村|牧业|沿海|相邻|周边|重点)|[社地小园景片辖山老灾矿特能新牧林校厂院街库军学发]区$|[城都超门上]市$/

/** Counties, cities, districts and towns whose names no dictionary keeps whole: 颍西市, 岢县民政局. In a text of Simplified Chinese. */
export function toldCounties(text: string): readonly Span[] {
  const cut = [...text.matchAll(STRETCH)].flatMap(({ 0: stretch, index }) =>
    HELD.test(stretch) ? cutIn(stretch, wordsOfStretch(stretch)).map(({ start, end }) => ({ start: index + start, end: index + end })) : [],
  )
  return [...cut, ...inRows(text)]
}

function cutIn(stretch: string, words: readonly Word[]): readonly Span[] {
  return words.flatMap(({ segment, index }, place) => {
    const end = CUT_WITH_NEXT.test(segment) ? index + 1 : index + segment.length
    const first = firstOf(stretch, words, place)
    return first === undefined || NO_NAME.test(stretch.slice(first, end)) ? [] : [{ start: first, end }]
  })
}

/** Where the name begins whose kind one word holds. */
function firstOf(stretch: string, words: readonly Word[], place: number): number | undefined {
  const { segment = '', index = 0 } = words[place] ?? {}
  if (CUT_WITH_KIND.test(segment)) {
    const isPlain = GENERIC.has(segment) && segment !== '城区'
    return !isPlain && isStem(stretch, words, place - 1, 1, index + 1) ? index - 1 : undefined
  }
  if (CUT_WITH_NEXT.test(segment)) return isStem(stretch, words, place - 2, 2, index) ? index - 2 : undefined
  if (!KIND.test(segment)) return undefined
  if (OFFICE.test(stretch.slice(index + 1)) && isStem(stretch, words, place - 1, 1, index + 1)) return index - 1
  const isBehindWord = (words[place - 3]?.segment.length ?? 0) > 1
  if (!isBehindWord || !isFree(stretch, words, place - 2, 2)) return undefined
  const isWhole = ENDS_STEM.test(stretch.charAt(index - 1)) || !isKnownPair(codeAt(stretch, index - 1), codeAt(stretch, index))
  return isWhole ? index - 2 : undefined
}

/** Single characters at the opening of a clause or behind 在 and the like, that make no word up to `end`. */
function isStem(stretch: string, words: readonly Word[], from: number, count: number, end: number): boolean {
  const before = words[from - 1]?.segment ?? ''
  if (from < 0 || (before !== '' && !OPENS.test(before)) || !isFree(stretch, words, from, count)) return false
  const last = words[from + count - 1]?.index ?? 0
  return last + 1 >= end || !isKnownPair(codeAt(stretch, last), codeAt(stretch, last + 1))
}

/** Single characters, one of them at least no word by itself, no two of them a word. */
function isFree(stretch: string, words: readonly Word[], from: number, count: number): boolean {
  const stem = words.slice(from, from + count)
  return (
    stem.length === count &&
    stem.every(({ segment }) => segment.length === 1) &&
    stem.some(({ segment }) => !ALONE.has(segment)) &&
    stem.slice(1).every(({ index }) => !isKnownPair(codeAt(stretch, index - 1), codeAt(stretch, index)))
  )
}

function codeAt(stretch: string, at: number): number {
  return stretch.charCodeAt(at)
}

function inRows(text: string): readonly Span[] {
  return [...text.matchAll(ROW)].flatMap(({ 0: row, index: start }) =>
    [...row.matchAll(ROW_ITEM)].flatMap(({ 0: item, index }) =>
      PLAIN_ITEM.test(item) || GENERIC.has(item) ? [] : [{ start: start + index, end: start + index + item.length }],
    ),
  )
}
