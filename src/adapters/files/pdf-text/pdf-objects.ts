import { PdfLexer } from './pdf-lexer.ts'
import { inflate } from './pdf-stream.ts'
import {
  isArray,
  isDictionary,
  nameOf,
  numberOf,
  type PdfDictionary,
  PdfKeyword,
  PdfReference,
  PdfStream,
  type PdfValue,
  UnfamiliarPdf,
} from './pdf-value.ts'
import { type Entry, readEntries } from './pdf-xref.ts'

/** References that lead to references. */
const LONGEST_CHAIN = 10

/** The objects of a PDF file, read when they are asked for. */
export class PdfObjects {
  readonly trailer: PdfDictionary
  readonly #bytes: Uint8Array
  readonly #entries: ReadonlyMap<number, Entry>
  readonly #known = new Map<number, PdfValue>()
  readonly #held = new Map<number, readonly PdfValue[]>()

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    const { entries, trailer } = readEntries(bytes, at => this.#objectAt(at, null))
    this.#entries = entries
    this.trailer = trailer
    if (trailer.has('Encrypt')) throw new UnfamiliarPdf('Unexpected encryption')
  }

  /** The value itself, when it is a reference what it leads to; null for what is not there. */
  get(value: PdfValue | undefined): PdfValue {
    let found = value ?? null
    for (let step = 0; found instanceof PdfReference; step += 1) {
      if (step > LONGEST_CHAIN) throw new UnfamiliarPdf('Unexpected chain of references')
      found = this.#load(found.number)
    }
    return found
  }

  dictionary(value: PdfValue | undefined): PdfDictionary | null {
    const found = this.get(value)
    return isDictionary(found) ? found : null
  }

  array(value: PdfValue | undefined): readonly PdfValue[] | null {
    const found = this.get(value)
    return isArray(found) ? found : null
  }

  stream(value: PdfValue | undefined): PdfStream | null {
    const found = this.get(value)
    return found instanceof PdfStream ? found : null
  }

  /** The bytes of a stream as they were before they were packed. */
  contentOf({ dictionary, bytes }: PdfStream): Uint8Array {
    return inflate(bytes, this.get(dictionary.get('Filter')), this.get(dictionary.get('DecodeParms')))
  }

  #load(number: number): PdfValue {
    const known = this.#known.get(number)
    if (known !== undefined) return known
    const entry = this.#entries.get(number)
    // Set beforehand, so that an object that needs itself ends.
    this.#known.set(number, null)
    const value =
      entry === undefined ? null : 'at' in entry ? this.#objectAt(entry.at, number) : this.#heldObject(entry.inside, entry.index)
    this.#known.set(number, value)
    return value
  }

  /** @param number what the object must be called; null for any */
  #objectAt(at: number, number: number | null): PdfValue {
    const lexer = new PdfLexer(this.#bytes, at, true)
    const found = lexer.next()
    const generation = lexer.next()
    const isObject = typeof found === 'number' && typeof generation === 'number' && lexer.isNext('obj')
    if (!isObject || (number !== null && found !== number)) throw new UnfamiliarPdf(`Expected object ${number} at ${at}`)
    const value = lexer.value()
    if (!isDictionary(value) || !lexer.isNext('stream')) return value
    return new PdfStream(value, this.#streamBytes(value, lexer.at))
  }

  #streamBytes(dictionary: PdfDictionary, at: number): Uint8Array {
    const start = at + (this.#bytes[at] === 13 && this.#bytes[at + 1] === 10 ? 2 : 1)
    const end = start + numberOf(this.get(dictionary.get('Length')))
    if (end > this.#bytes.length || !new PdfLexer(this.#bytes, end, true).isNext('endstream'))
      throw new UnfamiliarPdf(`Unexpected end of the stream at ${at}`)
    return this.#bytes.subarray(start, end)
  }

  #heldObject(inside: number, index: number): PdfValue {
    const held = this.#held.get(inside) ?? this.#holdings(inside)
    this.#held.set(inside, held)
    return held[index] ?? null
  }

  /** The objects of a stream that holds objects. */
  #holdings(inside: number): readonly PdfValue[] {
    const stream = this.#load(inside)
    if (!(stream instanceof PdfStream) || nameOf(stream.dictionary.get('Type')) !== 'ObjStm')
      throw new UnfamiliarPdf(`Expected object ${inside} to hold objects`)
    const bytes = this.contentOf(stream)
    const first = numberOf(this.get(stream.dictionary.get('First')))
    const header = new PdfLexer(bytes, 0, false)
    const count = numberOf(this.get(stream.dictionary.get('N')))
    const starts: number[] = []
    for (let index = 0; index < count; index += 1) {
      if (header.next() instanceof PdfKeyword) throw new UnfamiliarPdf('Unexpected header of held objects')
      starts.push(first + numberOf(header.value()))
    }
    return starts.map(start => new PdfLexer(bytes, start, true).value())
  }
}
