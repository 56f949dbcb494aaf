/** The number that opens a heading: level 1 一、, 2 （一）, 3 1., 4 （1）. */
export interface HeadingMark {
  readonly level: 1 | 2 | 3 | 4
  readonly number: number
  /** Code units from the start of the mark to the start of the heading's words. */
  readonly length: number
}

const HAN = '[一二三四五六七八九十]{1,3}'
const DIGITS = '[0-9０-９]{1,2}'
const LEGAL = '壹贰叁肆伍陆柒捌玖拾'
/** The same as the other script writes them. */
const LEGAL_TRADITIONAL = '壹貳參肆伍陸柒捌玖拾'
const FORMS: readonly (readonly [level: HeadingMark['level'], pattern: RegExp])[] = [
  [1, new RegExp(`^第(${HAN})(?:部分|章|篇)[、:：.．\\s]?\\s*`)],
  [1, new RegExp(`^(${HAN})\\s?[、.．﹒﹑]\\s*`)],
  [1, new RegExp(`^[“"](${HAN})[”"]\\s?[、.．]\\s*`)],
  [1, new RegExp(`^([${LEGAL}${LEGAL_TRADITIONAL}Ⅰ-Ⅻ])\\s?[、.．]\\s*`)],
  [2, new RegExp(`^第(${HAN})节[、:：.．\\s]\\s*`)],
  [2, new RegExp(`^[（(〔﹙【[［〈]\\s?(${HAN})\\s?[）)〕﹚】\\]］〉][、.．]?\\s*`)],
  [2, new RegExp(`^(${HAN})[）)][、.．]?\\s*`)],
  [2, /^([㈠-㈩])[、.．]?\s*/],
  [3, new RegExp(`^(${DIGITS})\\s?(?:[.．﹒](?![0-9０-９])|[、﹑](?![0-9０-９]))\\s*`)],
  [3, /^([⒈-⒛])\s*/],
  [4, new RegExp(`^[（(﹙]\\s?(${DIGITS})\\s?[）)﹚][、.．]?\\s*`)],
  [4, new RegExp(`^(${DIGITS})[）)]\\s*`)],
  [4, /^([⑴-⒇])\s*/],
]
/** "二、三季度" and "七、八月份" enumerate; they open no heading. "二、二季度打算" is one, and a whole line as short as "三、四季度重点". */
const ENUMERATION = /^([一二三四五六七八九十]{1,3})[、﹑]([一二三四五六七八九十]{1,3})(?:季度|月|级|线|等|类|批|期|次|轮|届|楼|者|产业|十)/
const SHORT_LINE = /^[^，,。；;：:！？\n]{6,20}$/
const SERIES: readonly (readonly [first: number, last: number])[] = [
  [0x3220, 0x3229],
  [0x2488, 0x249b],
  [0x2474, 0x2487],
  [0x2160, 0x216b],
]
/** A sign that is set before the number itself. */
const BULLET = /^[★☆●○◆◇■□▲△►▶➤•·※]\s*/

/** The heading mark at the very start of a text, in any bracket width; null when it starts with none. */
export function headingMarkAt(text: string): HeadingMark | null {
  const bullet = BULLET.exec(text)?.[0].length ?? 0
  const head = text.slice(bullet, bullet + 16)
  if (isEnumeration(head) && !SHORT_LINE.test(text)) return null
  for (const [level, pattern] of FORMS) {
    const match = pattern.exec(head)
    const number = match?.[1] === undefined ? 0 : numberOf(match[1])
    if (match !== null && number > 0) return { level, number, length: bullet + match[0].length }
  }
  return null
}

/** Whether a text begins with two numbers in a row. */
function isEnumeration(text: string): boolean {
  const [, first = '', second = ''] = ENUMERATION.exec(text) ?? []
  return first !== '' && hanNumber(second) > hanNumber(first)
}

function numberOf(written: string): number {
  const code = written.codePointAt(0) ?? 0
  for (const [first, last] of SERIES) if (code >= first && code <= last) return code - first + 1
  const ascii = written.normalize('NFKC')
  return /^\d+$/.test(ascii) ? Number(ascii) : LEGAL.indexOf(written) + 1 || LEGAL_TRADITIONAL.indexOf(written) + 1 || hanNumber(written)
}

/** 一…九十九; 0 for anything else, such as 一二. */
export function hanNumber(written: string): number {
  const match = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(written)
  if (match === null) return 0
  const [, tens, ten, ones] = match
  if (ten === undefined) return written.length === 1 ? digitOf(written) : 0
  return (tens === undefined ? 1 : digitOf(tens)) * 10 + (ones === undefined ? 0 : digitOf(ones))
}

function digitOf(character: string): number {
  return '一二三四五六七八九'.indexOf(character) + 1
}
