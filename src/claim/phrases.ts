import type { CodeBuffer } from './code-buffer.ts'
import type { Vocabulary } from './vocabulary.ts'

const ROOM = 1024

/**
 * The phrases of one text as they are compared, one behind the other in two long lists: their canonical characters, and for each position the
 * pair that begins there (-1 where no name holds one). Thousands of short lists would cost more than all that is read from them.
 */
export class Phrases {
  codes = new Uint16Array(ROOM)
  pairs = new Int32Array(ROOM)
  readonly vocabulary: Vocabulary
  #length = 0

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary
  }

  /** Adds a canonical phrase and gives the place where it begins. */
  add(phrase: CodeBuffer): number {
    const from = this.#length
    this.#length += phrase.length
    if (this.#length > this.codes.length) this.#grow()
    for (let at = 0; at < phrase.length; at += 1) this.codes[from + at] = phrase.codes[at] ?? 0
    this.vocabulary.encode(phrase, this.pairs, from)
    return from
  }

  #grow(): void {
    const [codes, pairs] = [new Uint16Array(2 * this.#length), new Int32Array(2 * this.#length)]
    codes.set(this.codes)
    pairs.set(this.pairs)
    this.codes = codes
    this.pairs = pairs
  }
}
