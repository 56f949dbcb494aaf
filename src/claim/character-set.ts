import type { CodeBuffer } from './code-buffer.ts'

const ALL_CODES = 0x10000

/** What \s matches and trim takes off. */
export const WHITE_SPACE =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

/** A set of characters of the basic plane, asked by code unit: every character of a text is asked for, so that looking up must cost next to nothing. */
export class CharacterSet {
  readonly #holds = new Uint8Array(ALL_CODES)

  constructor(characters: string) {
    for (let at = 0; at < characters.length; at += 1) this.#holds[characters.charCodeAt(at)] = 1
  }

  has(code: number): boolean {
    return this.#holds[code] === 1
  }

  /** Whether all characters of a text are in the set; of an empty text they are. */
  holdsAll(text: string): boolean {
    for (let at = 0; at < text.length; at += 1) if (this.#holds[text.charCodeAt(at)] !== 1) return false
    return true
  }

  /** As {@link holdsAll}, of code units. */
  holdsAllOf({ codes, length }: CodeBuffer): boolean {
    for (let at = 0; at < length; at += 1) if (this.#holds[codes[at] ?? 0] !== 1) return false
    return true
  }
}
