/** PostgreSQL's own number for the type text. */
const TEXT = 25
const HEAD = 20
const LENGTH = 4

/**
 * Texts as PostgreSQL takes an array of them in binary form, for a parameter cast to text[]: the driver would write an array as one quoted
 * text, and the server read it character by character.
 */
export function textArray(texts: readonly string[]): Buffer {
  const lengths = texts.map(text => Buffer.byteLength(text))
  const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + LENGTH + length, HEAD))
  // One dimension without nulls, of texts, so many, numbered from 1.
  for (const [place, number] of [1, 0, TEXT, texts.length, 1].entries()) bytes.writeInt32BE(number, place * 4)
  let at = HEAD
  for (const [place, text] of texts.entries()) {
    const length = lengths[place] ?? 0
    bytes.writeInt32BE(length, at)
    bytes.write(text, at + LENGTH, length, 'utf8')
    at += LENGTH + length
  }
  return bytes
}
