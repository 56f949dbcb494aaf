import { FEWEST_LINKS, LineCollector } from './read-lines.ts'

const MENU_LINKS = 2
const HEADING = /^h([1-6])$/
const HAN = '\\u2e80-\\u9fff\\uff00-\\uffef'
/** A line end of the source inside Chinese text is no space. */
const SOURCE_BREAK = new RegExp(`(?<=[${HAN}])[ \\t]*\\n\\s*(?=\\S)|(?<=\\S)[ \\t]*\\n\\s*(?=[${HAN}])`, 'g')
/** Entities that were encoded twice. */
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  hellip: '…',
  middot: '·',
  emsp: '\u3000',
}

interface Block {
  readonly text: string
  readonly level: number | null
  readonly emphatic: string
}

/** Gathers the text of a page's blocks. */
export class BlockReader {
  menus = 0
  readonly lines = new LineCollector()
  /** Blocks in a row that are one link each, until what follows tells whether they are a menu or a list of other pages. */
  readonly #linkBlocks: Block[] = []
  #line = ''
  #label = ''
  #linked = 0
  #emphatic = ''
  #links = 0
  #level: number | null = null

  write(text: string, { isLink, isEmphatic }: { readonly isLink: boolean; readonly isEmphatic: boolean }): void {
    const letters = text.replace(/\s/g, '').length
    if ((isEmphatic || letters === 0) && this.#emphatic === this.#line) this.#emphatic += text
    this.#line += text
    if (isLink) this.#linked += letters
  }

  /** A number to set before the next words. */
  label(label: string): void {
    this.#label = label
  }

  openLink(): void {
    this.#links += 1
  }

  endLine(): void {
    const decoded = this.#line.replace(/&(nbsp|ldquo|rdquo|mdash|hellip|middot|emsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    const bare = decoded.replace(SOURCE_BREAK, '')
    const written = bare.replace(/[\s\u00a0]+/g, match => (match.includes('\u3000') ? '\u3000' : ' ')).trim()
    const isLinked = this.#linked > 0 && this.#linked * 10 >= written.replace(/[\s|·>»]/g, '').length * 9
    if (isLinked && this.#links >= MENU_LINKS) this.menus += 1
    else if (written !== '') {
      const emphatic = this.#emphatic.trim() === '' ? '' : this.#label + this.#emphatic
      this.#block({ text: this.#label + written, level: this.#level, emphatic }, isLinked)
    }
    if (written !== '') this.#label = ''
    this.#line = ''
    this.#linked = 0
    this.#emphatic = ''
    this.#links = 0
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.endLine()
    const level = HEADING.exec(name)?.[1]
    if (level !== undefined) this.#level = Number(level)
    else if (isOfTable(name)) this.#endMenu()
    if (name === 'table') this.lines.openTable()
    else if (name === 'tr') this.lines.openRow()
    else if (name === 'td' || name === 'th') this.lines.openCell(Number(attributes['colspan'] ?? 1), Number(attributes['rowspan'] ?? 1))
  }

  close(name: string): void {
    this.endLine()
    if (HEADING.test(name)) this.#level = null
    else if (isOfTable(name)) this.#endMenu()
    if (name === 'table' && this.lines.closeTable()) this.menus += 1
    else if (name === 'tr') this.lines.closeRow()
    else if (name === 'td' || name === 'th') this.lines.closeCell()
  }

  end(): void {
    this.endLine()
    this.#endMenu()
  }

  #block(block: Block, isLinked: boolean): void {
    if (isLinked && block.level === null) this.#linkBlocks.push(block)
    else {
      this.#endMenu()
      this.lines.line(block.text, block.level, { emphatic: block.emphatic, isLink: isLinked })
    }
  }

  #endMenu(): void {
    const blocks = this.#linkBlocks.splice(0)
    if (blocks.length >= FEWEST_LINKS) this.menus += 1
    else for (const { text, level, emphatic } of blocks) this.lines.line(text, level, { emphatic, isLink: true })
  }
}

function isOfTable(name: string): boolean {
  return name === 'table' || name === 'tr' || name === 'td' || name === 'th'
}
