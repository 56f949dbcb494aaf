import type { CodeBuffer } from './code-buffer.ts'

const ALL_CODES = 0x10000
const SETS_A_TABLE = 16

/** What \s matches and trim takes off. */
export const WHITE_SPACE =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

/** Sets share a table, a bit each: characters of a text lie far apart, and with a table for each set hardly any stayed near the processor. */
let table = new Uint16Array(ALL_CODES)
let taken = 0

/** A set of characters of the basic plane, asked by code unit: every character of a text is asked for, so that looking up must cost next to nothing. */
export class CharacterSet {
  readonly #table: Uint16Array
  readonly #bit: number

  constructor(characters: Iterable<string>) {
    if (taken === SETS_A_TABLE) {
      table = new Uint16Array(ALL_CODES)
      taken = 0
    }
    this.#table = table
    this.#bit = 1 << taken
    taken += 1
    for (const character of characters) table[character.charCodeAt(0)] = (table[character.charCodeAt(0)] ?? 0) | this.#bit
  }

  has(code: number): boolean {
    return ((this.#table[code] ?? 0) & this.#bit) !== 0
  }

  /** Whether all characters of a text are in the set; of an empty text they are. */
  holdsAll(text: string): boolean {
    for (let at = 0; at < text.length; at += 1) if (!this.has(text.charCodeAt(at))) return false
    return true
  }

  /** Whether a text has a character of the set. */
  holdsAny(text: string): boolean {
    for (let at = 0; at < text.length; at += 1) if (this.has(text.charCodeAt(at))) return true
    return false
  }

  /** As {@link holdsAll}, of code units. */
  holdsAllOf({ codes, length }: CodeBuffer): boolean {
    for (let at = 0; at < length; at += 1) if (!this.has(codes[at] ?? 0)) return false
    return true
  }
}
