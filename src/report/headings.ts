import type { Span } from '#text/span.ts'
import { attachmentLines } from './attachments.ts'
import { bareHeadings } from './bare-headings.ts'
import { contentsOf } from './contents.ts'
import { type HeadingMark, headingMarkAt } from './heading-mark.ts'
import { paragraphsOf } from './paragraphs.ts'
import { belowParts } from './part-levels.ts'
import { runInSeries } from './run-in-series.ts'
import { sentenceLists } from './sentence-lists.ts'
import { seriesHeadings } from './series-headings.ts'
import { signHeadings } from './sign-headings.ts'
import { NO_STYLES, outlineLevels, type StyledParagraphs } from './styled-levels.ts'

/** A heading found in a text. `body` is where the words under it begin: after the heading, or after its mark when the heading is only a clause. */
export interface Heading {
  readonly level: number
  /** 0 where a style alone tells the heading. */
  readonly number: number
  readonly span: Span
  readonly body: number
}

/** Levels of the headings that a style tells, and the ends of those whose text runs on, by where they begin. */
interface StyledOnes {
  readonly levels: ReadonlyMap<number, number>
  readonly runIns: ReadonlyMap<number, number>
}

interface Candidate {
  readonly start: number
  readonly mark: HeadingMark
  readonly isGlued: boolean
}

