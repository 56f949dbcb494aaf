import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BUREAUS } from '../corpus/bureaus.ts'
import { readMarkedText } from '../corpus/marked-text.ts'

const CORPUS = join(import.meta.dirname, '../../corpus')

/** The plain texts of all sample reports, marks taken off. */
export async function reportTexts(): Promise<readonly string[]> {
  const files = BUREAUS.flatMap(({ folder, reports }) => reports.map(({ period }) => join(CORPUS, folder, `${period}.marked.txt`)))
  const sources = await Promise.all(files.map(file => readFile(file, 'utf8')))
  return sources.map(source => readMarkedText(source).text)
}

/**
 * A text as long as asked, of whole paragraphs: one report after the other, from the first again when all are used.
 * @param size in bytes of UTF-8; the text is at least so long, and longer by less than one paragraph
 */
export function textOfSize(reports: readonly string[], size: number): string {
  const paragraphs = reports.flatMap(report => report.split('\n').filter(line => line.length > 0))
  if (paragraphs.length === 0) throw new Error('Cannot grow a text: the reports hold no paragraph, expected at least one')
  const taken: string[] = []
  for (let bytes = 0; bytes < size; ) {
    const paragraph = `${paragraphs[taken.length % paragraphs.length]}\n`
    taken.push(paragraph)
    bytes += Buffer.byteLength(paragraph)
  }
  return taken.join('')
}
