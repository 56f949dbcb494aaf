import { Parser } from 'htmlparser2'
import type { StyledHeading } from '#report/styled-heading.ts'
import { isHeadingFont } from './read-emphasis.ts'
import { withoutBanner } from './read-html-banner.ts'
import { BlockReader } from './read-html-blocks.ts'
import { ListNumbers } from './read-html-list.ts'

export interface HtmlText {
  /** One block a line; cells of a row parted by tabs. */
  readonly text: string
  readonly headings: readonly StyledHeading[]
  /** The page's own title, trimmed; "" without one. */
  readonly site: string
  /** Blocks left out because they are only links. */
  readonly menus: number
  /** Places left out because the page hides them or marks them as deleted. */
  readonly hidden: number
}

type Attributes = Readonly<Record<string, string>>

const SKIPPED = new Set(
  'script style noscript noframes template head title nav footer aside form select button iframe object svg math textarea rt rp'.split(' '),
)
const BLOCK = new Set(
  'address article blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead tr td th ul'.split(
    ' ',
  ),
)
const LISTS = new Set(['ol', 'ul'])
/** A header inside one of these belongs to the text; one outside is the site's banner. */
const CONTENT = new Set(['article', 'main', 'section'])
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i
const BOLD = /font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i
const FONT = /font-family\s*:\s*([^;]+)/i
const RAISED: Readonly<Record<string, string>> = { '2': '²', '3': '³' }

/** Word writes the number of an item into the page, marked so and padded by blanks. */
const LIST_MARK = /mso-list\s*:\s*ignore/i
/** A number or its like; else the mark is a bullet of a symbol font (l, Ø, ·). */
const NUMBERED = /[0-9一二三四五六七八九十①-⑳⑴-⒛㈠-㈩]/

/** Follows the elements of a page. */
class PageReader {
  readonly blocks = new BlockReader()
  hidden = 0
  /** Characters that are not read because the page hides them. */
  hiddenLength = 0
  /** Words of the element title. */
  title = ''
  readonly #showsHidden: boolean
  #isHidden = false
  #marks = 0
  #mark = ''
  readonly #lists = new ListNumbers()
  /** Of each open element, whether it sets its words bold or the like. */
  readonly #emphases: boolean[] = []
  #skipFrom = -1
  #links = 0
  #content = 0
  #preformatted = 0
  #raised = 0
  readonly #path: string[] = []

  constructor(showsHidden: boolean) {
    this.#showsHidden = showsHidden
  }

  open(name: string, attributes: Attributes): void {
    this.#path.push(name)
    this.#emphases.push(isEmphatic(name, attributes))
    if (this.#skipFrom >= 0) return
    const isHidden = name === 'del' || (!this.#showsHidden && ('hidden' in attributes || HIDDEN.test(attributes['style'] ?? '')))
    if (isHidden) this.hidden += 1
    this.#isHidden = isHidden
    if (isHidden || SKIPPED.has(name) || isRunningHead(name, attributes) || (name === 'header' && this.#content === 0)) {
      this.#skipFrom = this.#path.length
      return
    }
    this.#count(name, 1)
    if (this.#marks > 0 || LIST_MARK.test(attributes['style'] ?? '')) this.#marks += 1
    if (name === 'a') this.blocks.openLink()
    if (BLOCK.has(name)) this.blocks.open(name, attributes)
    if (LISTS.has(name)) this.#lists.open(name, attributes)
    else if (name === 'li') this.blocks.label(this.#lists.item(attributes))
  }

  close(name: string): void {
    const wasSkipped = this.#skipFrom >= 0
    if (this.#skipFrom === this.#path.length) this.#skipFrom = -1
    this.#path.pop()
    this.#emphases.pop()
    if (wasSkipped) return
    this.#closeMark()
    this.#count(name, -1)
    if (BLOCK.has(name)) this.blocks.close(name)
    if (LISTS.has(name)) this.#lists.close()
    else if (name === 'li') this.blocks.label('')
  }

  text(words: string): void {
    if (this.#skipFrom >= 0) {
      if (this.#isHidden) this.hiddenLength += words.trim().length
      else if (this.#path.at(-1) === 'title') this.title += words
      return
    }
    if (this.#marks > 0) {
      this.#mark += words
      return
    }
    const manner = { isLink: this.#links > 0, isEmphatic: this.#emphases.includes(true) }
    const written = this.#raised > 0 ? (RAISED[words.trim()] ?? words) : words
    for (const [index, line] of (this.#preformatted > 0 ? written.split('\n') : [written]).entries()) {
      if (index > 0) this.blocks.endLine()
      this.blocks.write(line, manner)
    }
  }

  #closeMark(): void {
    if (this.#marks === 0) return
    this.#marks -= 1
    if (this.#marks > 0) return
    const mark = this.#mark.replace(/[\s\u00a0]/g, '')
    this.#mark = ''
    if (NUMBERED.test(mark)) this.blocks.label(mark)
  }

  #count(name: string, step: 1 | -1): void {
    if (CONTENT.has(name)) this.#content += step
    else if (name === 'a') this.#links += step
    else if (name === 'pre') this.#preformatted += step
    else if (name === 'sup') this.#raised += step
  }
}

/** LibreOffice exports what stands above and below each page as such a block. */
function isRunningHead(name: string, { title = '' }: Attributes): boolean {
  return name === 'div' && (title === 'header' || title === 'footer')
}

function isEmphatic(name: string, { style = '', face = '' }: Attributes): boolean {
  return name === 'b' || name === 'strong' || BOLD.test(style) || isHeadingFont(FONT.exec(style)?.[1] ?? face)
}

/**
 * The text of a web page. Site menus (blocks of nothing but links, lines above the title) and what is hidden are left out and counted. A page
 * that hides most of itself until its script has run is read whole.
 */
export function htmlToText(html: string): HtmlText {
  const shown = readPage(html, false)
  const reader = shown.hiddenLength > shown.length ? readPage(html, true).reader : shown.reader
  const { text, headings, removed } = withoutBanner(reader.blocks.lines.result(), reader.title)
  return { text, headings, site: reader.title.trim(), menus: reader.blocks.menus + (removed > 0 ? 1 : 0), hidden: reader.hidden }
}

function readPage(html: string, showsHidden: boolean) {
  const reader = new PageReader(showsHidden)
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: words => reader.text(words),
    onclosetag: name => reader.close(name),
  })
  parser.end(html)
  reader.blocks.end()
  const { text } = reader.blocks.lines.result()
  return { reader, hiddenLength: reader.hiddenLength, length: text.length }
}
