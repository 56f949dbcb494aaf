import { DROPPED, FOLD } from '#text/character-fold.ts'

const CHUNK = 8192
/** Whole reports are asked for many times in a row, by one rule after the other. */
const WHOLE_TEXT = 1000
let last = { text: '', plain: '' }

/** A text in Simplified Chinese and half-width signs, for matching against lexicons. Its length is the same, so every offset holds. */
export function simplified(text: string): string {
  if (text.length < WHOLE_TEXT) return folded(text)
  if (text !== last.text) last = { text, plain: folded(text) }
  return last.plain
}

function folded(text: string): string {
  const parts: string[] = []
  for (let from = 0; from < text.length; from += CHUNK) {
    const codes: number[] = []
    for (let at = from; at < Math.min(text.length, from + CHUNK); at += 1) {
      const code = text.charCodeAt(at)
      const plain = FOLD[code] ?? code
      codes.push(plain === DROPPED ? code : plain)
    }
    parts.push(String.fromCharCode(...codes))
  }
  return parts.join('')
}
