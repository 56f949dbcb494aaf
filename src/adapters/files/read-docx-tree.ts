/** A paragraph of a Word document as its XML says it, revisions accepted. */
export interface DocxParagraph {
  readonly kind: 'paragraph'
  readonly style: string
  /** Of its own w:numPr; null where it has none. */
  readonly list: string | null
  readonly listLevel: number | null
  /** Its own w:outlineLvl; null where it has none. */
  readonly outline: number | null
  /** Line breaks as \n, tabs as \t. */
  readonly text: string
  /** Its end was deleted: the next paragraph goes on in it. */
  readonly goesOn: boolean
  /** The words at its start that are set bold or in a font of headings; all of it, or its opening, or "". */
  readonly emphatic: string
  /** The text boxes anchored in it. */
  readonly boxes: readonly DocxBlock[]
}

export interface DocxCell {
  readonly blocks: readonly DocxBlock[]
  readonly columns: number
  /** It goes on the cell above: w:vMerge. */
  readonly continuesAbove: boolean
}

export interface DocxTable {
  readonly kind: 'table'
  readonly rows: readonly { readonly cells: readonly DocxCell[] }[]
}

/** Another document that Word shows in this place: w:altChunk. */
interface DocxChunk {
  readonly kind: 'chunk'
  /** Of the relationship that leads to it. */
  readonly id: string
}

export type DocxBlock = DocxParagraph | DocxTable | DocxChunk

/** The body of a document with what was left out of it. */
export interface DocxBody {
  readonly blocks: readonly DocxBlock[]
  /** Foot- and endnotes in the order in which they are referred to: "footnotes 2". */
  readonly notes: readonly string[]
  readonly revisions: number
  readonly hiddenRuns: number
  /** The ids of its chunks. */
  readonly chunks: readonly string[]
}
