/** A word of the list and where it stands in it. */
interface ListedWord {
  readonly word: string
  readonly second: number
  readonly place: number
}

const CODE_UNITS = 0x10000

/** Counts a fixed list of words in texts, all of them in one walk over the text. */
export class WordCounter {
  /** Which of the lists belongs to each first code unit; 0: no word begins with it. */
  readonly #listOf = new Uint16Array(CODE_UNITS)
  readonly #lists: ListedWord[][] = [[]]
  /** From where on a word may be met again, in the text of this walk. */
  readonly #free: Uint32Array
  readonly #counts: Uint32Array

  constructor(words: readonly string[]) {
    this.#free = new Uint32Array(words.length)
    this.#counts = new Uint32Array(words.length)
    for (const [place, word] of words.entries()) {
      const first = word.charCodeAt(0)
      if (this.#listOf[first] === 0) this.#listOf[first] = this.#lists.push([]) - 1
      this.#lists[this.#listOf[first] ?? 0]?.push({ word, second: word.length > 1 ? word.charCodeAt(1) : 0, place })
    }
  }

  /** Tells each word that stands in the text, by its place in the list, and how often; a word's occurrences do not overlap each other. */
  count(text: string, found: (place: number, count: number) => void): void {
    const touched: number[] = []
    for (let at = 0; at < text.length; at += 1) {
      const list = this.#listOf[text.charCodeAt(at)] ?? 0
      if (list !== 0) this.#countAt(text, at, this.#lists[list] ?? [], touched)
    }
    for (const place of touched) {
      found(place, this.#counts[place] ?? 0)
      this.#counts[place] = 0
      this.#free[place] = 0
    }
  }

  #countAt(text: string, at: number, listed: readonly ListedWord[], touched: number[]): void {
    const next = text.charCodeAt(at + 1)
    for (const { word, second, place } of listed) {
      if ((second !== 0 && second !== next) || (this.#free[place] ?? 0) > at || !text.startsWith(word, at)) continue
      if (this.#counts[place] === 0) touched.push(place)
      this.#counts[place] = (this.#counts[place] ?? 0) + 1
      this.#free[place] = at + word.length
    }
  }
}
