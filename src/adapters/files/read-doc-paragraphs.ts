import { boldIn } from './read-doc-emphasis.ts'
import { type DocProperties, propertiesIn } from './read-doc-properties.ts'
import { type DocStreams, partOf } from './read-doc-streams.ts'

/** A paragraph of the running text of an old Word document. */
export interface DocParagraph extends DocProperties {
  /** As its characters stand: results of fields, their instructions left out; line breaks as \n. */
  readonly text: string
  readonly style: number
  /** How much of its start is set bold, in code units. */
  readonly emphatic: number
}

/** A stretch of text: where it stands in the main stream, in one or two bytes a character. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly offset: number
  readonly width: 1 | 2
}

interface Described extends DocProperties {
  readonly start: number
  readonly end: number
  readonly style: number
}

const LENGTH_AT = 0x004c
const PIECES_AT = 0x01a2
const DESCRIPTIONS_AT = 0x0102
const PAGE = 512
const PARAGRAPH_ENDS = new Set([0x07, 0x0c, 0x0d])
const [FIELD_BEGIN, FIELD_MIDDLE, FIELD_END, LINE_BREAK] = [0x13, 0x14, 0x15, 0x0b]
const LATIN = new TextDecoder('windows-1252')

/** The paragraphs in order, each with the style and the list that it names itself. Throws where the text is longer than its file. */
export function docParagraphs(streams: DocStreams): readonly DocParagraph[] {
  const descriptions = descriptionsIn(streams)
  const isBold = boldIn(streams)
  const paragraphs: DocParagraph[] = []
  let words = new Words()
  for (const { code, width, offset } of charactersIn(streams)) {
    if (PARAGRAPH_ENDS.has(code)) {
      const { style = 0, list = null, listLevel = null, outline = null } = descriptionAt(descriptions, offset) ?? {}
      paragraphs.push({ text: words.text, emphatic: words.emphatic, style, list, listLevel, outline })
      words = new Words()
    } else words.add(code, width, isBold(offset))
  }
  return paragraphs
}

/** The words of a paragraph; of a field only what it shows. */
class Words {
  text = ''
  emphatic = 0
  /** Of each open field, whether its instruction is being told. */
  readonly #instructions: boolean[] = []

  add(code: number, width: 1 | 2, isBold: boolean): void {
    if (code === FIELD_BEGIN) this.#instructions.push(true)
    else if (code === FIELD_MIDDLE) this.#instructions[this.#instructions.length - 1] = false
    else if (code === FIELD_END) this.#instructions.pop()
    else if (!this.#instructions.includes(true)) {
      const character = code === LINE_BREAK ? '\n' : characterOf(code, width)
      if ((isBold || /\s/.test(character)) && this.emphatic === this.text.length) this.emphatic += character.length
      this.text += character
    }
  }
}

function* charactersIn(streams: DocStreams) {
  const { main } = streams
  const length = main.getUint32(LENGTH_AT, true)
  if (length > main.byteLength) throw new RangeError(`Unexpected text of ${length} characters in ${main.byteLength} bytes`)
  for (const { from, to, offset: start, width } of piecesIn(streams))
    for (let place = from; place < Math.min(to, length); place += 1) {
      const offset = start + (place - from) * width
      yield { code: width === 1 ? main.getUint8(offset) : main.getUint16(offset, true), width, offset }
    }
}

function characterOf(code: number, width: 1 | 2): string {
  return width === 2 ? String.fromCharCode(code) : LATIN.decode(Uint8Array.of(code))
}

function piecesIn(streams: DocStreams): readonly Piece[] {
  const { view, start, end } = partOf(streams, PIECES_AT)
  let at = start
  // Property lists of the whole text come first.
  while (at < end && view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true)
  const size = view.getUint32(at + 1, true)
  const count = Math.floor((Math.min(size, end - at) - 4) / 12)
  const first = at + 5
  const pieces = Array.from({ length: Math.max(0, count) }, (_, index): Piece => {
    const address = view.getUint32(first + (count + 1) * 4 + index * 8 + 2, true)
    const isNarrow = (address & 0x40000000) !== 0
    return {
      from: view.getUint32(first + index * 4, true),
      to: view.getUint32(first + (index + 1) * 4, true),
      offset: isNarrow ? (address & 0x3fffffff) / 2 : address,
      width: isNarrow ? 1 : 2,
    }
  })
  if (pieces.some(({ from, to }) => to < from)) throw new RangeError('Unexpected piece of text that ends before it begins')
  return pieces
}

/** What is said of the paragraphs, by the places of their characters in the main stream, from pages of 512 bytes. */
function descriptionsIn(streams: DocStreams): readonly Described[] {
  const { view, start, end } = partOf(streams, DESCRIPTIONS_AT)
  const count = Math.floor((end - start - 4) / 8)
  const pages = Array.from({ length: Math.max(0, count) }, (_, index) => view.getUint32(start + (count + 1) * 4 + index * 4, true))
  return pages.flatMap(page => describedOn(streams.main, page * PAGE)).toSorted((a, b) => a.start - b.start)
}

function describedOn(main: DataView, page: number): readonly Described[] {
  const count = main.getUint8(page + PAGE - 1)
  return Array.from({ length: count }, (_, index) => {
    const [start, end] = [main.getUint32(page + index * 4, true), main.getUint32(page + (index + 1) * 4, true)]
    const word = main.getUint8(page + (count + 1) * 4 + index * 13) * 2
    if (word === 0) return { start, end, style: 0, list: null, listLevel: null, outline: null }
    const short = main.getUint8(page + word)
    const [at, size] = short === 0 ? [page + word + 2, main.getUint8(page + word + 1) * 2] : [page + word + 1, short * 2 - 1]
    return { start, end, style: main.getUint16(at, true), ...propertiesIn(main, at + 2, at + size) }
  })
}

/** The last that begins at or before an offset, if it reaches it. */
function descriptionAt(descriptions: readonly Described[], offset: number): Described | undefined {
  let [low, high] = [0, descriptions.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((descriptions[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const found = descriptions[low]
  return found !== undefined && found.start <= offset && offset < found.end ? found : undefined
}
