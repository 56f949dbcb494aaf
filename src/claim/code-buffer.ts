const ROOM = 1024
/** No more arguments than this are handed to one call. */
const MOST_AT_ONCE = 4096

/** Code units that are worked on in place of strings: building and joining short strings costs more than all that is read from them. */
export class CodeBuffer {
  codes = new Uint16Array(ROOM)
  length = 0

  /** A buffer that holds a text. */
  static of(text: string): CodeBuffer {
    const buffer = new CodeBuffer()
    buffer.clear(text.length)
    buffer.append(text)
    return buffer
  }

  /** Makes room for so many code units; what the buffer held is lost when it must grow. */
  clear(room: number): void {
    this.length = 0
    if (room > this.codes.length) this.codes = new Uint16Array(room * 2)
  }

  /** The code unit at a place; 0 behind the end. */
  at(place: number): number {
    return place < this.length ? (this.codes[place] ?? 0) : 0
  }

  /** Whether a word stands at a place. */
  holds(word: string, at: number): boolean {
    if (at + word.length > this.length) return false
    for (let place = 0; place < word.length; place += 1) if (this.codes[at + place] !== word.charCodeAt(place)) return false
    return true
  }

  /** Adds the characters of a word; there must be room for them. */
  append(word: string): void {
    for (let place = 0; place < word.length; place += 1) this.codes[this.length + place] = word.charCodeAt(place)
    this.length += word.length
  }

  toText(): string {
    return textOf(this.codes, 0, this.length)
  }
}

/** Code units as a text. */
export function textOf(codes: Uint16Array, from: number, length: number): string {
  let text = ''
  for (let at = from; at < from + length; at += MOST_AT_ONCE)
    text += String.fromCharCode.apply(null, codes.subarray(at, Math.min(from + length, at + MOST_AT_ONCE)) as unknown as number[])
  return text
}
