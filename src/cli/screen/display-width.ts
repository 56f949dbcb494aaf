/** ANSI styling, which takes no room. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what begins a style
const STYLE = /\u001b\[[0-9;]*m/gu

/** Characters of two columns: East Asian Wide and Fullwidth of Unicode's EastAsianWidth.txt, and pictographs. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u

/** Characters of no column: combining marks, variation selectors, format characters. */
const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u

/** How many columns a text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text.replace(STYLE, '')) width += characterWidth(character)
  return width
}

/** 2 for East Asian wide characters, 0 for combining ones, else 1. */
export function characterWidth(character: string): number {
  if (WIDE.test(character)) return 2
  return ZERO.test(character) ? 0 : 1
}

/** The text with spaces behind it (or in front of it) so that it takes at least `width` columns. */
export function padded(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const room = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return side === 'left' ? text + room : room + text
}

/** At most `width` columns of an unstyled text, with … where something was cut. */
export function shortened(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  let room = width - 1
  for (const character of text) {
    room -= characterWidth(character)
    if (room < 0) break
    kept += character
  }
  return `${kept}…`
}
