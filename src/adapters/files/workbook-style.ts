import type { Alignment, Borders, Fill, Font } from 'exceljs'

export const HEADER_FONT: Partial<Font> = { name: '等线', size: 11, bold: true, color: { argb: 'FFFFFFFF' } }
export const BODY_FONT: Partial<Font> = { name: '等线', size: 11 }
export const HEADER_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F4E79' } }
export const LABEL_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } }
export const HEADER_ALIGNMENT: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true }

/** Thin grey lines on all sides. */
export function borders(): Partial<Borders> {
  const line = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const
  return { top: line, left: line, bottom: line, right: line }
}

/** A column width that shows the longest text, within reason; a Chinese character is two wide. */
export function widthOf(texts: readonly string[], most: number): number {
  const longest = texts.reduce((width, text) => Math.max(width, displayWidth(text)), 0)
  return Math.min(most, Math.max(10, longest + 4))
}

function displayWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + (/[\u2e80-\uffef]/u.test(character) ? 2 : 1), 0)
}
