import { headingMarkAt } from '#report/heading-mark.ts'
import type { Paragraph } from '#review/document.ts'

/** Longer lines that begin with a number are whole paragraphs, not headings. */
const LONGEST_HEADING = 48
/** More in one line cannot be saved; the line is cut where a sentence ends. */
const LONGEST_LINE = 20_000

/** Text from elsewhere as paragraphs: one a line, blank lines left out, numbered short lines as headings of their level. The first line stays body text when it is the only one. */
export function pastedParagraphs(text: string): readonly Paragraph[] {
  const lines = text.split(/\r\n|[\n\r\v\f\u2028\u2029]/u).filter(line => line.trim() !== '')
  const [only] = lines
  if (lines.length <= 1 && (only ?? '').length <= LONGEST_LINE)
    return [{ level: 0, text: only ?? text.replace(/[\n\r\v\f\u2028\u2029]/gu, ''), bindings: [] }]
  return lines.flatMap(line => pieces(line.trimEnd()).map(piece => ({ level: levelOf(piece), text: piece, bindings: [] })))
}

function levelOf(line: string): number {
  if (line.trim().length > LONGEST_HEADING || /[。；！？]$/u.test(line)) return 0
  const mark = headingMarkAt(line.trimStart())
  return mark === null || mark.level > 3 ? 0 : mark.level
}

function pieces(line: string): readonly string[] {
  const cut: string[] = []
  let rest = line
  while (rest.length > LONGEST_LINE) {
    const stop = rest.lastIndexOf('。', LONGEST_LINE - 1)
    const at = stop > 0 ? stop + 1 : LONGEST_LINE
    cut.push(rest.slice(0, at))
    rest = rest.slice(at)
  }
  return [...cut, rest]
}

/** HTML without attributes, but for those by which a report of ours tells its bindings: nothing in it can be fetched or run. */
export function bareHtml(html: string): string {
  return html.replace(/<(\/?[a-z][a-z0-9]*)\b([^>]*)>/giu, (_tag, name: string, attributes: string) => {
    const kept = attributes.match(/\sdata-(?:expression|written|key|level|title|pm-slice)="[^"]*"/gu) ?? []
    return `<${name}${kept.join('')}>`
  })
}
