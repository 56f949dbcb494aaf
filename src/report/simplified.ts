import { DROPPED, FOLD } from '#text/character-fold.ts'

const CHUNK = 8192

/** A text in Simplified Chinese and half-width signs, for matching against lexicons. Its length is the same, so every offset holds. */
export function simplified(text: string): string {
  const parts: string[] = []
  for (let from = 0; from < text.length; from += CHUNK) {
    const codes: number[] = []
    for (let at = from; at < Math.min(text.length, from + CHUNK); at += 1) {
      const code = text.charCodeAt(at)
      const folded = FOLD[code] ?? code
      codes.push(folded === DROPPED ? code : folded)
    }
    parts.push(String.fromCharCode(...codes))
  }
  return parts.join('')
}
