const ALL_CODES = 0x10000

/** A set of characters of the basic plane, asked by code unit: every character of a text is asked for, so that looking up must cost next to nothing. */
export class CharacterSet {
  readonly #holds = new Uint8Array(ALL_CODES)

  constructor(characters: string) {
    for (let at = 0; at < characters.length; at += 1) this.#holds[characters.charCodeAt(at)] = 1
  }

  has(code: number): boolean {
    return this.#holds[code] === 1
  }
}
