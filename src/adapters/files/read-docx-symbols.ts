/** Signs of the symbol fonts that reports use for marks, by their place in the font. */
const WINGDINGS: Readonly<Record<number, string>> = {
  74: '☺',
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  117: '◆',
  118: '❖',
  119: '◆',
  161: '○',
  168: '□',
  171: '★',
  216: '➢',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '×',
  252: '√',
  253: '☒',
  254: '☑',
}
const SYMBOL: Readonly<Record<number, string>> = {
  45: '−',
  163: '≤',
  174: '→',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
}
const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = { wingdings: WINGDINGS, symbol: SYMBOL }

/**
 * The character of a w:sym element. One of a font that is not known stays a private character, which the trust gate reports.
 * @param font name of the font
 * @param code hexadecimal, such as F0FC
 */
export function symbolOf(font: string, code: string): string {
  const value = Number.parseInt(code, 16)
  if (Number.isNaN(value) || value <= 0 || value > 0xffff) return ''
  return FONTS[font.toLowerCase()]?.[value >= 0xf000 ? value - 0xf000 : value] ?? String.fromCharCode(value)
}
