import { PdfKeyword, PdfName, PdfReference, type PdfValue, UnfamiliarPdf } from './pdf-value.ts'

const OTHER = 0
const BLANK = 1
const DELIMITER = 2
/** What each byte is: ISO 32000-1, 7.2.2. */
const CLASS = new Uint8Array(256)
for (const blank of [0, 9, 10, 12, 13, 32]) CLASS[blank] = BLANK
for (const delimiter of '()<>[]{}/%') CLASS[delimiter.charCodeAt(0)] = DELIMITER
const DEEPEST = 60
const [ZERO, NINE, PLUS, MINUS, DOT, HASH] = [48, 57, 43, 45, 46, 35]
const [OPEN, CLOSE, LESS, MORE, ARRAY, ARRAY_END, SLASH, PERCENT, BACKSLASH] = [40, 41, 60, 62, 91, 93, 47, 37, 92]
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
/** Operators are few and met thousands of times: each is made once. */
const KEYWORDS = new Map<number, PdfKeyword>()

/** Cuts bytes of a PDF, of the file itself or of a page's content, into values and keywords. */
export class PdfLexer {
  readonly #bytes: Uint8Array
  readonly #hasReferences: boolean
  at: number

  /** @param hasReferences whether "12 0 R" is one value, as in the file itself */
  constructor(bytes: Uint8Array, at: number, hasReferences: boolean) {
    this.#bytes = bytes
    this.at = at
    this.#hasReferences = hasReferences
  }

  /** The next value or keyword; undefined at the end. */
  next(depth = 0): PdfValue | PdfKeyword | undefined {
    this.skipBlanks()
    const byte = this.#bytes[this.at]
    if (byte === undefined) return undefined
    if ((byte >= ZERO && byte <= NINE) || byte === MINUS || byte === DOT || byte === PLUS) return this.#numberOrReference()
    if (byte === SLASH) return this.#name()
    if (byte === LESS) return this.#bytes[this.at + 1] === LESS ? this.#dictionary(depth) : this.#hexString()
    if (byte === OPEN) return this.#string()
    if (byte === ARRAY) return this.#array(depth)
    if (CLASS[byte] === DELIMITER) throw new UnfamiliarPdf(`Unexpected "${String.fromCharCode(byte)}" at ${this.at}`)
    return this.#keyword()
  }

  /** The next value, where no keyword may stand. */
  value(): PdfValue {
    return literalOf(this.next())
  }

