import type { PdfObjects } from './pdf-objects.ts'
import { readUnicodeMap } from './pdf-unicode.ts'
import { isArray, nameOf, numberOf, numbersOf, type PdfDictionary, UnfamiliarPdf } from './pdf-value.ts'

/** A character of a font: its text and its width in the font's own units. */
export interface Glyph {
  readonly text: string
  readonly width: number
  readonly isBlank: boolean
  /** It stands upon the character before and takes no room. */
  readonly isMark: boolean
  /** A sign of layout that shows nothing. */
  readonly isHidden: boolean
  /** Spacing of words is added behind it. */
  readonly isSpace: boolean
}

/** A font as far as the text layer needs it: never the drawings of its characters. */
export interface PdfFont {
  /** From the font's units to the text's. */
  readonly scale: number
  /** Its characters are drawn by the file itself. */
  readonly isDrawn: boolean
  glyphs(shown: string): readonly Glyph[]
}

const THOUSANDTH = 0.001
/** Words for the whole alphabet in Latin fonts that bring no map: of them only printable ASCII is certain. */
const LATIN_ENCODINGS = new Set(['WinAnsiEncoding', 'MacRomanEncoding'])
/** Right-to-left scripts: their characters would have to be put in order. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
const SIGNS = /^(\s)|(\p{Mn})|(\p{Cf})$/u

type TextOf = (code: number) => string | undefined

/** Reads a font that tells the text of its characters. Throws for any other. */
export function readFont(objects: PdfObjects, font: PdfDictionary): PdfFont {
  const kind = nameOf(objects.get(font.get('Subtype')))
  if (kind === 'Type0') return compositeFont(objects, font)
  if (kind !== 'Type1' && kind !== 'TrueType' && kind !== 'Type3') throw new UnfamiliarPdf(`Unexpected font "${kind}"`)
  const widthOf = simpleWidths(objects, font)
  const isDrawn = kind === 'Type3'
  const scale = isDrawn ? drawnScale(objects, font) : THOUSANDTH
  return fontOf({ scale, isDrawn, bytes: 1, widthOf, textOf: mapOf(objects, font) ?? latin(objects, font) })
}

function compositeFont(objects: PdfObjects, font: PdfDictionary): PdfFont {
  const encoding = nameOf(objects.get(font.get('Encoding')))
  const textOf = mapOf(objects, font)
  const [first] = objects.array(font.get('DescendantFonts')) ?? []
  const descendant = objects.dictionary(first)
  if (encoding !== 'Identity-H' || textOf === null || descendant === null) throw new UnfamiliarPdf(`Unexpected encoding "${encoding}"`)
  return fontOf({ scale: THOUSANDTH, isDrawn: false, bytes: 2, widthOf: compositeWidths(objects, descendant), textOf })
}

function drawnScale(objects: PdfObjects, font: PdfDictionary): number {
  const [scale = 0] = numbersOf(objects.array(font.get('FontMatrix')), 6)
  const box = numbersOf(objects.array(font.get('FontBBox')), 4)
  if (box.every(edge => edge === 0)) throw new UnfamiliarPdf('Unexpected font without a box')
  return scale
}

function mapOf(objects: PdfObjects, font: PdfDictionary): TextOf | null {
  const stream = objects.stream(font.get('ToUnicode'))
  if (stream === null) return null
  const texts = readUnicodeMap(objects.contentOf(stream))
  return code => texts.get(code)
}

function latin(objects: PdfObjects, font: PdfDictionary): TextOf {
  const encoding = nameOf(objects.get(font.get('Encoding')))
  if (!LATIN_ENCODINGS.has(encoding)) throw new UnfamiliarPdf('Unexpected font that does not tell its text')
  return code => (code >= 0x20 && code <= 0x7e ? String.fromCharCode(code) : undefined)
}

function simpleWidths(objects: PdfObjects, font: PdfDictionary): (code: number) => number {
  const widths = objects.array(font.get('Widths'))
  if (widths === null) throw new UnfamiliarPdf('Expected widths of a font')
  const first = numberOf(objects.get(font.get('FirstChar')))
  const missing = objects.get(objects.dictionary(font.get('FontDescriptor'))?.get('MissingWidth')) ?? 0
  return code => {
    const width = objects.get(widths[code - first])
    return typeof width === 'number' ? width : numberOf(missing)
  }
}

/** Widths by character: "first [w w …]" and "first last w" by turns. */
function compositeWidths(objects: PdfObjects, font: PdfDictionary): (code: number) => number {
  const usual = objects.get(font.get('DW'))
  const list = (objects.array(font.get('W')) ?? []).map(each => objects.get(each))
  const widths = new Map<number, number>()
  for (let index = 0; index < list.length; ) {
    const first = numberOf(list[index])
    const next = list[index + 1]
    if (isArray(next)) {
      for (const [place, width] of next.entries()) widths.set(first + place, numberOf(objects.get(width)))
      index += 2
    } else {
      const last = numberOf(next)
      if (last - first > 65_535) throw new UnfamiliarPdf('Unexpected range of widths')
      for (let code = first; code <= last; code += 1) widths.set(code, numberOf(list[index + 2]))
      index += 3
    }
  }
  return code => widths.get(code) ?? (typeof usual === 'number' ? Math.ceil(usual) : 1000)
}

interface FontParts {
  readonly scale: number
  readonly isDrawn: boolean
  /** Bytes of a code. */
  readonly bytes: 1 | 2
  readonly widthOf: (code: number) => number
  readonly textOf: TextOf
}

function fontOf({ scale, isDrawn, bytes, widthOf, textOf }: FontParts): PdfFont {
  const known = new Map<number, Glyph>()
  const glyphOf = (code: number) => {
    const glyph = known.get(code) ?? newGlyph(code, textOf(code), widthOf(code))
    known.set(code, glyph)
    return glyph
  }
  return {
    scale,
    isDrawn,
    glyphs(shown) {
      if (shown.length % bytes !== 0) throw new UnfamiliarPdf('Unexpected half of a character')
      const glyphs: Glyph[] = []
      for (let at = 0; at < shown.length; at += bytes)
        glyphs.push(glyphOf(bytes === 1 ? shown.charCodeAt(at) : shown.charCodeAt(at) * 256 + shown.charCodeAt(at + 1)))
      return glyphs
    },
  }
}

function newGlyph(code: number, text: string | undefined, width: number): Glyph {
  if (text === undefined || RIGHT_TO_LEFT.test(text)) throw new UnfamiliarPdf(`Unexpected character ${code}`)
  const signs = SIGNS.exec(text)
  return {
    text,
    width,
    isBlank: signs?.[1] !== undefined,
    isMark: signs?.[2] !== undefined,
    isHidden: signs?.[3] !== undefined,
    isSpace: code === 0x20,
  }
}
