import { headingMarkAt } from '#report/heading-mark.ts'
import { paragraphsOf } from '#report/paragraphs.ts'
import type { Doubt } from '#report/report.ts'
import type { Span } from '#text/span.ts'

const GOOD_END = /(?:[。！？!?.；;]|日印发?|\d日|[一二三四五六七八九十]日|[局厅廳室會会府組组委科])[”’」』）)》】]*$/
/** What no paragraph ends with, whatever follows. */
const OPEN_END = /[，、,（(《“‘「『—]$|[^，。；\s](?:和|与|及|的|为|将|在|对|并)$/
/** 38. at the end of all; 2024.12. is a date, and 共2. of a list no sentence. */
const LOST_DECIMALS = /[\u4e00-\u9fff]\d+\.$/
/** What a report may end with behind its last full stop. */
const SIGNED = /[。；;][（(][\u4e00-\u9fff\s]{2,12}[）)]$/
const LEFT_OUT = /未完|待续|[下从]?略/
const CONTACTS = /^(?:联系(?:人|单位|方式|电话)|承办单位|经办人|抄送|分送|附注|地址|电话|签发人?)[^：:]{0,8}[：:]\s?\S/
const ENCLOSURES = /^附\s?件?\s?[:：]/
const ENCLOSURE = /^[0-9]{1,2}[.．、]\s?\S.{1,40}$/
const MOST_ENCLOSURES = 12
const SHORTEST_LIST = 3
const SENTENCE = /[，,；;。]/
/** What stands below a report and is no sentence: （此件公开发布）, 抄送：…, 联系人：…. */
const BELOW = /^[（(][^（(）)]{2,40}[）)]$|^(?:[主抄]?[送报发印]|报送|抄报|附件?|联系人|联系电话|参会|列席|请假)\s?[:：]/
/** A paragraph this long that has commas is running text. */
const RUNNING_TEXT = 40

/** Text that stops in the middle: at its end, in dots or in no full stop, date or signature; and before a heading or a new paragraph. */
export function cutOff(text: string): readonly Doubt[] {
  const paragraphs = paragraphsOf(text)
  const inside = paragraphs.slice(0, -1).flatMap((span, index) => {
    const next = paragraphs[index + 1]
    return next !== undefined && stopsBefore(text.slice(span.start, span.end), text.slice(next.start, next.end))
      ? [brokenAt(text, span)]
      : []
  })
  return [...inside, ...atEnd(text)]
}

/** A figure whose rest opens the next paragraph (…对象796 / 2、12人). */
const FIGURE_END = /[\u4e00-\u9fff][0-9][0-9.,，．]*$/
const FIGURE_GOES_ON = /^[0-9][0-9.,]*[^0-9.,．、\s].*[，。；]|^[0-9]{1,2}、[0-9]/
const SHORTEST_FIGURE = 6

function stopsBefore(paragraph: string, next: string): boolean {
  const isTable = paragraph.includes('\t') || next.includes('\t')
  if (!isTable && paragraph.length >= SHORTEST_FIGURE && FIGURE_END.test(paragraph) && FIGURE_GOES_ON.test(next)) return true
  if (isTable || paragraph.length < RUNNING_TEXT || !SENTENCE.test(paragraph)) return false
  if (/(?:…+|\.{3,})$/.test(paragraph)) return true
  if (OPEN_END.test(paragraph)) return true
  const isHeading = headingMarkAt(paragraph) !== null && !/[。；]/.test(paragraph)
  return !isHeading && headingMarkAt(next) !== null && /[\u4e00-\u9fff0-9]$/.test(paragraph) && !GOOD_END.test(paragraph)
}

function brokenAt(text: string, { start, end }: Span): Doubt {
  const last = text.slice(Math.max(start, end - 10), end)
  return {
    rule: 'trust.cut-off',
    span: { start: Math.max(start, end - 12), end },
    actual: last,
    message: `这一段到「${last}」中断，后面可能缺了文字：请对照原件补全。`,
  }
}

function atEnd(text: string): readonly Doubt[] {
  const end = text.trimEnd().length
  if (end === 0) return []
  const last = text.slice(0, end)
  const lastLine = last.slice(last.lastIndexOf('\n') + 1)
  if (isRow(lastLine) || BELOW.test(lastLine.trim()) || isClosing(last, lastLine)) return []
  const dots = /\s*(?:…+|\.{3,}|。{3,})$/.exec(last)
  // A point behind a digit is the beginning of decimals (38.), unless it closes a date.
  if (dots === null && GOOD_END.test(last) && !LOST_DECIMALS.test(lastLine)) return []
  const start = Math.max(last.lastIndexOf('\n') + 1, end - (dots === null ? 12 : dots[0].length))
  const shown = lastLine.slice(-10).trim()
  return [
    {
      rule: 'trust.cut-off',
      span: { start, end },
      actual: shown,
      message: `正文到「${shown}」中断，没有句号、日期或落款：请确认原件完整后重新上传。`,
    },
  ]
}

/** A yearbook's author in brackets, a line of contacts, the last of a list of enclosures: a report may end with each. */
function isClosing(text: string, lastLine: string): boolean {
  if (SIGNED.test(lastLine) && !LEFT_OUT.test(lastLine)) return true
  if (CONTACTS.test(lastLine)) return true
  if (endsInList(text.split('\n').slice(-SHORTEST_LIST))) return true
  const enclosures = text.split('\n').slice(-MOST_ENCLOSURES)
  const first = enclosures.findIndex(line => ENCLOSURES.test(line))
  return first >= 0 && enclosures.slice(first + 1).every(line => ENCLOSURE.test(line.trim()))
}

/** 1.城东水厂 / 2.青石河治理 / 3.管网改造: items of a list none of which has a stop. */
function endsInList(lines: readonly string[]): boolean {
  return lines.length === SHORTEST_LIST && lines.every(line => ENCLOSURE.test(line.trim()) && !SENTENCE.test(line))
}

/** Figures set apart by blanks. */
const COLUMNS = /(?:[\s\u3000]+[-+]?[0-9][0-9.,]*[%％]?){2,}$/

/** A row of a table ends as its last cell does. */
function isRow(line: string): boolean {
  return line.includes('\t') || /^\s*\|.*\|\s*$/.test(line) || COLUMNS.test(line)
}
