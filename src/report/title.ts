import type { Span } from '#text/span.ts'
import { headingMarkAt } from './heading-mark.ts'
import { isHeadingList } from './headings.ts'
import { institutionAlone, placeAtStart } from './institution.ts'
import { paragraphsOf } from './paragraphs.ts'
import { namesSection } from './section-names.ts'
import { seriesMarkAt } from './series-mark.ts'
import { simplified } from './simplified.ts'
import { NO_STYLES, type StyledParagraphs, styledTitle } from './styled-levels.ts'

/** What reports and papers like them are called. */
const KINDS =
  '总结|小结|计划|要点|安排|打算|思路|报告|汇报|公报|情况|述职|简报|讲话|方案|规划|清单|纪要|通报|通知|答复|复函|意见|办法|材料|台账|(?:任务|分解|一览|统计|进度|总结|情况)表|年鉴|大事记|综述|问答|评估|简况|调研|调查|简讯|快讯|纪实'
const TITLE_WORD = new RegExp(`${KINDS}|实事|发言`)
/** Stands above a title: the head of an office's paper, its number, who signs, 附件1, （征求意见稿）, a bulletin's number and day. */
const ABOVE = [
  /^(?:附件|附)\s?[0-9一二三四五六七八九十]{0,2}\s?[:：]?$/,
  /^[（(【[][^）)】\]]{0,4}稿[）)】\]]$/,
  /^[^，。]{2,30}文件$/,
  /[〔[［（(](?:19|20)\d{2}[〕\]］）)]\s?第?\d+\s?号(?:\s.{0,20})?$/,
  /^(?:签发人?|密级|紧急程度|份号|特急|加急|急件|机密|秘密|内部(?:资料|文件))(?:[:：★☆\s].*)?$/,
  /^[0-9]{6}$/,
  /^(?:发件人|收件人|发送时间|主题|主送|抄送|来源|作者|日期|填报(?:单位|日期|人))\s?[:：]/,
  /^[（(]?(?:(?:19|20)\d{2}年)?\s?第\s?[0-9一二三四五六七八九十百]{1,5}\s?期(?:[\s（(].*)?[）)]?$/,
  /^[^，。]{2,30}[\s　]+(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/,
]
/** The name of a bulletin, its number on one of the next lines: the title stands below. */
const MASTHEAD = /^[^，。；：:0-9]{0,20}(?:简报|信息|快报|专报|动态|通讯|专刊|参考|反映)$/
const ISSUE = /第\s?[0-9一二三四五六七八九十百]{1,5}\s?期/
/** What a title names and a heading of a section does not: a year or an office. */
const OWN_OFFICE = /(?:19|20)\d{2}|[二一][〇○零0九][〇○零一二三四五六七八九]{2}|[局厅]/
/** A title that its line has room for ends so; one wrapped where its line was full has the rest on the next. */
const COMPLETE = new RegExp(`(?:${KINDS}|稿)[》”）)]*$`)
const YEAR = /(?:19|20)\d{2}年|[二一][〇○零0九][〇○零一二三四五六七八九]{2}年/
const REST = /^[^，,。；：:]{0,8}(?:打算|安排|计划|思路|要点|谋划|建议)$/
const AND_REST = /^[及和与暨][^，,。；：:]{0,12}(?:打算|安排|计划|思路|要点|谋划|建议)$/
/** 工 作 总 结: characters set apart to fill a line. */
const SPACED = /(?<!\S)(?:(?:[\u4e00-\u9fff]|[0-9]{1,4})\s){2,}[\u4e00-\u9fff](?!\S)/g
const SUBTITLE = /^(?:[—–―－]{1,2}|--)(?=[^—–―－-])/
const LONGEST = 60
const SHORTEST = 6
/** A line of a title so long is most likely full. */
const FULL_SUBTITLE = 24
const SEARCHED = 8
/** Characters with which a title and a running head begin alike: an institution's name. */
const LEAST_SHARED = 5

export interface Title {
  readonly text: string
  /** Its lines as they stand. */
  readonly lines: readonly string[]
  /** Everything up to where the report's own words begin; empty at 0 when there is no title. */
  readonly span: Span
}

const NONE: Title = { text: '', lines: [], span: { start: 0, end: 0 } }

/** The title at the head of a cleaned text, over two lines where it is so written; else what the file styles as one; empty when there is none. */
export function titleOf(text: string, styled: StyledParagraphs = NO_STYLES): Title {
  const heads = paragraphsOf(text).slice(0, SEARCHED)
  const masthead = mastheadEnd(text, heads)
  const below = heads.slice(masthead)
  return (
    writtenTitle(text, below, styled) ??
    (masthead > 0 ? headline(text, below) : null) ??
    writtenTitle(text, heads, styled) ??
    styledTitleOf(text, styled) ??
    headline(text, heads, namesOwner) ??
    NONE
  )
}

/** Whether a line by itself reads as a report's title: it says what kind of paper it is, and of which year or office. */
export function namesReport(line: string): boolean {
  const words = simplified(line).trim()
  return isTitleLine(words) && TITLE_WORD.test(words) && OWN_OFFICE.test(words)
}

/** How many lines the name, number and day of a bulletin take; 0 where the text is none. */
function mastheadEnd(text: string, heads: readonly Span[]): number {
  const written = heads.map(({ start, end }) => simplified(unspaced(text.slice(start, end))))
  const name = written.findIndex(line => MASTHEAD.test(line))
  if (name < 0 || !written.slice(name, name + 4).some(line => ISSUE.test(line))) return 0
  const end = written.findIndex((line, index) => index > name && !isAbove(line))
  return end < 0 ? 0 : end
}

/** The first line that could be a title, though no word says so; `named` is what it must name then. Null when running text comes first. */
function headline(text: string, heads: readonly Span[], named: (words: string) => boolean = () => true): Title | null {
  const found = heads.find(({ start, end }) => !isAbove(simplified(text.slice(start, end))))
  const words = found === undefined ? '' : simplified(unspaced(text.slice(found.start, found.end)))
  const isTitle =
    found !== heads.at(-1) && isTitleLine(words) && words.length >= SHORTEST && !namesSection(words) && institutionAlone(words) === null
  if (found === undefined || !isTitle || !named(words)) return null
  return titleOfLines(text, [found, ...subtitleBehind(text, heads, found)])
}

function titleOfLines(text: string, lines: readonly Span[]): Title {
  const shown = lines.map(line => unspaced(text.slice(line.start, line.end)))
  return { text: shown.join(''), lines: shown, span: { start: 0, end: lines.at(-1)?.end ?? 0 } }
}

function namesOwner(words: string): boolean {
  return OWN_OFFICE.test(words) || placeAtStart(words) !== null
}

function isAbove(words: string): boolean {
  return ABOVE.some(pattern => pattern.test(words))
}

function writtenTitle(text: string, heads: readonly Span[], styled: StyledParagraphs): Title | null {
  let lines: Span[] = []
  for (const paragraph of heads) {
    if (isHeadingList(text, paragraph)) continue
    const written = simplified(unspaced(text.slice(paragraph.start, paragraph.end)))
    if (isAbove(written)) {
      lines = []
      continue
    }
    if (!isTitleLine(written) || (isOneOfSeveral(paragraph.start, styled) && !OWN_OFFICE.test(written))) break
    // A letter-head or running head that the title says again.
    if (lines.every(line => written.startsWith(simplified(text.slice(line.start, line.end))))) lines = []
    lines.push(paragraph)
    if (TITLE_WORD.test(written)) {
      if (isSaidMoreFully(written, text, heads[heads.indexOf(paragraph) + 1])) {
        lines = []
        continue
      }
      return titleOfLines(text, [...lines, ...subtitleBehind(text, heads, paragraph)])
    }
    if (lines.length === 3) lines = []
  }
  return null
}

/** 岚溪县民政局年度工作总结 above 岚溪县民政局2024年工作总结: a running head that tells no year. */
function isSaidMoreFully(written: string, text: string, next: Span | undefined): boolean {
  if (next === undefined || YEAR.test(written)) return false
  const below = simplified(unspaced(text.slice(next.start, next.end)))
  return isTitleLine(below) && TITLE_WORD.test(below) && YEAR.test(below) && below.startsWith(written.slice(0, LEAST_SHARED))
}

/** ——云岫市民政局2024年工作总结, on a line of its own. */
function subtitleBehind(text: string, heads: readonly Span[], title: Span): readonly Span[] {
  const next = heads[heads.indexOf(title) + 1]
  if (next === undefined) return []
  const written = text.slice(next.start, next.end)
  return SUBTITLE.test(written) && isTitleLine(simplified(written)) ? [next] : []
}

function unspaced(line: string): string {
  return line.replace(SPACED, spaced => spaced.replace(/\s/g, ''))
}

function styledTitleOf(text: string, styled: StyledParagraphs): Title | null {
  const found = styled.size === 0 ? null : styledTitle(text, styled, SEARCHED)
  const shown = found === null ? '' : text.slice(found.start, found.end)
  return found && { text: shown, lines: [shown], span: { start: 0, end: found.end } }
}

/** Whether a paragraph is styled as a heading as others are: the first section then, not the title. */
function isOneOfSeveral(start: number, styled: StyledParagraphs): boolean {
  const level = styled.get(start)
  return level !== undefined && level > 0 && [...styled.values()].filter(other => other === level).length > 1
}

function isTitleLine(written: string): boolean {
  return (
    written.length <= LONGEST &&
    headingMarkAt(written) === null &&
    seriesMarkAt(written) === null &&
    !/[。;；：:]$|[。；]/.test(written) &&
    !/\t/.test(written)
  )
}

/** …总结和 / …安排的报告: the first line ends where a title cannot. */
const JOINED = /[^，,。；：:][和及与暨、的]$/

/** Whether a title stands on two lines: the office, then the period and the kind of document; or broken where the line was full (…总结及下半年 / 工作打算). */
export function isTitleBroken(first: string, second: string): boolean {
  const [office, kind] = [simplified(first).trim(), simplified(second).trim()]
  const isOpen = isTitleLine(office) && !COMPLETE.test(office)
  if (isOpen && TITLE_WORD.test(office) && REST.test(kind)) return true
  if (isOpen && YEAR.test(office) && isTitleLine(kind) && /^[^，,。；：:]{0,6}(?:总结|小结|计划|要点|汇报|报告|情况|公报)$/.test(kind))
    return true
  if (TITLE_WORD.test(office) && isTitleLine(office) && AND_REST.test(kind)) return true
  if (isTitleLine(office) && JOINED.test(office) && isTitleLine(kind) && TITLE_WORD.test(kind) && TITLE_WORD.test(office)) return true
  if (SUBTITLE.test(office) && isOpen && office.length >= FULL_SUBTITLE && !/会[议]?上$/.test(office))
    return /^[^，。；：（(]{1,12}$/.test(kind)
  if (!/[局厅室府会处院心]$/.test(office) || !isTitleLine(office) || office.length > LONGEST / 2) return false
  return (
    isTitleLine(kind) &&
    /^(?:关于)?(?:(?:19|20)\d{2}|[二一][〇○零0九]|第|十|上半年|全年)/.test(kind) &&
    TITLE_WORD.test(kind) &&
    !/[，,]/.test(kind)
  )
}
