import { CharacterSet } from './character-set.ts'

const ALL_CODES = 0x10000
const NONE = 0
/** An eighth of the table at most is taken, so that nearly every look-up ends at the first place. */
const ROOM = 8

/** Words of a lexicon by the two characters that they begin with: at most places of a text none begins, which one look tells. */
export class WordIndex<Word> {
  /** What words begin with. */
  readonly #opens: CharacterSet
  /** For each code unit the number of the list of the words that consist of it alone; 0 for most. */
  readonly #single = new Uint16Array(ALL_CODES)
  /** A table of pairs of code units, each with the number of its list; where pairs meet, the later one stands further on. */
  readonly #double: Uint16Array
  readonly #pairs: Uint32Array
  /** The last place of the table: a small one stays near the processor. */
  readonly #last: number
  readonly #lists: (readonly Word[])[] = [[]]

  /** @param textOf what an entry reads as; entries without text are left out */
  constructor(words: Iterable<Word>, textOf: (word: Word) => string) {
    const sorted = Array.from(words)
      .filter(word => textOf(word) !== '')
      .sort((a, b) => textOf(b).length - textOf(a).length)
    this.#opens = new CharacterSet(sorted.map(word => textOf(word).charAt(0)))
    const short = Map.groupBy(
      sorted.filter(word => textOf(word).length === 1),
      word => textOf(word).charCodeAt(0),
    )
    for (const [code, list] of short) this.#single[code] = this.#lists.push(list) - 1
    const long = Map.groupBy(
      sorted.filter(word => textOf(word).length > 1),
      word => textOf(word).slice(0, 2),
    )
    const size = 2 ** Math.ceil(Math.log2(ROOM * (long.size + 1)))
    this.#last = size - 1
    this.#double = new Uint16Array(size)
    this.#pairs = new Uint32Array(size)
    for (const [pair, list] of long) this.#put(pair, [...list, ...(short.get(pair.charCodeAt(0)) ?? [])])
  }

  /**
   * The words that may stand where a text goes on with two code units (the second 0 at its end), the longest first, else in the order
   * given; null when none can. Each is still to be compared.
   */
  beginningWith(first: number, second: number): readonly Word[] | null {
    if (!this.#opens.has(first)) return null
    const pair = pairOf(first, second)
    let place = hash(first, second) & this.#last
    while (this.#double[place] !== NONE && this.#pairs[place] !== pair) place = (place + 1) & this.#last
    const list = this.#double[place] || this.#single[first] || NONE
    return list === NONE ? null : (this.#lists[list] ?? null)
  }

  #put(start: string, list: readonly Word[]): void {
    const [first, second] = [start.charCodeAt(0), start.charCodeAt(1)]
    let place = hash(first, second) & this.#last
    while (this.#double[place] !== NONE) place = (place + 1) & this.#last
    this.#double[place] = this.#lists.push(list) - 1
    this.#pairs[place] = pairOf(first, second)
  }
}

function hash(first: number, second: number): number {
  return first * 31 + second
}

function pairOf(first: number, second: number): number {
  return ((first << 16) | second) >>> 0
}
