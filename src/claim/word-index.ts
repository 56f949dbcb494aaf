const ALL_CODES = 0x10000
const NONE = 0

/** Words of a lexicon by the character that they begin with: most characters of a text begin none, which one look tells. */
export class WordIndex<Word> {
  /** For each code unit the number of its list in `#lists`; 0 for most. */
  readonly #places = new Uint16Array(ALL_CODES)
  readonly #lists: Word[][] = [[]]

  /** @param textOf what an entry reads as; entries without text are left out */
  constructor(words: Iterable<Word>, textOf: (word: Word) => string) {
    for (const word of words) if (textOf(word) !== '') this.#listOf(textOf(word).charCodeAt(0)).push(word)
    for (const list of this.#lists) list.sort((a, b) => textOf(b).length - textOf(a).length)
  }

  /** The words that begin with a code unit, the longest first, else in the order given; null when there are none. */
  beginningWith(code: number): readonly Word[] | null {
    const place = this.#places[code] ?? NONE
    return place === NONE ? null : (this.#lists[place] ?? null)
  }

  #listOf(code: number): Word[] {
    const known = this.#lists[this.#places[code] ?? NONE]
    if (known && this.#places[code] !== NONE) return known
    const list: Word[] = []
    this.#places[code] = this.#lists.push(list) - 1
    return list
  }
}
