/** What is not read here, because it is seldom met or damaged: the whole file is then left to pdf.js, which reads everything. */
export class UnfamiliarPdf extends Error {
  override readonly name = 'UnfamiliarPdf'
}

export class PdfName {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** "12 0 R": another object of the file. */
export class PdfReference {
  readonly number: number
  constructor(number: number) {
    this.number = number
  }
}

/** A word that is no value: an operator of a page, or obj, stream, xref … of the file. */
export class PdfKeyword {
  readonly word: string
  constructor(word: string) {
    this.word = word
  }
}

export type PdfDictionary = ReadonlyMap<string, PdfValue>

/** A dictionary with bytes behind it, as they stand in the file. */
export class PdfStream {
  readonly dictionary: PdfDictionary
  readonly bytes: Uint8Array
  constructor(dictionary: PdfDictionary, bytes: Uint8Array) {
    this.dictionary = dictionary
    this.bytes = bytes
  }
}

/** A string holds one byte a code unit. */
export type PdfValue = null | boolean | number | string | PdfName | PdfReference | readonly PdfValue[] | PdfDictionary | PdfStream

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map
}

export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value)
}

/** The number that must stand here. */
export function numberOf(value: PdfValue | undefined): number {
  if (typeof value !== 'number') throw new UnfamiliarPdf(`Expected a number, found ${typeof value}`)
  return value
}

/** Exactly so many numbers. */
export function numbersOf(value: PdfValue | undefined, count: number): readonly number[] {
  if (!isArray(value) || value.length !== count) throw new UnfamiliarPdf(`Expected ${count} numbers`)
  return value.map(numberOf)
}

/** The text of a name; "" for anything else. */
export function nameOf(value: PdfValue | undefined): string {
  return value instanceof PdfName ? value.text : ''
}
