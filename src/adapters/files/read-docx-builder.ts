import type { DocxBlock, DocxBody, DocxCell, DocxParagraph } from './read-docx-tree.ts'
import type { XmlAttributes } from './read-docx-xml.ts'

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] }
type OpenParagraph = Mutable<DocxParagraph> & { readonly boxes: DocxBlock[] }

interface OpenCell {
  readonly blocks: DocxBlock[]
  columns: number
  continuesAbove: boolean
  isDeleted: boolean
}

interface OpenTable {
  readonly rows: { readonly cells: DocxCell[]; isDeleted: boolean }[]
}

/** Deeper nesting is no document's, and would exhaust what walks over the tree. */
const DEEPEST = 40

/** Puts the blocks of a Word document together as its elements open and close. */
export class DocxBuilder {
  revisions = 0
  hiddenRuns = 0
  readonly #chunks: string[] = []
  readonly #body: DocxBlock[] = []
  /** Where blocks go: the body, a cell or the text boxes of a paragraph. */
  readonly #containers: DocxBlock[][] = [this.#body]
  readonly #paragraphs: OpenParagraph[] = []
  readonly #tables: OpenTable[] = []
  readonly #cells: OpenCell[] = []
  readonly #notes: string[] = []
  #isOwnList = false

  open(name: string, value: string | undefined, attributes: XmlAttributes): void {
    const paragraph = this.#paragraphs.at(-1)
    const cell = this.#cells.at(-1)
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({
          kind: 'paragraph',
          style: '',
          list: null,
          listLevel: null,
          outline: null,
          text: '',
          goesOn: false,
          emphatic: '',
          boxes: [],
        })
        break
      case 'w:txbxContent':
        this.#containers.push(this.#containers.length < DEEPEST && paragraph !== undefined ? paragraph.boxes : this.#body)
        break
      case 'w:tbl':
        this.#tables.push({ rows: [] })
        break
      case 'w:tr':
        this.#tables.at(-1)?.rows.push({ cells: [], isDeleted: false })
        break
      case 'w:tc': {
        const opened = { blocks: [], columns: 1, continuesAbove: false, isDeleted: false }
        this.#cells.push(opened)
        this.#containers.push(this.#containers.length < DEEPEST ? opened.blocks : this.#body)
        break
      }
      case 'w:gridSpan':
        if (cell !== undefined) cell.columns = Number(value ?? 1)
        break
      case 'w:vMerge':
        if (cell !== undefined) cell.continuesAbove = value !== 'restart'
        break
      case 'w:numPr':
        this.#isOwnList = true
        break
      case 'w:altChunk':
        this.#chunks.push(attributes['r:id'] ?? '')
        this.#container().push({ kind: 'chunk', id: attributes['r:id'] ?? '' })
        break
      default:
        if (paragraph !== undefined) this.#property(paragraph, name, value ?? attributes['val'] ?? '')
    }
  }

  #property(paragraph: OpenParagraph, name: string, value: string): void {
    if (name === 'w:pStyle') paragraph.style = value
    else if (name === 'w:outlineLvl') paragraph.outline = Number(value)
    else if (name === 'w:numId' && this.#isOwnList) paragraph.list = value
    else if (name === 'w:ilvl' && this.#isOwnList) paragraph.listLevel = Number(value)
  }

  close(name: string): void {
    switch (name) {
      case 'w:numPr':
        this.#isOwnList = false
        break
      case 'w:p': {
        const paragraph = this.#paragraphs.pop()
        if (paragraph !== undefined) this.#container().push(paragraph)
        break
      }
      case 'w:txbxContent':
        if (this.#containers.length > 1) this.#containers.pop()
        break
      case 'w:tc':
        this.#closeCell()
        break
      case 'w:tbl':
        this.#closeTable()
        break
      default:
    }
  }

  write(words: string, isEmphatic: boolean): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph === undefined) return
    if ((isEmphatic || words.trim() === '') && paragraph.emphatic === paragraph.text) paragraph.emphatic += words
    paragraph.text += words
  }

  note(reference: string): void {
    this.#notes.push(reference)
  }

  deleteParagraphEnd(): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph !== undefined) paragraph.goesOn = true
  }

  deleteRow(): void {
    const row = this.#tables.at(-1)?.rows.at(-1)
    if (row !== undefined) row.isDeleted = true
  }

  deleteCell(): void {
    const cell = this.#cells.at(-1)
    if (cell !== undefined) cell.isDeleted = true
  }

  body(): DocxBody {
    return { blocks: this.#body, notes: this.#notes, revisions: this.revisions, hiddenRuns: this.hiddenRuns, chunks: this.#chunks }
  }

  #container(): DocxBlock[] {
    return this.#containers.at(-1) ?? this.#body
  }

  #closeCell(): void {
    const cell = this.#cells.pop()
    if (cell === undefined) return
    this.#containers.pop()
    if (!cell.isDeleted) this.#tables.at(-1)?.rows.at(-1)?.cells.push(cell)
  }

  #closeTable(): void {
    const table = this.#tables.pop()
    if (table !== undefined) this.#container().push({ kind: 'table', rows: table.rows.filter(row => !row.isDeleted) })
  }
}
