interface ListedWord {
  readonly word: string
  readonly place: number
}

/** Counts a fixed list of words in texts, all of them in one walk over the text. */
export class WordCounter {
  readonly #byFirst = new Map<number, ListedWord[]>()
  readonly #size: number

  constructor(words: readonly string[]) {
    this.#size = words.length
    for (const [place, word] of words.entries()) {
      const first = word.charCodeAt(0)
      const listed = this.#byFirst.get(first)
      if (listed) listed.push({ word, place })
      else this.#byFirst.set(first, [{ word, place }])
    }
  }

  /** How often each word stands in the text, in the order of the list; a word's occurrences do not overlap each other. */
  counts(text: string): Uint32Array {
    const counts = new Uint32Array(this.#size)
    const free = new Uint32Array(this.#size)
    for (let at = 0; at < text.length; at += 1) {
      for (const { word, place } of this.#byFirst.get(text.charCodeAt(at)) ?? []) {
        if ((free[place] ?? 0) > at || !text.startsWith(word, at)) continue
        counts[place] = (counts[place] ?? 0) + 1
        free[place] = at + word.length
      }
    }
    return counts
  }
}
