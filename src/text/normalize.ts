import { findBreaks } from './broken-numbers.ts'
import { DROPPED, FOLD } from './character-fold.ts'
import { HAN_DIGIT, NUMERAL_CLASS } from './numeral-characters.ts'

/** A text in one spelling (half-width, Simplified, no invisible characters) with the way back to the source. */
export interface Normalized {
  readonly text: string
  /** Offset in the source of the character at `offset` of {@link text}; the source's length for the text's length. */
  toSource(offset: number): number
  /** Offset in the source just behind the last character before `offset`; what follows it but was dropped stays outside. */
  toSourceEnd(offset: number): number
}

/** Far faster than String.fromCharCode; a lone surrogate becomes U+FFFD, which keeps its place and means as little. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

/** Mathematical digits 𝟎–𝟿, the one astral digit block that documents use. */
function astralDigit(high: number, low: number): number {
  return high === 0xd835 && low >= 0xdfce && low <= 0xdfff ? 0x30 + ((low - 0xdfce) % 10) : -1
}

/** The plain ideographs: most of a report, and none of them is ever dropped. */
const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff
/** Room for a report, written over by every call; nothing of it is read before it is written. */
const SCRATCH = new Uint16Array(0x8000)
const FULL_COMMA = 0xff0c
/** ○, and the letter O that is typed for it. */
const LETTER_O = 0x4f
const CIRCLES = new Set([0x25cb, LETTER_O, 0xff2f])
const HAN_ZERO = 0x3007
const YEAR = 0x5e74

/** A full-width digit: between two of them a full-width comma groups thousands (４，５６５). */
function isWide(code: number): boolean {
  return code >= 0xff10 && code <= 0xff19
}

/** Whether a circle between two code units is the zero of a year: 二○二四年. */
function isYearZero(before: number, after: number): boolean {
  return NUMERAL_CLASS[before] === HAN_DIGIT && (NUMERAL_CLASS[after] === HAN_DIGIT || CIRCLES.has(after) || after === YEAR)
}

/** Folds `text` into `codes`; returns the source offsets that were dropped. */
function fold(text: string, codes: Uint16Array): number[] {
  const dropped: number[] = []
  let out = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= FIRST_HAN && code <= LAST_HAN) {
      codes[out++] = FOLD[code] ?? code
      continue
    }
    if (code < 0x80 && code > 0x0c && code !== LETTER_O) {
      codes[out++] = code
      continue
    }
    if (code === FULL_COMMA && isWide(text.charCodeAt(at - 1)) && isWide(text.charCodeAt(at + 1))) {
      codes[out++] = 0x2c
      continue
    }
    const digit = code === 0xd835 ? astralDigit(code, text.charCodeAt(at + 1)) : -1
    if (digit >= 0) {
      codes[out++] = digit
      dropped.push(++at)
      continue
    }
    if (CIRCLES.has(code) && isYearZero(codes[out - 1] ?? 0, text.charCodeAt(at + 1))) {
      codes[out++] = HAN_ZERO
      continue
    }
    const folded = FOLD[code] ?? code
    if (folded === DROPPED) dropped.push(at)
    else codes[out++] = folded
  }
  return dropped
}

/** How many of the ascending `dropped` source offsets lie before the character that `offset` of the folded text stands for. */
function countDropped(dropped: readonly number[], offset: number): number {
  let low = 0
  let high = dropped.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dropped[middle] ?? 0) - middle <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function mapped(text: string, source: string, dropped: readonly number[]): Normalized {
  if (dropped.length === 0) return { text, toSource: offset => offset, toSourceEnd: offset => offset }
  const toSource = (offset: number): number => offset + countDropped(dropped, offset)
  const toSourceEnd = (offset: number): number => {
    if (offset === 0) return 0
    const last = toSource(offset - 1)
    // A digit of the astral plane is two code units of the source.
    return source.charCodeAt(last) === 0xd835 && text.charCodeAt(offset - 1) < 0x80 ? last + 2 : last + 1
  }
  return { text, toSource, toSourceEnd }
}

function withoutBreaks(normalized: Normalized, breaks: readonly number[]): Normalized {
  const parts: string[] = []
  let from = 0
  for (const at of breaks) {
    parts.push(normalized.text.slice(from, at))
    from = at + 1
  }
  parts.push(normalized.text.slice(from))
  const inner = mapped(parts.join(''), normalized.text, breaks)
  return {
    text: inner.text,
    toSource: offset => normalized.toSource(inner.toSource(offset)),
    toSourceEnd: offset => (offset === 0 ? 0 : normalized.toSourceEnd(inner.toSourceEnd(offset))),
  }
}

/**
 * Writes a text in one spelling so that rules need only one: half-width letters, digits and signs (the full-width comma stays),
 * Simplified for Traditional character by character, every script's digits as ASCII, zero-width, direction and soft-break
 * characters removed, and numbers that a space or a line break cuts in two joined. Pure and linear; keeps the map back.
 * @param text any string, lone surrogates included
 * @param options.spaced also close the gaps of numerals written with a space between every character (三 百 五)
 */
export function normalize(text: string, options: { readonly spaced?: boolean } = {}): Normalized {
  const codes = text.length <= SCRATCH.length ? SCRATCH : new Uint16Array(text.length)
  const dropped = fold(text, codes)
  const folded = mapped(decoder.decode(codes.subarray(0, text.length - dropped.length)), text, dropped)
  const breaks = findBreaks(folded.text, options.spaced ?? false)
  return breaks.length === 0 ? folded : withoutBreaks(folded, breaks)
}
