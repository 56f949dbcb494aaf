import type { ChunkLines } from './read-docx-chunks.ts'
import { labelCounter } from './read-docx-labels.ts'
import type { Numbering } from './read-docx-numbering.ts'
import { type DocxStyle, headingLevelOf, isContentsStyle, isEmphaticStyle } from './read-docx-styles.ts'
import type { DocxBlock, DocxCell, DocxParagraph, DocxTable } from './read-docx-tree.ts'
import { LineCollector } from './read-lines.ts'

export interface DocxManner {
  readonly numbering: Numbering
  readonly styles: ReadonlyMap<string, DocxStyle>
  /** What stands in the place of a chunk, as it was read; nothing for one that was not. */
  readonly chunks?: ReadonlyMap<string, ChunkLines>
}

const RUNNING_TEXT = /[。；，]/

/** Writes the blocks of a document as lines: numbers of lists written out, tables as rows, text boxes behind their paragraph. */
export class DocxLineWriter {
  readonly lines = new LineCollector()
  /** Numbers of lists that were written out. */
  labels = 0
  readonly #styles: DocxManner['styles']
  readonly #chunks: NonNullable<DocxManner['chunks']>
  readonly #labelOf: (paragraph: DocxParagraph) => string
  #carried = ''
  #cells = 0

  constructor({ numbering, styles, chunks = new Map() }: DocxManner) {
    this.#styles = styles
    this.#chunks = chunks
    this.#labelOf = labelCounter(numbering)
  }

  write(blocks: readonly DocxBlock[]): void {
    for (const block of blocks) {
      if (block.kind === 'table') this.#table(block)
      else if (block.kind === 'chunk') this.#chunk(block.id)
      else this.#paragraph(block)
    }
    if (this.#carried !== '') this.#flush('', null, '')
  }

  #paragraph(paragraph: DocxParagraph): void {
    if (isContentsStyle(paragraph.style, this.#styles)) return
    if (paragraph.goesOn) this.#carried += paragraph.text
    else {
      const label = this.#labelOf(paragraph)
      // A cell may hold nothing but its number in a column of them.
      const isWritten = this.#cells > 0 || this.#carried.trim() !== '' || paragraph.text.trim() !== ''
      if (label !== '' && isWritten) this.labels += 1
      this.#carried = (isWritten ? label : '') + this.#carried
      const emphatic = isEmphaticStyle(paragraph.style, this.#styles) ? paragraph.text : paragraph.emphatic
      this.#flush(paragraph.text, levelOf(paragraph, this.#styles), emphatic)
    }
    if (paragraph.boxes.length > 0) this.write(paragraph.boxes)
  }

  #chunk(id: string): void {
    const { text = '', headings = [] } = this.#chunks.get(id) ?? {}
    const levels = new Map(headings.filter(heading => heading.length === undefined).map(({ line, level }) => [line, level]))
    for (const [index, line] of text.split('\n').entries()) this.lines.line(line, levels.get(index) ?? null)
  }

  #flush(text: string, level: number | null, emphatic: string): void {
    const whole = this.#carried + text
    const isAll = emphatic === text
    const opening = emphatic === '' ? '' : this.#carried + emphatic
    this.#carried = ''
    for (const [index, line] of whole.split('\n').entries())
      this.lines.line(written(line), level, { emphatic: isAll ? line : index === 0 ? opening : '' })
  }

  #table({ rows }: DocxTable): void {
    const grid = rows.map(({ cells }) => byColumn(cells))
    this.lines.openTable()
    for (const [index, columns] of grid.entries()) {
      this.lines.openRow()
      for (const [column, cell] of columns) {
        if (isContinued(cell)) continue
        this.lines.openCell(cell.columns, heightOf(grid, index, column))
        this.#cells += 1
        this.write(cell.blocks)
        this.#cells -= 1
        this.lines.closeCell()
      }
      this.lines.closeRow()
    }
    this.lines.closeTable()
  }
}

function levelOf(paragraph: DocxParagraph, styles: DocxManner['styles']): number | null {
  if (paragraph.outline !== null) return paragraph.outline < 9 ? paragraph.outline + 1 : null
  return headingLevelOf(paragraph.style, styles)
}

function byColumn(cells: readonly DocxCell[]): ReadonlyMap<number, DocxCell> {
  let column = 0
  return new Map(
    cells.map(cell => {
      const place = column
      column += cell.columns
      return [place, cell]
    }),
  )
}

/** How many rows a cell reaches over: itself and the cells below that go it on at its column. */
function heightOf(grid: readonly ReadonlyMap<number, DocxCell>[], row: number, column: number): number {
  let rows = 1
  for (let below = grid[row + rows]?.get(column); below !== undefined && isContinued(below); below = grid[row + rows]?.get(column))
    rows += 1
  return rows
}

/** Such a cell belongs to the one above; one with words of its own counts as a cell. */
function isContinued(cell: DocxCell): boolean {
  return cell.continuesAbove && cell.blocks.every(isBlank)
}

function isBlank(block: DocxBlock): boolean {
  return block.kind === 'paragraph' && block.text.trim() === '' && block.boxes.length === 0
}

/** A tab sets running text in or apart; between short words it makes columns, as the cells of a table. */
function written(line: string): string {
  const bare = line
    .replace(/[ \u00a0]+/g, ' ')
    .replace(/\u00ad/g, '')
    .trim()
  return RUNNING_TEXT.test(bare) || !isRow(bare) ? bare.replace(/\s*\t\s*/g, ' ') : bare.replace(/ ?\t[\t ]*/g, '\t')
}

/** One tab behind a number sets a heading's words off (一、 工作情况). */
function isRow(line: string): boolean {
  const cells = line.split('\t').filter(cell => cell.trim() !== '')
  return cells.length > 2 || (cells.length === 2 && (cells[0] ?? '').length > 4 && !/[、．.）)]$/.test(cells[0] ?? ''))
}
