import { Parser } from 'htmlparser2'

export interface HtmlText {
  /** One block a line; cells of a row parted by tabs. */
  readonly text: string
  /** Blocks left out because they are only links. */
  readonly menus: number
}

const SKIPPED = new Set(
  'script style noscript template head title nav footer aside form select button iframe object svg math textarea'.split(' '),
)
const BLOCK = new Set(
  'address article blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
const MENU_LINKS = 2
/** A cell with more than this in several blocks lays out a page; it is no cell of a table. */
const LONGEST_CELL = 200

/** Collects blocks as lines, and the cells of table rows as one line each. */
class LineCollector {
  menus = 0
  readonly #levels: string[][] = [[]]
  #line = ''
  #linked = 0
  #links = 0

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
    else if (written !== '') this.#levels.at(-1)?.push(written)
    this.#line = ''
    this.#linked = 0
    this.#links = 0
  }

  open(): void {
    this.endLine()
    this.#levels.push([])
  }

  /** Closes a cell or a row: its lines become one, parted by `joint`, unless it lays out a page. */
  close(joint: string): void {
    this.endLine()
    if (this.#levels.length < 2) return
    const lines = this.#levels.pop() ?? []
    const joined = lines.join(joint)
    const isLayout = lines.length > 1 && lines.some(line => line.length > LONGEST_CELL)
    if (lines.length > 0) this.#levels.at(-1)?.push(...(isLayout || (joint === ' ' && joined.length > LONGEST_CELL) ? lines : [joined]))
  }

  text(): string {
    this.endLine()
    return this.#levels.flat().join('\n')
  }
}

/** The text of a web page or of converted Word markup. Site menus (blocks of nothing but links) are left out and counted. */
export function htmlToText(html: string): HtmlText {
  const lines = new LineCollector()
  let skipping = 0
  let inLink = 0
  const parser = new Parser({
    onopentagname(name) {
      if (SKIPPED.has(name)) skipping += 1
      else if (name === 'a') {
        inLink += 1
        lines.openLink()
      } else if (name === 'td' || name === 'th' || name === 'tr') lines.open()
      else if (BLOCK.has(name)) lines.endLine()
    },
    ontext(text) {
      if (skipping === 0) lines.write(text, inLink > 0)
    },
    onclosetag(name) {
      if (SKIPPED.has(name)) skipping = Math.max(0, skipping - 1)
      else if (name === 'a') inLink = Math.max(0, inLink - 1)
      else if (name === 'td' || name === 'th') lines.close(' ')
      else if (name === 'tr') lines.close('\t')
      else if (BLOCK.has(name)) lines.endLine()
    },
  })
  parser.end(html)
  return { text: lines.text(), menus: lines.menus }
}
