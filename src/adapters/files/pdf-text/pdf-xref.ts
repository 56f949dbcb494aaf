import { PdfLexer } from './pdf-lexer.ts'
import { inflate } from './pdf-stream.ts'
import { isDictionary, numberOf, type PdfDictionary, PdfKeyword, PdfStream, type PdfValue, UnfamiliarPdf } from './pdf-value.ts'

/** Where an object stands: in the file, or inside another one that holds objects. */
export type Entry = { readonly at: number } | { readonly inside: number; readonly index: number }

/** startxref stands this near to the end of the file. */
const TAIL = 2048
const MOST_SECTIONS = 64
const MOST_OBJECTS = 1_000_000

/** Reads where the objects of a file stand, the newest section first: what it tells is not told anew by older ones. */
export function readEntries(
  bytes: Uint8Array,
  objectAt: (at: number) => PdfValue,
): { readonly entries: ReadonlyMap<number, Entry>; readonly trailer: PdfDictionary } {
  const entries = new Map<number, Entry>()
  const freed = new Set<number>()
  const add = (number: number, entry: Entry | null) => {
    if (entries.has(number) || freed.has(number)) return
    if (entry === null) freed.add(number)
    else entries.set(number, entry)
    if (entries.size > MOST_OBJECTS) throw new UnfamiliarPdf('Unexpected number of objects')
  }
  const sections = [startOf(bytes)]
  const seen = new Set<number>()
  let trailer: PdfDictionary | null = null
  for (const at of sections) {
    if (seen.has(at) || seen.size > MOST_SECTIONS) throw new UnfamiliarPdf('Unexpected circle of sections')
    seen.add(at)
    const told = readSection(bytes, at, objectAt, add)
    trailer ??= told
    for (const key of ['XRefStm', 'Prev']) if (told.has(key)) sections.push(numberOf(told.get(key)))
  }
  if (trailer === null) throw new UnfamiliarPdf('Expected a trailer')
  return { entries, trailer }
}

function startOf(bytes: Uint8Array): number {
  const from = Math.max(0, bytes.length - TAIL)
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.length - from)
  const at = tail.lastIndexOf('startxref')
  if (at < 0) throw new UnfamiliarPdf('Expected startxref')
  return numberOf(new PdfLexer(bytes, from + at + 'startxref'.length, false).value())
}

type Add = (number: number, entry: Entry | null) => void

function readSection(bytes: Uint8Array, at: number, objectAt: (at: number) => PdfValue, add: Add): PdfDictionary {
  const lexer = new PdfLexer(bytes, at, true)
  if (lexer.isNext('xref')) return readTable(lexer, add)
  const stream = objectAt(at)
  if (!(stream instanceof PdfStream)) throw new UnfamiliarPdf(`Expected a table of objects at ${at}`)
  readStream(stream, add)
  return stream.dictionary
}

function readTable(lexer: PdfLexer, add: Add): PdfDictionary {
  while (!lexer.isNext('trailer')) {
    const first = numberOf(lexer.value())
    const count = numberOf(lexer.value())
    if (count > MOST_OBJECTS) throw new UnfamiliarPdf('Unexpected number of objects')
    for (let index = 0; index < count; index += 1) {
      const at = numberOf(lexer.value())
      lexer.value()
      const kind = lexer.next()
      const word = kind instanceof PdfKeyword ? kind.word : ''
      if (word !== 'n' && word !== 'f') throw new UnfamiliarPdf('Unexpected entry in the table of objects')
      add(first + index, word === 'n' ? { at } : null)
    }
  }
  const trailer = lexer.value()
  if (!isDictionary(trailer)) throw new UnfamiliarPdf('Expected a trailer')
  return trailer
}

/** A table of objects written as a stream: rows of three numbers, each of a fixed count of bytes (ISO 32000-1, 7.5.8). */
function readStream({ dictionary, bytes }: PdfStream, add: Add): void {
  const rows = inflate(bytes, dictionary.get('Filter') ?? null, dictionary.get('DecodeParms') ?? null)
  const listOf = (value: PdfValue | undefined) => (Array.isArray(value) ? value.map(numberOf) : null)
  const [kinds = 0, firsts = 0, seconds = 0] = listOf(dictionary.get('W')) ?? []
  const sections = listOf(dictionary.get('Index')) ?? [0, numberOf(dictionary.get('Size'))]
  const width = kinds + firsts + seconds
  if (width === 0) throw new UnfamiliarPdf('Expected widths in a table of objects')
  let at = 0
  const read = (count: number) => {
    let number = 0
    for (const end = at + count; at < end; at += 1) number = number * 256 + (rows[at] ?? 0)
    return number
  }
  for (let section = 0; section < sections.length; section += 2) {
    const first = sections[section] ?? 0
    for (let number = first; number < first + (sections[section + 1] ?? 0); number += 1) {
      if (at + width > rows.length) throw new UnfamiliarPdf('Unexpected end of a table of objects')
      const kind = kinds === 0 ? 1 : read(kinds)
      const [one, two] = [read(firsts), read(seconds)]
      if (kind === 0) add(number, null)
      else if (kind === 1) add(number, { at: one })
      else if (kind === 2) add(number, { inside: one, index: two })
    }
  }
}
