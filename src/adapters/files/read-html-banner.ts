import type { StyledHeading } from '#report/styled-heading.ts'
import { namesReport } from '#report/title.ts'

interface PageText {
  readonly text: string
  readonly headings: readonly StyledHeading[]
}

/** What a site sets above a title is short, and more than a letter-head. */
const LONGEST = 40
const FEWEST = 3
const SHORTEST_TITLE = 6
/** Words of a paper above its title: its number, its head, sentences. */
const OF_PAPER = /[。；]|[〔[（(](?:19|20)\d{2}[〕\]）)]|[局厅府委会室办处]文件$|第.{1,5}期|签发/

/**
 * The lines of a page without those above its title, where these are a site's (dates, menus, lists of other pages): short ones, three at
 * least. The title is the line that the page's own title opens with, or the first heading that reads like one.
 * @param pageTitle words of the element title, those of the site behind them
 */
export function withoutBanner({ text, headings }: PageText, pageTitle: string): PageText & { readonly removed: number } {
  const lines = text.split('\n')
  const title = titleLine(lines, headings, pageTitle)
  const above = lines.slice(0, Math.max(0, title))
  if (above.length < FEWEST || above.some(line => line.length > LONGEST || OF_PAPER.test(line))) return { text, headings, removed: 0 }
  const kept = headings.flatMap(heading => (heading.line < title ? [] : [{ ...heading, line: heading.line - title }]))
  return { text: lines.slice(title).join('\n'), headings: kept, removed: title }
}

function titleLine(lines: readonly string[], headings: readonly StyledHeading[], pageTitle: string): number {
  const bare = (words: string) => words.replace(/[\s\u3000]/g, '')
  const named = bare(pageTitle)
  const same = lines.findIndex(line => bare(line).length >= SHORTEST_TITLE && named.startsWith(bare(line)))
  return same >= 0 ? same : (headings.find(({ line }) => namesReport(lines[line] ?? ''))?.line ?? -1)
}