const ONE_SENTENCE = /^[^。！？]*[。；]$/
/** 强化学习：组织…: words that head the sentence behind them. */
const COLON_HEAD = /^[^，。；：:、\d\t]{4,16}[：:](?=[^\t]{20,})/
const OWN_LINE_LIMIT = 120
const RUN_IN_LIMIT = 60
const ITEM_LIMIT = 50
const BARE_LIMIT = 40
const LIST_TITLE = /^[【[（(]?\s?(?:提纲|提綱|目录|目錄|大纲|大綱|导航|導航|内容提要|內容提要)\s?[】\]）)]?[:：]?/
/** 一、主要工作（一）社会救助。: the first of the next level right behind the words of its heading. */
const FIRST_BELOW = /^[^。；，：\t]{4,30}(?=[（(]一[）)][^。]{2,40}(?:。|$))/
/** A heading may follow on the same line only where a sentence has ended. */
const GLUED = /[。！？!?；;：:…][”’」』）)]?\s*(?=[一二三四五六七八九十（(〔㈠-㈩⑴-⒛0-9０-９])/g

/**
 * The headings of a cleaned text in order: numbered ones, run-in and glued into one paragraph too, and those that the file styles so.
 * @param from where the report's own words begin; a styled paragraph before it is the title
 * @param runIns where those of the styled headings end whose text runs on in the same paragraph, by where they begin
 */
export function findHeadings(
  text: string,
  styled: StyledParagraphs = NO_STYLES,
  from = 0,
  runIns: ReadonlyMap<number, number> = new Map(),
): readonly Heading[] {
  const paragraphs = paragraphsOf(text)
  const levels = outlineLevels(text, styled, { from, runIns })
  const marked = markedHeadings(text, paragraphs, { levels, runIns })
  const body = paragraphs.filter(({ start }) => start >= from)
  const runs = seriesHeadings(text, body, new Map(marked.map(({ span, level }) => [span.start, level])))
  const told = body.flatMap(paragraph => {
    const level = runs.get(paragraph.start)
    return level === undefined ? [] : [{ ...styledHeading(text, paragraph, level), number: 0 }]
  })
  const numbered = [...marked, ...told].toSorted((a, b) => a.span.start - b.span.start)
  const signed = signHeadings(text, body, new Map(numbered.map(({ span, level }) => [span.start, level])))
  const bare = bareOnes(text, body, [...numbered, ...signed])
  const found = [...numbered, ...signed, ...bare]
  if (found.length === 0) return runInSeries(text, body)
  return belowParts(
    text,
    found.toSorted((a, b) => a.span.start - b.span.start),
  )
}

/** Those that nothing tells but their place, where no other heads sections. */
function bareOnes(text: string, body: readonly Span[], known: readonly Heading[]): readonly Heading[] {
  const starts = new Set(bareHeadings(text, body))
  const isHeaded = known.some(({ level, span }) => level <= 2 || starts.has(span.start) || span.start < Math.min(...starts))
  return isHeaded
    ? []
    : body.filter(({ start }) => starts.has(start)).map(paragraph => ({ ...styledHeading(text, paragraph, 1), number: 0 }))
}

/** Those that a style or their own number tells. */
function markedHeadings(text: string, paragraphs: readonly Span[], { levels, runIns }: StyledOnes): readonly Heading[] {
  const attached = attachmentLines(text, paragraphs)
  const listed = sentenceLists(text, paragraphs)
  return paragraphs.flatMap((paragraph, index) => {
    if (isHeadingList(text, paragraph) || attached.has(paragraph.start)) return []
    const level = levels.get(paragraph.start)
    if (level !== undefined) return [styledHeading(text, { ...paragraph, end: runIns.get(paragraph.start) ?? paragraph.end }, level)]
    const next = paragraphs[index + 1]
    // A heading that a style tells is no text under the one before.
    const following = next === undefined || levels.has(next.start) ? null : text.slice(next.start, next.end)
    const head = colonHeading(text, paragraphs, index)
    if (head !== null) return [head]
    const candidates = listed.has(paragraph.start) || goesOnList(text, paragraphs, index) ? [] : candidatesIn(text, paragraph)
    return candidates.flatMap((candidate, place) => {
      const limit = candidates[place + 1]?.start ?? paragraph.end
      return headingOf(text, candidate, limit, limit === paragraph.end ? following : '') ?? []
    })
  })
}

/** The words up to the colon of an item of the lower levels, where a neighbour has the same: 1、强化学习：… 2、建强阵地：… */
function colonHeading(text: string, paragraphs: readonly Span[], index: number): Heading | null {
  const headAt = (place: number) => {
    const { start, end } = paragraphs[place] ?? { start: 0, end: 0 }
    const mark = headingMarkAt(text.slice(start, end))
    const words = mark === null || mark.level < 3 ? null : COLON_HEAD.exec(text.slice(start + mark.length, end))
    return mark === null || words === null ? null : { mark, start, end: start + mark.length + words[0].length }
  }
  const found = headAt(index)
  if (found === null || ![index - 1, index + 1].some(place => headAt(place)?.mark.level === found.mark.level)) return null
  return { level: found.mark.level, number: found.mark.number, span: { start: found.start, end: found.end }, body: found.end }
}

/** Whether a sentence is the next item of a list that opened with figures: 3.由计财股清理往来款项。 right behind 1. and 2. of the same manner. */
function goesOnList(text: string, paragraphs: readonly Span[], index: number): boolean {
  const [before = '', written = ''] = [paragraphs[index - 1], paragraphs[index]].map(span => span && text.slice(span.start, span.end))
  const [first, mark] = [headingMarkAt(before), headingMarkAt(written)]
  if (first === null || mark === null || mark.level < 3 || mark.level !== first.level || mark.number !== first.number + 1) return false
  if (!ONE_SENTENCE.test(before) || !ONE_SENTENCE.test(written)) return false
  return /\d/.test(before.slice(first.length)) || goesOnList(text, paragraphs, index - 1)
}

function styledHeading(text: string, { start, end }: Span, level: number): Heading {
  const written = text.slice(start, end).trimEnd()
  const span = { start, end: start + written.length }
  return { level, number: headingMarkAt(written)?.number ?? 0, span, body: span.end }
}

/** Whether a paragraph only lists headings (a table of contents, "【提纲】…"): it is no part of the outline. */
export function isHeadingList(text: string, paragraph: Span): boolean {
  const written = text.slice(paragraph.start, paragraph.end)
  if (LIST_TITLE.test(written)) return true
  const contents = contentsOf(text)
  if (contents !== null && contents.start <= paragraph.start && paragraph.start < contents.end) return true
  if (/(?<![.…·])(?:\.{4,}|…{2,}|·{4,})\s?\d{1,3}$/.test(written)) return true
  const marks = candidatesIn(text, paragraph).filter(candidate => candidate.mark.level <= 2)
  if (marks.length < 4) return false
  return marks.every((candidate, index) => {
    const piece = text.slice(candidate.start, marks[index + 1]?.start ?? paragraph.end)
    return piece.length <= ITEM_LIMIT && !/[。；].*[^\s。；]/.test(piece)
  })
}

function candidatesIn(text: string, paragraph: Span): readonly Candidate[] {
  const written = text.slice(paragraph.start, paragraph.end)
  const candidates: Candidate[] = []
  const first = headingMarkAt(written)
  if (first !== null) candidates.push({ start: paragraph.start, mark: first, isGlued: false })
  const above = first?.level === 1 ? FIRST_BELOW.exec(written)?.[0].length : undefined
  const below = above === undefined ? null : headingMarkAt(written.slice(above))
  if (above !== undefined && below !== null) candidates.push({ start: paragraph.start + above, mark: below, isGlued: true })
  for (const match of written.matchAll(GLUED)) {
    const start = match.index + match[0].length
    const mark = headingMarkAt(written.slice(start))
    if (mark !== null && followsOn(candidates, mark)) candidates.push({ start: paragraph.start + start, mark, isGlued: true })
  }
  return candidates
}

/** Inside a paragraph （三） is a mark on its own; "三、" or "3." must go on a count or begin one. */
function followsOn(candidates: readonly Candidate[], mark: HeadingMark): boolean {
  if (mark.level === 2) return true
  const last = candidates.findLast(candidate => candidate.mark.level === mark.level)
  return last === undefined ? mark.number === 1 || mark.level === 1 : mark.number === last.mark.number + 1
}

function headingOf(text: string, candidate: Candidate, limit: number, following: string | null): Heading | null {
  const { start, mark, isGlued } = candidate
  const region = text.slice(start, limit).trimEnd()
  if (region.length <= mark.length) return null
  const cell = region.indexOf('\t')
  if (cell > mark.length)
    return cell > OWN_LINE_LIMIT
      ? null
      : { level: mark.level, number: mark.number, span: { start, end: start + cell }, body: start + cell + 1 }
  const heading = (length: number): Heading => ({
    level: mark.level,
    number: mark.number,
    span: { start, end: start + length },
    body: start + length,
  })
  const sentence = region.search(/[。！？!?]/) + 1
  const isWhole = sentence === 0 || sentence === region.length
  if (mark.level >= 3 && !isTitle(region, sentence, isWhole, isGlued, following)) return null
  const early = earlyEnd(region, mark.length)
  if (isWhole && region.length <= (early > 0 ? BARE_LIMIT : OWN_LINE_LIMIT)) return heading(region.length)
  if (sentence > 0 && sentence <= RUN_IN_LIMIT) return heading(early > 0 && early < sentence && sentence > BARE_LIMIT ? early : sentence)
  if (early > 0) return heading(early)
  const clause = region.slice(0, BARE_LIMIT).search(/[，,；;]/)
  return { ...heading(clause > mark.length ? clause : Math.min(region.length, BARE_LIMIT)), body: start + mark.length }
}

/** A colon, a gap or a dash before running text that ends a heading before its first full stop does. */
function earlyEnd(region: string, from: number): number {
  const dash = /[。；]$/.test(region) ? region.slice(from + 3, BARE_LIMIT).search(/——/) : -1
  if (dash >= 0) return from + 3 + dash + 2
  const match = /[:：]|\s{1,}(?=[\u4e00-\u9fff])/.exec(region.slice(from + 3, BARE_LIMIT))
  return match === null ? 0 : from + 3 + match.index + (/[:：]/.test(match[0]) ? 1 : 0)
}

/** Whether "1.…" heads something, or is only an item of a list, which stays in the text. */
function isTitle(region: string, sentence: number, isWhole: boolean, isGlued: boolean, following: string | null): boolean {
  if (!isWhole) return sentence <= ITEM_LIMIT && !/\d/.test(region.slice(3, sentence))
  if (isGlued) return false
  // A whole sentence is no title of the table below it.
  const isOverTable = following?.includes('\t') === true && /[。；]$/.test(region)
  const hasBody = following !== null && following !== '' && headingMarkAt(following) === null && !isOverTable
  return hasBody ? region.length <= OWN_LINE_LIMIT : region.length <= BARE_LIMIT && !/\d/.test(region.slice(3))
}
