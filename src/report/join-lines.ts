import { headingMarkAt } from './heading-mark.ts'
import { type Line, visualWidth } from './lines.ts'

/** How a text was wrapped: the width of its full lines in half-width units (0 when it was not wrapped), and what parts its paragraphs. */
export interface Wrapping {
  readonly width: number
  readonly indents: boolean
  /** Blank lines part paragraphs, nothing else does. */
  readonly blanks: boolean
}

/** no: a paragraph ends here. yes: the line was broken inside a sentence. guess: most likely broken, to be reported. */
export type Joining = 'no' | 'yes' | 'guess'

const CANNOT_START = /^[，。、；：！？）》」』”’％%,;:!?)\]】〕…]/
const CANNOT_END = /[，、,（(《“‘「『【〔—–-]$/
const SENTENCE_END = /[。！？!?：:；;…](?:[”’」』）)》】]*)$/
const BULLET = /^(?:[•●○◆◇■□▪➢※★☆*·]|[①-⑳]|[一二三四五六七八九十]{1,2}(?:是|要)|【|#{1,6}\s)/
const CLOSING_LINE =
  /^(?:特此(?:报告|汇报)|附件|附表|附[:：]|抄[送报][:：]|报送?[:：]|[主印]?[送发][:：]|联系人[:：]|二[〇○零0].{2,4}年.{1,3}月.{1,3}日|[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日)|^.{2,16}(?:局|厅|委员会|办公室|政府|党组)$/
/** Whom a report is for stands below its title. */
const ADDRESSEE = /^[^，。；]{0,30}(?:政府|委员会|常委会|人大|政协|局|厅|办公室|单位|部门|代表|委员|同志们?|各位.{1,8})：$/
const CLOSING_LABEL = /^(?:附件?|附表|抄[送报]|报送?|[主印]?[送发]|联系人)[:：]/
/** The next heading behind a sentence's end, as it is left where a line end was lost: the line after it begins its text. */
const GLUED_HEADING = /[。！？][一二三四五六七八九十]{1,2}、[^，。；：、\d]{3,16}$/
const LONG_PARAGRAPH = 24
/** Two full-width characters. */
const INDENT = 4
const WIDEST_WRAP = 170
const TOLERANCE = 4
/** Where paragraphs are indented, a line this full that ends in no sentence goes on in the next, wherever it broke. */
const NEARLY_FULL = 0.7
/** Where none is, running text that has not ended in a line as full as this does. */
const NEARLY_FULL_BARE = 0.85
/** One that does end there must be fuller: the next could be a paragraph without its indent. */
const FULL_AT_SENTENCE_END = 0.88

/** Behind a line shorter than this, a paragraph begins. */
const SHORT = 0.8
const FEWEST_STARTS = 3

/**
 * Measures how the written lines of a text were wrapped.
 * @param behindBlank those with a blank line before them
 */
export function wrappingOf(lines: readonly Line[], behindBlank: ReadonlySet<Line> = new Set()): Wrapping {
  const isIndentTold = lines.some(line => !line.indented)
  const widths = lines.map(line => visualWidth(line.text) + (isIndentTold && line.indented ? INDENT : 0)).toSorted((a, b) => a - b)
  const width = widths[Math.floor(widths.length * 0.95)] ?? 0
  const full = widths.filter(each => Math.abs(each - width) <= TOLERANCE).length
  const isWrapped = width <= WIDEST_WRAP && width >= 24 && full >= Math.max(3, widths.length / 5)
  if (!isWrapped) return { width: 0, indents: hasIndents(lines, 0), blanks: false }
  return { width, indents: hasIndents(lines, width), blanks: arePartedByBlanks(lines, width, behindBlank) }
}

/** Whether every paragraph is set off by a blank line: behind short lines nothing else is met. */
function arePartedByBlanks(lines: readonly Line[], width: number, behindBlank: ReadonlySet<Line>): boolean {
  const starts = startsIn(lines, width)
  return starts.length >= FEWEST_STARTS && starts.every(line => behindBlank.has(line))
}

/** Lines at which a paragraph begins for sure: the line before has room left. */
function startsIn(lines: readonly Line[], width: number): readonly Line[] {
  return lines.filter((_, index) => index > 0 && visualWidth(lines[index - 1]?.text ?? '') < width * SHORT)
}

/**
 * Whether an indent tells a new paragraph: some lines have one, some do not. Where nearly all have one the rest must be what a wrap leaves:
 * lines behind a full one.
 */
function hasIndents(lines: readonly Line[], width: number): boolean {
  const indented = lines.filter(line => line.indented).length
  if (indented < 2 || indented === lines.length) return false
  const first = lines.findIndex(line => !line.indented)
  const last = lines.findLastIndex(line => !line.indented)
  if (!lines.slice(first, last).some(line => line.indented)) return false
  const starts = width > 0 ? startsIn(lines, width).filter(line => headingMarkAt(line.text) === null && !line.text.includes('\t')) : []
  // Else only a title, a date or a table is set in.
  if (starts.length >= FEWEST_STARTS && starts.filter(line => line.indented).length * 2 < starts.length) return false
  if (indented < lines.length * 0.7) return true
  const others = lines.map((line, index) => ({ line, previous: lines[index - 1] })).filter(({ line }) => !line.indented)
  const behindFull = others.filter(({ previous }) => previous !== undefined && visualWidth(previous.text) + TOLERANCE * 2 >= width)
  return width > 0 && behindFull.length >= 2 && behindFull.length >= others.length * 0.6
}

/** Whether `next` goes on the paragraph written so far, whose last visual line is `previous`. */
export function joiningOf(paragraph: string, previous: Line, next: Line, wrapping: Wrapping, isBlankBetween: boolean): Joining {
  if (previous.text.includes('\t') || next.text.includes('\t')) return 'no'
  if (CANNOT_START.test(next.text)) return 'yes'
  if (ADDRESSEE.test(next.text) && !/[，。；、]/.test(paragraph)) return 'no'
  if (headingMarkAt(next.text) !== null || GLUED_HEADING.test(previous.text)) return 'no'
  // Where paragraphs are indented, a line that is not goes on, even if it happens to open with 二是.
  if (BULLET.test(next.text) && !(wrapping.indents && wrapping.width > 0 && !next.indented)) return 'no'
  if (wrapping.width > 0) return joiningWrapped(paragraph, previous, next, wrapping, isBlankBetween)
  if (SENTENCE_END.test(previous.text)) return 'no'
  if (CANNOT_END.test(previous.text)) return 'yes'
  return isBrokenParagraph(paragraph) && !CLOSING_LINE.test(next.text) ? 'guess' : 'no'
}

function joiningWrapped(paragraph: string, previous: Line, next: Line, wrapping: Wrapping, isBlankBetween: boolean): Joining {
  if (CLOSING_LABEL.test(next.text) && SENTENCE_END.test(previous.text)) return 'no'
  if (CANNOT_END.test(previous.text)) return 'yes'
  const isNewPage = next.startsPage
  if (wrapping.blanks && !isNewPage && isRunningText(paragraph) && !CLOSING_LINE.test(next.text)) return isBlankBetween ? 'no' : 'yes'
  if (isBlankBetween && !isNewPage && SENTENCE_END.test(previous.text)) return 'no'
  const hasEnded = SENTENCE_END.test(previous.text)
  if (wrapping.indents && next.indented) return 'no'
  const filled = visualWidth(previous.text) + (wrapping.indents && previous.indented ? INDENT : 0)
  if (wrapping.indents && filled > wrapping.width * (hasEnded ? FULL_AT_SENTENCE_END : NEARLY_FULL)) return 'yes'
  // A figure goes on: columns of letters are narrower where digits stand.
  if (isRunningText(paragraph) && /[0-9]$/.test(previous.text) && /^[.．,，]?[0-9]/.test(next.text) && !next.indented) return 'yes'
  // Stretched and compressed lines hold more or fewer characters than the fullest.
  if (!wrapping.indents && !hasEnded && isRunningText(paragraph) && filled > wrapping.width * NEARLY_FULL_BARE) return 'yes'
  const isFull = filled + visualWidth(firstToken(next.text)) > wrapping.width - 2
  return isFull && (!hasEnded || wrapping.indents) ? 'yes' : 'no'
}

/** A paragraph that is no heading on its way. */
function isRunningText(paragraph: string): boolean {
  return headingMarkAt(paragraph) === null ? /[，。；、：]/.test(paragraph) : /[。；]/.test(paragraph)
}

/** What cannot be broken at a line end: one Chinese character, or a whole number or Latin word. */
function firstToken(text: string): string {
  return /^[0-9A-Za-z.,%％]+[，。；、：）]?/.exec(text)?.[0] ?? text.slice(0, 1)
}

/** A long piece of running text without its full stop; a heading on its own line or a title is none. */
function isBrokenParagraph(paragraph: string): boolean {
  if (paragraph.length < LONG_PARAGRAPH || !/[，,；。：]/.test(paragraph)) return false
  return headingMarkAt(paragraph) === null || /[。；]/.test(paragraph)
}
