import { PdfLexer } from './pdf-lexer.ts'
import { isArray, PdfKeyword, type PdfValue, UnfamiliarPdf } from './pdf-value.ts'

const MOST_CODES = 70_000

/** Reads a font's ToUnicode map (ISO 32000-1, 9.10.3): the text of each code of its characters. */
export function readUnicodeMap(bytes: Uint8Array): ReadonlyMap<number, string> {
  const lexer = new PdfLexer(bytes, 0, false)
  const texts = new Map<number, string>()
  let values: PdfValue[] = []
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (!(token instanceof PdfKeyword)) {
      values.push(token)
      continue
    }
    if (token.word === 'usecmap') throw new UnfamiliarPdf('Unexpected map that builds on another')
    if (token.word === 'endbfchar') addCharacters(values, texts)
    else if (token.word === 'endbfrange') addRanges(values, texts)
    if (texts.size > MOST_CODES) throw new UnfamiliarPdf('Unexpected number of characters')
    values = []
  }
  return texts
}

function addCharacters(values: readonly PdfValue[], texts: Map<number, string>): void {
  for (let index = 0; index + 1 < values.length; index += 2) texts.set(codeOf(values[index]), textOf(values[index + 1]))
}

function addRanges(values: readonly PdfValue[], texts: Map<number, string>): void {
  for (let index = 0; index + 2 < values.length; index += 3) {
    const [first, last, to] = [codeOf(values[index]), codeOf(values[index + 1]), values[index + 2]]
    if (last - first > MOST_CODES) throw new UnfamiliarPdf('Unexpected range of characters')
    if (isArray(to)) for (const [place, each] of to.entries()) texts.set(first + place, textOf(each))
    else {
      const text = textOf(to)
      const [stem, end] = [text.slice(0, -1), text.charCodeAt(text.length - 1)]
      for (let code = first; code <= last; code += 1) texts.set(code, stem + String.fromCharCode(end + code - first))
    }
  }
}

function codeOf(value: PdfValue | undefined): number {
  if (typeof value !== 'string' || value.length === 0 || value.length > 2) throw new UnfamiliarPdf('Unexpected code of a character')
  return value.length === 1 ? value.charCodeAt(0) : value.charCodeAt(0) * 256 + value.charCodeAt(1)
}

/** UTF-16, the higher byte first; a single byte stands for itself. */
function textOf(value: PdfValue | undefined): string {
  if (typeof value !== 'string' || value === '') throw new UnfamiliarPdf('Unexpected text of a character')
  const bytes = value.length % 2 === 0 ? value : `\0${value}`
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) text += String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1))
  return text
}
