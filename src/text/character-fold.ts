import traditionalToSimplified from 'opencc-js/dict/TSCharacters'

/** Marks a code unit that carries no text: zero-width, direction and soft-break characters. */
export const DROPPED = 0xffff

/** Zero of every decimal digit block of the basic plane beside ASCII (Unicode 16, general category Nd). */
const DIGIT_ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0de6, 0x0e50, 0x0ed0, 0x0f20, 0x1040,
  0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50,
  0xabf0, 0xff10,
]

/** Soft hyphen, vertical tab and form feed (Word's soft line and page break), zero-width, direction marks, byte order mark. */
const DROPPED_RANGES: readonly (readonly [from: number, to: number])[] = [
  [0x0b, 0x0c],
  [0xad, 0xad],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
]

/** Blocks whose characters are only other shapes of a plain one: Kangxi radicals (common in text from PDF), compatibility ideographs. */
const SHAPE_RANGES: readonly (readonly [from: number, to: number])[] = [
  [0x2e80, 0x2fd5],
  [0xf900, 0xfad9],
]

const VARIANTS = '﹪%﹣-−-﹢+⁄/∕/﹒.﹐,•·・·‧·∙·⋅·'

function foldShapes(table: Uint16Array): void {
  for (const [from, to] of SHAPE_RANGES) {
    for (let code = from; code <= to; code++) {
      const plain = String.fromCharCode(code).normalize('NFKC')
      if (plain.length === 1) table[code] = table[plain.charCodeAt(0)] ?? code
    }
  }
}

function foldWidths(table: Uint16Array): void {
  // The full-width comma stays: it parts sentences, while the half-width one may group thousands.
  for (let code = 0xff01; code <= 0xff5e; code++) if (code !== 0xff0c) table[code] = code - 0xfee0
  for (const space of [0xa0, 0x2002, 0x2003, 0x2007, 0x2009, 0x202f, 0x3000]) table[space] = 0x20
  for (const zero of DIGIT_ZEROS) for (let digit = 0; digit < 10; digit++) table[zero + digit] = 0x30 + digit
  for (let at = 0; at < VARIANTS.length; at += 2) table[VARIANTS.charCodeAt(at)] = VARIANTS.charCodeAt(at + 1)
}

function foldTraditional(table: Uint16Array): void {
  for (const pair of traditionalToSimplified.split('|')) if (pair.length === 3) table[pair.charCodeAt(0)] = pair.charCodeAt(2)
}

function buildTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
  foldTraditional(table)
  foldWidths(table)
  foldShapes(table)
  // A variant of a Traditional character takes two steps to its Simplified one.
  for (let code = 0; code < table.length; code++) table[code] = table[table[code] ?? code] ?? code
  for (const [from, to] of DROPPED_RANGES) table.fill(DROPPED, from, to + 1)
  return table
}

/**
 * What each UTF-16 code unit reads as: half-width, Simplified, ASCII digits; {@link DROPPED} when it carries no text.
 * Traditional to Simplified is by character, after OpenCC's TSCharacters (Apache-2.0, through opencc-js).
 */
export const FOLD: Uint16Array = buildTable()
