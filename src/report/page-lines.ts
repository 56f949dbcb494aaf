import type { Line } from './lines.ts'
import { type Removal, removalMessage } from './removal.ts'

const DASHED = /^[-－—–―─·•~～\s]+(?:第\s?)?([0-9０-９]{1,4})(?:\s?页)?[-－—–―─·•~～\s]+$/
const COUNTED =
  /^(?:第\s?([0-9０-９一二三四五六七八九十]{1,4})\s?页|page\s?([0-9]{1,4}))(?:\s?[,，/／]?\s?(?:共|of|总)?\s?[0-9０-９一二三四五六七八九十]{1,4}\s?页?)?$/i
const OF_TOTAL = /^([0-9]{1,3})\s?[/／]\s?[0-9]{1,3}$/
const BARE = /^([0-9０-９]{1,3})$/
/** （3）, [3], P3, 页码：3: a page's number at its edge, though a text may hold such a line. */
const ADORNED = /^(?:[（(［[〔【<〈]\s?([0-9０-９]{1,3})\s?[）)］\]〕】>〉]|(?:p\.?|page|页码?[:：]?|no\.?)\s?([0-9０-９]{1,3}))$/i
/** A page's number beside other words. */
const COUNTS_PAGE = /(?:第\s?([0-9０-９]{1,3})\s?[页頁](?![码碼面纸])|[页頁][次码碼][:：]\s?([0-9０-９]{1,3})(?![0-9０-９]))/
const HEAD_LENGTH = 80
const HEAD_REPEATS = 3
const DEEPEST_EDGE = 3

/** Page numbers, and running heads that repeat beside them. `lines` holds written lines only. */
export function pageLines(lines: readonly Line[]): readonly Removal[] {
  const numbers = pageNumberLines(lines)
  const heads = runningHeads(lines, numbers)
  return [
    ...[...numbers].map(line => ({ span: line.span, rule: 'clean.page-number', message: removalMessage('页码', line.text) })),
    ...[...heads].map(line => ({ span: line.span, rule: 'clean.running-head', message: removalMessage('页眉页脚', line.text) })),
  ]
}

function pageNumberLines(lines: readonly Line[]): ReadonlySet<Line> {
  const sure = lines.filter(line => DASHED.test(line.text) || COUNTED.test(line.text))
  const totals = rising(
    lines.filter(line => OF_TOTAL.test(line.text)),
    OF_TOTAL,
  )
  const bare = lines.filter(line => BARE.test(line.text))
  const adorned = lines.filter((line, index) => ADORNED.test(line.text) && (isAtPageEdge(line, lines) || index === lines.length - 1))
  return new Set([
    ...sure,
    ...totals,
    ...rising(bare, BARE),
    ...rising(adorned, ADORNED),
    ...bare.filter(line => isAtPageEdge(line, lines) || isLastPage(line, lines)),
  ])
}

/** A number alone on its line is a page number when such lines count upwards one by one; else it may be a figure. */
function rising(candidates: readonly Line[], pattern: RegExp): readonly Line[] {
  const values = candidates.map(line => Number((pattern.exec(line.text)?.slice(1).find(Boolean) ?? '').normalize('NFKC')))
  const follows = (index: number) => (values[index] ?? Number.NaN) - (values[index - 1] ?? Number.NaN) === 1
  return candidates.filter((_, index) => candidates.length > 1 && (follows(index) || follows(index + 1)))
}

function isAtPageEdge(line: Line, lines: readonly Line[]): boolean {
  if (line.startsPage) return true
  const next = lines[lines.indexOf(line) + 1]
  return next?.startsPage === true
}

/** The last line of all, when it counts the pages. */
function isLastPage(line: Line, lines: readonly Line[]): boolean {
  return line === lines.at(-1) && Number(line.text.normalize('NFKC')) === 1 + lines.filter(other => other.startsPage).length
}

/** A short line that repeats, mostly at the edge of pages. A line that repeats in the body is content (责任单位：…). */
function runningHeads(lines: readonly Line[], numbers: ReadonlySet<Line>): ReadonlySet<Line> {
  const groups = new Map<string, Line[]>()
  const atEdge = new Set<Line>()
  lines.forEach((line, index) => {
    const neighbours = [lines[index - 1], lines[index + 1]]
    if (
      index === 0 ||
      line.startsPage ||
      neighbours[1]?.startsPage === true ||
      neighbours.some(other => other !== undefined && numbers.has(other))
    )
      atEdge.add(line)
    if (line.text === '' || isSentence(line.text) || numbers.has(line)) return
    const key = keyOf(line.text)
    groups.set(key, [...(groups.get(key) ?? []), line])
  })
  const repeated = [...groups.values()].filter(
    group => group.length >= HEAD_REPEATS && group.filter(line => atEdge.has(line)).length * 3 >= group.length * 2,
  )
  return new Set([...repeated.flat().filter(line => atEdge.has(line)), ...onEveryPage(lines), ...countedHeads(lines)])
}

/** Lines alike but for figures that count their pages (岚溪年度考核材料 第1页 共3页, 列印日期：… 頁次：1): two are enough to tell. */
function countedHeads(lines: readonly Line[]): readonly Line[] {
  const counted = lines.filter(({ text }) => COUNTS_PAGE.test(text) && !isSentence(text))
  return [...Map.groupBy(counted, ({ text }) => keyOf(text)).values()].flatMap(group => rising(group, COUNTS_PAGE))
}

/** The lines with which every page of a file begins or ends, but for figures (岚溪县民政局 第3页): two pages are enough to tell. */
function onEveryPage(lines: readonly Line[]): readonly Line[] {
  const starts = lines.flatMap((line, index) => (index === 0 || line.startsPage ? [index] : []))
  if (starts.length < 2) return []
  const pages = starts.map((start, index) => lines.slice(start, starts[index + 1]))
  const found: Line[] = []
  for (const place of [0, -1]) {
    // What is found at an edge bares the next line.
    for (let depth = 0; depth < DEEPEST_EDGE; depth += 1) {
      const edge = pages.map(page => page.at(place === 0 ? depth : -1 - depth))
      const keys = new Set(edge.map(line => (line === undefined ? '' : keyOf(line.text))))
      const [key = ''] = keys
      if (keys.size > 1 || key === '' || edge.some(line => line !== undefined && isSentence(line.text))) break
      found.push(...edge.filter(line => line !== undefined))
    }
  }
  return found
}

function keyOf(text: string): string {
  return text.replace(/[0-9０-９\s]/g, '')
}

function isSentence(text: string): boolean {
  return text.length > HEAD_LENGTH || /[。；，]$/.test(text)
}
