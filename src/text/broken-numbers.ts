import { tableOf } from './numeral-characters.ts'

const DIGITS = '0123456789'
const NUMERAL = '〇零一二两三四五六七八九十百千万亿'

/** One space inside a digit run that stands between words: 共有3 26户. A date or a second column keeps its space. */
const SPACE_IN_DIGITS =
  /(?<=[\u4e00-\u9fff、，。；：,;:（(“》”])(?<!附件|附表|(?<![代手发外仪怀])表|图|第)\d{1,6}( )(?:(?=\d+(?:\.\d+)?[\u4e00-\u9fff%‰㎡㎥℃])(?!\d{4}年|\d{1,2}月)|(?<=[为是共达至由有]\d{1,3} )(?=\d{3}(?:[。，；、）)]|$)))/y

/** A line break between a numeral and what belongs to it: 投入资金300余⏎万元. */
const BEFORE_BREAK = tableOf(`${DIGITS}${NUMERAL}余多`)
const BEHIND_BREAK = tableOf(`${DIGITS}${NUMERAL}余多%‰年月日个户人元名件次家张`)

/** A line that starts a list item or a heading is a new line, whatever stands before it. */
const HEAD = /(?:\d{1,3}[.、)）]|[一二三四五六七八九十]{1,3}[、是])/y

/** Between the cells of a row. */
const CELL_MARK = /[|\t]/

/** Shorter lines are titles and table cells; running text that was wrapped is longer. */
const WRAPPED_LINE = 16

/** A gap inside a numeral written with spaces: 三 百 五 又 三 分之 一. */
const SPACED =
  /[0-9〇零一二两三四五六七八九十百千万亿兆壹贰叁肆伍陆柒捌玖拾佰仟点又分之余几个成折负]( +)(?=[0-9〇零一二两三四五六七八九十百千万亿兆壹贰叁肆伍陆柒捌玖拾佰仟点又分之余几个百成折负kKM])(?!\d+\/\d)/g

function push(breaks: number[], start: number, length: number): void {
  for (let at = start; at < start + length; at++) breaks.push(at)
}

function isWrapped(text: string, at: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  HEAD.lastIndex = end
  // Rows of a table end where they end.
  return at - lineStart >= WRAPPED_LINE && !HEAD.test(text) && !CELL_MARK.test(text.slice(lineStart, at))
}

function findLineBreaks(text: string, breaks: number[]): void {
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const start = text.charCodeAt(at - 1) === 0x0d ? at - 1 : at
    if (BEFORE_BREAK[text.charCodeAt(start - 1)] !== 1 || BEHIND_BREAK[text.charCodeAt(at + 1)] !== 1) continue
    if (isWrapped(text, start, at + 1)) push(breaks, start, at + 1 - start)
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** No longer run of digits is broken: what stands further back need not be looked at. */
const LONGEST_PART = 6

/** 2 000元, 12 860 000元: no figure opens with a zero, nor do three in a row stand side by side: the spaces group thousands. */
const GROUPS = /(?: \d{3})* (?:0\d{2}|(?<= \d{3} )\d{3})(?:\.\d+)?(?:[万亿余多]|[元人户名个件份张次具对例家所处床套]|平方|㎡)/y

/** Where the groups of thousands end that the space at `at` opens; -1 when it opens none. */
function endOfGroups(text: string, at: number): number {
  GROUPS.lastIndex = at
  return GROUPS.test(text) && isShort(text, at) ? GROUPS.lastIndex : -1
}

/** Whether one to three digits that are no code or date stand before `at`. */
function isShort(text: string, at: number): boolean {
  return /(?:^|[^\d.\-/:])[1-9]\d{0,2}$/.test(text.slice(Math.max(0, at - 4), at))
}

function findSpacesInDigits(text: string, breaks: number[]): void {
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (!isDigit(text.charCodeAt(at - 1)) || !isDigit(text.charCodeAt(at + 1))) continue
    const grouped = endOfGroups(text, at)
    if (grouped > 0) {
      for (let space = at; space < grouped; space++) if (text.charCodeAt(space) === 0x20) breaks.push(space)
      at = grouped
      continue
    }
    let start = at
    while (at - start < LONGEST_PART && isDigit(text.charCodeAt(start - 1))) start--
    SPACE_IN_DIGITS.lastIndex = start
    if (SPACE_IN_DIGITS.test(text)) breaks.push(at)
  }
}

function findSpacesInNumerals(text: string, breaks: number[]): void {
  for (const match of text.matchAll(SPACED)) {
    const length = match[1]?.length ?? 0
    push(breaks, match.index + match[0].length - length, length)
  }
}

/**
 * Offsets of the spaces and line breaks that cut a numeral in two, ascending.
 * @param text folded text
 * @param spaced also those of numerals written with a space between every character
 */
export function findBreaks(text: string, spaced: boolean): number[] {
  const breaks: number[] = []
  if (spaced) findSpacesInNumerals(text, breaks)
  else findSpacesInDigits(text, breaks)
  findLineBreaks(text, breaks)
  return breaks.sort((one, other) => one - other)
}
