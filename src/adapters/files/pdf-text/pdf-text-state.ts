import type { PdfFont } from './pdf-font.ts'
import { IDENTITY, type Matrix, moved, times } from './pdf-matrix.ts'

/** What a page's operators have set so far, as far as it bears on where text stands (ISO 32000-1, 9.3). */
export interface TextState {
  /** From the user's space to the page's. */
  page: Matrix
  text: Matrix
  line: Matrix
  font: PdfFont | null
  size: number
  characterSpacing: number
  wordSpacing: number
  /** 1 is the font's own width. */
  stretch: number
  leading: number
  rise: number
}

export function newTextState(): TextState {
  return {
    page: IDENTITY,
    text: IDENTITY,
    line: IDENTITY,
    font: null,
    size: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  }
}

/** Where the next character stands, and how large. */
export function placeOf({ page, text, size, stretch, rise }: TextState): Matrix {
  const wide = size * stretch
  return times(page, [text[0] * wide, text[1] * wide, text[2] * size, text[3] * size, text[2] * rise + text[4], text[3] * rise + text[5]])
}

export function advance(state: TextState, width: number): void {
  state.text = moved(state.text, width, 0)
}

export function toLine(state: TextState, x: number, y: number): void {
  state.line = moved(state.line, x, y)
  state.text = state.line
}

/** How much longer a width is on the page. */
export function scaleOf({ page, line }: TextState): number {
  return Math.hypot(page[0], page[1]) * Math.hypot(line[0], line[1])
}
