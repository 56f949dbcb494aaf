import { GAP, SIGNS } from './canonical.ts'
import { CharacterSet } from './character-set.ts'
import type { CodeBuffer } from './code-buffer.ts'
import { PairTable } from './pair-table.ts'

/** Function words carry no subject: a pair of characters that holds one is no evidence. */
const STOP = new CharacterSet(`的了和及与或将于是从由为有各均已共把让使其这那该也又还、·,。；：（）() ${SIGNS}`)

const GAP_CODE = GAP.charCodeAt(0)
const NO_PAIR = 0

/** The pairs of neighbouring characters that occur in the names of a set, numbered. Texts are compared with names through these numbers. */
export class Vocabulary {
  readonly #ids = new Map<number, number>()
  /** The same for texts; null while names are added. */
  #table: PairTable | null = null
  readonly #names: number[] = []
  /** How telling each pair is; null while names are added. */
  #weights: Float64Array | null = null
  /** A number for each character that names hold: a text is full of others, which need no further look. */
  readonly #letters = new Uint16Array(0x10000)
  #lastLetter = 0

  get size(): number {
    return this.#names.length
  }

  /** Numbers the pairs of a canonical name, adding new ones. `counts`: each pair is counted once for the name; a second name of one thing does not count. */
  add(name: string, counts: boolean): void {
    this.#weights = null
    this.#table = null
    const ids = this.#encode(name)
    if (counts) for (const id of new Set(ids)) if (id >= 0) this.#names[id] = (this.#names[id] ?? 0) + 1
  }

  /** Writes for each position of a canonical phrase the number of the pair that begins there, from a place of a list on; -1 when no name holds the pair. */
  encode({ codes, length }: CodeBuffer, pairs: Int32Array, from: number): void {
    this.#table ??= new PairTable(this.#ids)
    const table = this.#table
    const letters = this.#letters
    let standsAlone = true
    let letter = length === 0 ? 0 : (letters[codes[0] ?? 0] ?? 0)
    for (let at = 0; at < length; at += 1) {
      const second = at + 1 < length ? (codes[at + 1] ?? 0) : GAP_CODE
      const next = letters[second] ?? 0
      const key = letter === 0 ? NO_PAIR : next !== 0 ? keyOf(letter, next) : standsAlone && STOP.has(second) ? letter : NO_PAIR
      pairs[from + at] = key === NO_PAIR ? -1 : table.numberOf(key)
      standsAlone = letter === 0 && STOP.has(codes[at] ?? 0)
      letter = next
    }
  }

  /** How telling a pair is: 1 when one name alone holds it, near 0.15 when most names do. */
  weight(id: number): number {
    this.#weights ??= Float64Array.from(this.#names, holders => this.#tellingOf(holders))
    return this.#weights[id] ?? 1
  }

  #tellingOf(holders: number): number {
    return Math.max(0.15, 1 - Math.log(Math.max(1, holders)) / Math.log(this.#names.length + 2))
  }

  #encode(text: string): readonly number[] {
    this.#addLetters(text)
    return Array.from({ length: text.length }, (_, at) => {
      const second = at + 1 < text.length ? text.charCodeAt(at + 1) : GAP_CODE
      const before = at === 0 ? GAP_CODE : text.charCodeAt(at - 1)
      const key = this.#keyOf(text.charCodeAt(at), second, STOP.has(before))
      return key === NO_PAIR ? -1 : (this.#ids.get(key) ?? this.#number(key))
    })
  }

  /** Function words get no number: no evidence begins with them. */
  #addLetters(text: string): void {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (this.#letters[code] !== 0 || STOP.has(code)) continue
      this.#lastLetter += 1
      this.#letters[code] = this.#lastLetter
    }
  }

  #number(key: number): number {
    const id = this.#names.length
    this.#ids.set(key, id)
    this.#names.push(0)
    return id
  }

  /** A pair as one number; a word of one character pairs with nothing (镇, 乡); 0 where no evidence begins or no name can hold it. */
  #keyOf(first: number, second: number, standsAlone: boolean): number {
    const letter = this.#letters[first] ?? 0
    if (letter === 0) return NO_PAIR
    if (STOP.has(second)) return standsAlone ? letter : NO_PAIR
    const next = this.#letters[second] ?? 0
    return next === 0 ? NO_PAIR : keyOf(letter, next)
  }
}

/** Two letters as one integer of 32 bits. */
function keyOf(letter: number, next: number): number {
  return (next << 16) | letter
}
