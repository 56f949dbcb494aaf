import { tableOf } from './numeral-characters.ts'
import { named, type Reading } from './reading.ts'
import type { Scene } from './scene.ts'
import { matchUnit } from './unit-lexicon.ts'

/** 一、二季度分别 at the start of a line names quarters and is no heading. */
const QUARTERS = /^第?[一二三](?:、第?[二三四])+季度末?分别/u
const QUARTERS_REACH = 16
const NUMBERED =
  /(?:\d{1,2}[.、](?=(?:19|20)\d{2}年|(?:1[0-2]|[1-9])月(?:[底初末份]|[上中下]旬|\d{1,2}日)|[19]\d{4,5}(?:热线|便民|市民|政务|民政|养老|平台|工单))|\d{1,3}(?:[.-]\d{1,2}){0,3}(?:[.、)）](?!\d)|(?=[ \t][一-鿿]))|第?[一二三四五六七八九十百]{1,4}(?:[、.](?![一二三四五六七八九十][级类])|[章节条编](?=[ :：]))|第\d{1,3}[章节条])/y
const BRACKETED = /\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)/y
/** [1]: where a note at the foot of the page belongs. */
const NOTE = /\[\d{1,3}\]/y
const COUNTED = /[一二三四五六七八九十]{1,3}(?:是(?!否)|要(?=[一-鿿])(?!求|素|点|件))/y

/** Characters behind which an item may start inside a line. */
const ITEM_START = tableOf('。；：！？;:!?】」”)）\n ')

function previousCharacter(text: string, at: number): string {
  let place = at - 1
  while (place >= 0 && (text.charCodeAt(place) === 0x20 || text.charCodeAt(place) === 0x09)) place--
  return place < 0 ? '\n' : text.charAt(place)
}

function isAtLineStart(text: string, at: number): boolean {
  const previous = previousCharacter(text, at)
  return previous === '\n' || previous === '\r'
}

/** (一), (1) or the mark of a note, [1]: the whole bracket. */
export function readBracketed(scene: Scene, at: number): Reading | undefined {
  if (at - 1 < scene.floor) return undefined
  const bracket = scene.text.charCodeAt(at - 1)
  NOTE.lastIndex = at - 1
  if (bracket === 0x5b && NOTE.test(scene.text)) return named(at - 1, NOTE.lastIndex, 'structural', 'number of a note')
  if (bracket !== 0x28) return undefined
  BRACKETED.lastIndex = at - 1
  return BRACKETED.test(scene.text) ? named(at - 1, BRACKETED.lastIndex, 'structural', 'number in brackets heads an item') : undefined
}

/** 14-5 社会救助: a number, a space and words that are no unit. */
function isTitleNumber(text: string, end: number): boolean {
  return matchUnit(text, end + 1) === '' && !/[万亿千百余多年月日至到]/.test(text.charAt(end + 1))
}

const CAPTION = /(?:图|(?<![代手发外仪怀])表|附件|附表|附图|专栏)( ?)$/
const CAPTION_NUMBER = /\d{1,3}(?:[-.]\d{1,3})?(?!\d)/y

/** 采集上图1.3万条: what is put on a map is no figure. */
const ON_MAP = /上图\s?$/

/** 图1-2, 表 1, 附件3: the number of a figure, table or annex. */
export function readCaption(scene: Scene, at: number): Reading | undefined {
  const { text } = scene
  const near = text.charCodeAt(at - 1) === 0x20 ? text.charAt(at - 2) : text.charAt(at - 1)
  if (near !== '图' && near !== '表' && near !== '件' && near !== '栏') return undefined
  if (near === '图' && ON_MAP.test(text.slice(Math.max(0, at - 3), at))) return undefined
  const label = CAPTION.exec(text.slice(Math.max(scene.floor, at - 3), at))
  if (label === null) return undefined
  CAPTION_NUMBER.lastIndex = at
  if (!CAPTION_NUMBER.test(text)) return undefined
  const end = CAPTION_NUMBER.lastIndex
  const counted = label[1] === '' && matchUnit(text, end) !== '' && text[end] !== '个'
  return counted ? undefined : named(at, end, 'structural', 'number of a figure, table or annex')
}

/** 3 | 城关镇: the number of a table's row, at its start or behind its first stroke. */
const ROW_NUMBER = /\d{1,3}(?= ?[|\t] ?[一-鿿])/y

function readRowNumber(text: string, at: number): Reading | undefined {
  ROW_NUMBER.lastIndex = at
  if (!ROW_NUMBER.test(text)) return undefined
  const stroke = /\| ?$/.exec(text.slice(Math.max(0, at - 2), at))
  const start = stroke === null ? at : at - stroke[0].length
  return isAtLineStart(text, start) ? named(at, ROW_NUMBER.lastIndex, 'structural', 'number of a row') : undefined
}

/** 一、 1. 1、 第一章 at the start of a line or behind a full stop. */
export function readHeadNumber(scene: Scene, at: number): Reading | undefined {
  const { text } = scene
  const start = text[at - 1] === '第' && at - 1 >= scene.floor ? at - 1 : at
  const previous = previousCharacter(text, start)
  if (previous === '|' || previous === '\n') {
    const row = readRowNumber(text, at)
    if (row !== undefined) return row
  }
  if (ITEM_START[previous.charCodeAt(0)] !== 1) return undefined
  NUMBERED.lastIndex = start
  if (!NUMBERED.test(text) || QUARTERS.test(text.slice(start, start + QUARTERS_REACH))) return undefined
  const end = NUMBERED.lastIndex
  const lineStart = isAtLineStart(text, start)
  if (/\d$/.test(text.slice(start, end)) && !isTitleNumber(text, end)) return undefined
  if (!lineStart && !/[、.)）]$/.test(text.slice(start, end))) return undefined
  // Inside a line "3、5个" lists figures, and "1.5" never comes here; an item goes on with words.
  if (!lineStart && !/^ ?[一-鿿“《(]/.test(text.slice(end, end + 2))) return undefined
  return named(start, end, 'structural', 'number of a heading or list item')
}

/** 一是 二是, 一要 二要 behind a mark: the order of points. */
export function readCounted(scene: Scene, at: number): Reading | undefined {
  const { text } = scene
  const following = text.charCodeAt(at + 1)
  if (following !== 0x662f && following !== 0x8981 && !'一二三四五六七八九十'.includes(text.charAt(at + 1) || ' ')) return undefined
  COUNTED.lastIndex = at
  if (!COUNTED.test(text)) return undefined
  const previous = previousCharacter(text, at)
  return /[，。；：！？、,;:!?）)”"\n\r】>]/.test(previous)
    ? named(at, COUNTED.lastIndex, 'ordinal', 'counts the points of an argument')
    : undefined
}
