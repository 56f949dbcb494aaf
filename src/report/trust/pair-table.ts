/** Spreads neighbouring keys over the table (Knuth's multiplicative hashing). */
const SPREAD = 0x9e3779b1
const EMPTY = 0
/** Two million bits, which stay in the processor's cache where the table does not. */
const FILTER_BITS = 21

/** Numbers by pairs of code units, in flat arrays: looked up for every character of every report, where a Map of so many keys is slow. */
export class PairTable {
  readonly #keys: Uint32Array
  readonly #values: Float64Array
  readonly #shift: number
  /** One bit a hash: most pairs that are asked for are not held, and end here. */
  readonly #filter = new Uint32Array(2 ** (FILTER_BITS - 5))

  /** @param most pairs that will be set */
  constructor(most: number) {
    const bits = Math.max(4, Math.ceil(Math.log2(Math.max(1, most))) + 1)
    this.#keys = new Uint32Array(2 ** bits)
    this.#values = new Float64Array(2 ** bits)
    this.#shift = 32 - bits
  }

  set(first: number, second: number, value: number): void {
    const key = keyOf(first, second)
    const slot = this.#slotOf(key)
    this.#keys[slot] = key
    this.#values[slot] = value
    const bit = Math.imul(key, SPREAD) >>> (32 - FILTER_BITS)
    this.#filter[bit >>> 5] = (this.#filter[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }

  has(first: number, second: number): boolean {
    return this.get(first, second) !== undefined
  }

  get(first: number, second: number): number | undefined {
    const key = keyOf(first, second)
    const bit = Math.imul(key, SPREAD) >>> (32 - FILTER_BITS)
    if (((this.#filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return undefined
    const slot = this.#slotOf(key)
    return this.#keys[slot] === EMPTY ? undefined : this.#values[slot]
  }

  /** Where the key stands, or where it would. */
  #slotOf(key: number): number {
    let slot = Math.imul(key, SPREAD) >>> this.#shift
    while (this.#keys[slot] !== key && this.#keys[slot] !== EMPTY) slot = (slot + 1) % this.#keys.length
    return slot
  }
}

/** 0, which no pair of characters has, when one of them is missing (NaN, past the end of a text). */
function keyOf(first: number, second: number): number {
  return (first * 65_536 + second) >>> 0
}
