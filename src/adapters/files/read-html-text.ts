import { Parser } from 'htmlparser2'
import type { StyledHeading } from '#report/styled-heading.ts'
import { LineCollector } from './read-lines.ts'

export interface HtmlText {
  /** One block a line; cells of a row parted by tabs. */
  readonly text: string
  readonly headings: readonly StyledHeading[]
  /** Blocks left out because they are only links. */
  readonly menus: number
}

const SKIPPED = new Set(
  'script style noscript template head title nav footer aside form select button iframe object svg math textarea rt rp'.split(' '),
)
const BLOCK = new Set(
  'address article blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead tr td th ul'.split(
    ' ',
  ),
)
const HEADING = /^h([1-6])$/
/** A header inside one of these belongs to the text; one outside is the site's banner. */
const CONTENT = new Set(['article', 'main', 'section'])
const MENU_LINKS = 2

/** Gathers the text of a page's blocks. */
class BlockReader {
  menus = 0
  readonly lines = new LineCollector()
  #line = ''
  #linked = 0
  #links = 0
  #level: number | null = null

  write(text: string, isLink: boolean): void {
    this.#line += text
    if (isLink) this.#linked += text.replace(/\s/g, '').length
  }

  openLink(): void {
    this.#links += 1
  }

  endLine(): void {
    const written = this.#line.replace(/[\s\u00a0]+/g, match => (/[\u3000]/.test(match) ? '' : ' ')).trim()
    const isMenu = this.#links >= MENU_LINKS && this.#linked * 10 >= written.replace(/[\s|·>»]/g, '').length * 9
    if (isMenu) this.menus += 1
    else this.lines.line(written, this.#level)
    this.#line = ''
    this.#linked = 0
    this.#links = 0
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.endLine()
    const level = HEADING.exec(name)?.[1]
    if (level !== undefined) this.#level = Number(level)
    else if (name === 'table') this.lines.openTable()
    else if (name === 'tr') this.lines.openRow()
    else if (name === 'td' || name === 'th') this.lines.openCell(Number(attributes['colspan'] ?? 1), Number(attributes['rowspan'] ?? 1))
  }

  close(name: string): void {
    this.endLine()
    if (HEADING.test(name)) this.#level = null
    else if (name === 'table') this.lines.closeTable()
    else if (name === 'tr') this.lines.closeRow()
    else if (name === 'td' || name === 'th') this.lines.closeCell()
  }
}

/** The text of a web page. Site menus (blocks of nothing but links) are left out and counted. */
export function htmlToText(html: string): HtmlText {
  const blocks = new BlockReader()
  let skipping = 0
  let inLink = 0
  let inContent = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      if (CONTENT.has(name)) inContent += 1
      if (SKIPPED.has(name) || (name === 'header' && (inContent === 0 || skipping > 0))) skipping += 1
      else if (name === 'a') {
        inLink += 1
        blocks.openLink()
      } else if (BLOCK.has(name)) blocks.open(name, attributes)
    },
    ontext(text) {
      if (skipping === 0) blocks.write(text, inLink > 0)
    },
    onclosetag(name) {
      if (CONTENT.has(name)) inContent = Math.max(0, inContent - 1)
      if (SKIPPED.has(name) || (name === 'header' && skipping > 0)) skipping = Math.max(0, skipping - 1)
      else if (name === 'a') inLink = Math.max(0, inLink - 1)
      else if (BLOCK.has(name)) blocks.close(name)
    },
  })
  parser.end(html)
  blocks.endLine()
  return { ...blocks.lines.result(), menus: blocks.menus }
}
