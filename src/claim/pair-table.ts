const NOTHING = -1
/** A quarter of the places at most is taken, so that nearly every look-up ends at the first one. */
const ROOM = 4

/** The numbers of pairs, by key: a table of fixed size, since most pairs of a text are looked up in vain. Keys are 32-bit integers other than 0. */
export class PairTable {
  readonly #keys: Int32Array
  readonly #numbers: Int32Array
  readonly #last: number

  constructor(numbers: ReadonlyMap<number, number>) {
    const size = 2 ** Math.ceil(Math.log2(ROOM * (numbers.size + 1)))
    this.#keys = new Int32Array(size)
    this.#numbers = new Int32Array(size).fill(NOTHING)
    this.#last = size - 1
    for (const [key, number] of numbers) {
      const place = this.#placeOf(key)
      this.#keys[place] = key
      this.#numbers[place] = number
    }
  }

  /** The number of a pair; -1 when it has none. */
  numberOf(key: number): number {
    return this.#numbers[this.#placeOf(key)] ?? NOTHING
  }

  /** Where a key stands, or would stand. */
  #placeOf(key: number): number {
    let place = (Math.imul(key ^ (key >>> 16), 0x9e3779b1) >>> 7) & this.#last
    while (this.#keys[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & this.#last
    return place
  }
}
