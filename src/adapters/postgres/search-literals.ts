import type { IndexedWords, Vector } from '#workflow/library.ts'
import { halfText } from './half-precision.ts'

/** PostgreSQL keeps no position beyond this, and no lexeme of so many bytes. */
const LAST_POSITION = 16_383
const LONGEST_LEXEME = 2048

/** A vector as pgvector reads it, "[0.1,0.2]", with no more digits than a halfvec keeps. */
export function vectorLiteral(vector: Vector): string {
  let text = '['
  for (let place = 0; place < vector.length; place += 1) text += (place === 0 ? '' : ',') + halfText(vector[place] ?? 0)
  return `${text}]`
}

/** The words of a passage as a tsvector is written: those of its headings with weight A, its own with weight B. */
export function wordsLiteral({ headings, text }: IndexedWords): string {
  const places = new Map<string, string>()
  let position = 0
  const place = (words: readonly string[], weight: string) => {
    for (const word of words) {
      if (!isLexeme(word)) continue
      position = Math.min(position + 1, LAST_POSITION)
      const known = places.get(word)
      places.set(word, known === undefined ? `${position}${weight}` : `${known},${position}${weight}`)
    }
  }
  place(headings, 'A')
  place(text, 'B')
  let literal = ''
  for (const [word, at] of places) literal += `${literal === '' ? '' : ' '}${quoted(word)}:${at}`
  return literal
}

/** A tsquery that matches any of the words: each quoted, so that no word is read as an operator. */
export function anyWordQuery(tokens: readonly string[]): string {
  return [...new Set(tokens)].filter(isLexeme).map(quoted).join(' | ')
}

/** Long words tell more than the short ones that they are made of. */
const TELLING_WORDS = 3

/** A tsquery that matches the longest few of the words together. */
export function allWordsQuery(tokens: readonly string[]): string {
  const longest = [...new Set(tokens)].filter(isLexeme).toSorted((a, b) => b.length - a.length)
  return longest.slice(0, TELLING_WORDS).map(quoted).join(' & ')
}

function isLexeme(word: string): boolean {
  // No code unit takes more than three bytes.
  return word.length > 0 && (word.length * 3 < LONGEST_LEXEME || Buffer.byteLength(word) < LONGEST_LEXEME)
}

function quoted(word: string): string {
  return /['\\]/.test(word) ? `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'` : `'${word}'`
}
