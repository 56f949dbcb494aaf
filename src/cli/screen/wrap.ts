import { characterWidth } from './display-width.ts'

/** Must not begin a line. */
const CLOSING = /[，。、；：？！）》」』】〕”’％…,.;:?!)\]}%]/u
/** Must not end a line. */
const OPENING = /[（《「『【〔“‘([{]/u
/** Figures and Latin words stay whole. */
const WORD = /[\p{ASCII_Hex_Digit}A-Za-z.,%/-]/u

/** Where a one-line text is cut so that no piece takes more than `width` columns: half-open ranges of code units. */
export function wrapRanges(text: string, width: number): readonly (readonly [start: number, end: number])[] {
  const ranges: [number, number][] = []
  let start = 0
  while (start < text.length) {
    const end = lineEnd(text, start, width)
    ranges.push([start, end])
    start = end
  }
  return ranges
}

/** The lines of a text, each at most `width` columns. */
export function wrapped(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap(part => (part === '' ? [''] : wrapRanges(part, width).map(([start, end]) => part.slice(start, end))))
}

function lineEnd(text: string, start: number, width: number): number {
  let room = width
  let at = start
  let lastBreak = start
  while (at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    room -= characterWidth(character)
    if (room < 0) return lastBreak > start ? lastBreak : Math.max(at, start + character.length)
    at += character.length
    if (mayBreak(character, text[at] ?? '')) lastBreak = at
  }
  return text.length
}

function mayBreak(before: string, after: string): boolean {
  if (OPENING.test(before) || CLOSING.test(after)) return false
  return !(WORD.test(before) && WORD.test(after))
}
