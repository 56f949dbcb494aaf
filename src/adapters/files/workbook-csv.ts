import type { Sheet } from '#indicator/sheet.ts'
import { failure, type Result, success } from '#result.ts'
import { decodeText } from './read-encoding.ts'
import { looksBinary } from './read-kind.ts'

const DELIMITERS = [',', '\t', ';', '，'] as const

/** The whole text of a .csv or .json (Excel saves GBK or Big5); none when a character is lost. The failure is the rest of a sentence about the file. */
export function wholeText(bytes: Uint8Array): Result<string, string> {
  const { text, lost } = decodeText(bytes)
  if (looksBinary(bytes) || text.includes('\u0000')) return failure('不是文本文件：请另存为 .xlsx 或 .csv')
  return lost === 0 ? success(text) : failure('的文字编码读不出：请另存为 UTF-8 或 GBK 编码的 .csv，或 .xlsx')
}

/** One sheet from delimited text (RFC 4180; comma, tab or semicolon, whichever the first lines use most). */
export function sheetOfCsv(text: string, name: string): Sheet {
  const delimiter = delimiterOf(text)
  return { name, rows: recordsOf(text, delimiter).map(record => record.map(field => ({ text: field }))) }
}

function delimiterOf(text: string): string {
  const head = text.slice(0, 4_000)
  return DELIMITERS.toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ','
}

function recordsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^${delimiter}\\r\\n"][^${delimiter}\\r\\n]*|))(${delimiter}|\\r\\n|\\n|\\r|$)`, 'uy')
  const records: string[][] = [[]]
  while (field.lastIndex < text.length) {
    const at = field.lastIndex
    const found = field.exec(text)
    const [, quoted, bare = '', end = ''] = found ?? [null, undefined, text.slice(at), '']
    records.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (!found || end === '') break
    if (end !== delimiter) records.push([])
  }
  return records
}