  isNext(word: string): boolean {
    this.skipBlanks()
    for (let index = 0; index < word.length; index += 1) if (this.#bytes[this.at + index] !== word.charCodeAt(index)) return false
    this.at += word.length
    return true
  }

  skipBlanks(): void {
    for (;;) {
      const byte = this.#bytes[this.at]
      if (byte === undefined) return
      if (byte === PERCENT) while (this.at < this.#bytes.length && !isLineEnd(this.#bytes[this.at])) this.at += 1
      else if (CLASS[byte] !== BLANK) return
      else this.at += 1
    }
  }

  #numberOrReference(): number | PdfReference {
    const number = this.#number()
    if (!this.#hasReferences || !Number.isInteger(number) || number < 0) return number
    const behind = this.at
    this.skipBlanks()
    const byte = this.#bytes[this.at] ?? 0
    if (byte >= ZERO && byte <= NINE) {
      this.#number()
      this.skipBlanks()
      if (this.#bytes[this.at] === 0x52 && CLASS[this.#bytes[this.at + 1] ?? 32] !== OTHER) {
        this.at += 1
        return new PdfReference(number)
      }
    }
    this.at = behind
    return number
  }

  /** A plain decimal number: anything stranger is unfamiliar. */
  #number(): number {
    const bytes = this.#bytes
    let at = this.at
    const isNegative = bytes[at] === MINUS
    if (isNegative || bytes[at] === PLUS) at += 1
    let whole = 0
    let scale = 0
    let digits = 0
    for (let byte = bytes[at] ?? 32; ; at += 1, byte = bytes[at] ?? 32) {
      if (byte >= ZERO && byte <= NINE) {
        whole = whole * 10 + byte - ZERO
        digits += 1
        scale *= 10
      } else if (byte === DOT && scale === 0) scale = 1
      else if (CLASS[byte] === OTHER) throw new UnfamiliarPdf(`Unexpected number at ${this.at}`)
      else break
    }
    if (digits === 0 || digits > 20) throw new UnfamiliarPdf(`Unexpected number at ${this.at}`)
    this.at = at
    const value = scale > 1 ? whole / scale : whole
    return isNegative ? -value : value
  }

  #name(): PdfName {
    const from = this.at + 1
    let text = ''
    for (this.at = from; CLASS[this.#bytes[this.at] ?? 32] === OTHER; this.at += 1) {
      const byte = this.#bytes[this.at] ?? 0
      if (byte === HASH) {
        text += String.fromCharCode(hexOf(this.#bytes[this.at + 1]) * 16 + hexOf(this.#bytes[this.at + 2]))
        this.at += 2
      } else text += String.fromCharCode(byte)
    }
    return new PdfName(text)
  }

  #keyword(): PdfKeyword {
    const from = this.at
    while (CLASS[this.#bytes[this.at] ?? 32] === OTHER) this.at += 1
    const length = this.at - from
    const [a = 0, b = 0, c = 0] = [this.#bytes[from], length > 1 ? this.#bytes[from + 1] : 0, length > 2 ? this.#bytes[from + 2] : 0]
    const key = a + b * 256 + c * 65_536
    const known = length <= 3 ? KEYWORDS.get(key) : undefined
    if (known !== undefined) return known
    const keyword = new PdfKeyword(String.fromCharCode(...this.#bytes.subarray(from, Math.min(this.at, from + 40))))
    if (length <= 3 && KEYWORDS.size < 200) KEYWORDS.set(key, keyword)
    return keyword
  }

  #hexString(): string {
    const codes: number[] = []
    let half = -1
    for (this.at += 1; this.#bytes[this.at] !== MORE; this.at += 1) {
      const byte = this.#bytes[this.at]
      if (byte !== undefined && CLASS[byte] === BLANK) continue
      const digit = hexOf(byte)
      if (half < 0) half = digit
      else {
        codes.push(half * 16 + digit)
        half = -1
      }
    }
    this.at += 1
    if (half >= 0) codes.push(half * 16)
    return stringOf(codes)
  }

  #string(): string {
    const codes: number[] = []
    let open = 1
    for (this.at += 1; open > 0; this.at += 1) {
      const byte = this.#bytes[this.at]
      if (byte === undefined) throw new UnfamiliarPdf('Unexpected end in a string')
      if (byte === OPEN) open += 1
      else if (byte === CLOSE) open -= 1
      if (byte === BACKSLASH) this.#escape(codes)
      else if (byte === 13) {
        if (this.#bytes[this.at + 1] === 10) this.at += 1
        codes.push(10)
      } else if (open > 0) codes.push(byte)
    }
    return stringOf(codes)
  }

  #escape(codes: number[]): void {
    this.at += 1
    const byte = this.#bytes[this.at] ?? 0
    if (byte >= ZERO && byte < ZERO + 8) {
      let code = 0
      let count = 0
      for (; count < 3; count += 1) {
        const digit = (this.#bytes[this.at + count] ?? 0) - ZERO
        if (digit < 0 || digit > 7) break
        code = code * 8 + digit
      }
      this.at += count - 1
      codes.push(code % 256)
    } else if (byte === 13 || byte === 10) {
      if (byte === 13 && this.#bytes[this.at + 1] === 10) this.at += 1
    } else codes.push(ESCAPES[String.fromCharCode(byte)]?.charCodeAt(0) ?? byte)
  }

  #array(depth: number): readonly PdfValue[] {
    if (depth > DEEPEST) throw new UnfamiliarPdf('Unexpected depth')
    const values: PdfValue[] = []
    this.at += 1
    for (;;) {
      this.skipBlanks()
      if (this.#bytes[this.at] === ARRAY_END) break
      values.push(literalOf(this.next(depth + 1)))
    }
    this.at += 1
    return values
  }

  #dictionary(depth: number): ReadonlyMap<string, PdfValue> {
    if (depth > DEEPEST) throw new UnfamiliarPdf('Unexpected depth')
    const entries = new Map<string, PdfValue>()
    this.at += 2
    for (;;) {
      this.skipBlanks()
      if (this.#bytes[this.at] === MORE && this.#bytes[this.at + 1] === MORE) break
      const key = this.next(depth + 1)
      if (!(key instanceof PdfName)) throw new UnfamiliarPdf(`Expected a key at ${this.at}`)
      entries.set(key.text, literalOf(this.next(depth + 1)))
    }
    this.at += 2
    return entries
  }
}

/** true, false and null are words too. */
function literalOf(value: PdfValue | PdfKeyword | undefined): PdfValue {
  if (!(value instanceof PdfKeyword)) {
    if (value === undefined) throw new UnfamiliarPdf('Unexpected end')
    return value
  }
  if (value.word === 'null') return null
  if (value.word === 'true' || value.word === 'false') return value.word === 'true'
  throw new UnfamiliarPdf(`Unexpected word "${value.word}"`)
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 10 || byte === 13
}

function hexOf(byte = 0): number {
  const digit = byte <= NINE ? byte - ZERO : (byte | 32) - 87
  if (digit < 0 || digit > 15 || (byte > NINE && digit < 10)) throw new UnfamiliarPdf('Unexpected hexadecimal digit')
  return digit
}

function stringOf(codes: readonly number[]): string {
  if (codes.length > 60_000) throw new UnfamiliarPdf('Unexpected long string')
  return String.fromCharCode(...codes)
}
