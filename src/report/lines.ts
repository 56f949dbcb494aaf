import type { Span } from '#text/span.ts'

/** A visual line of a raw text. */
export interface Line {
  /** Without surrounding white space and invisible characters; empty for a blank line. */
  readonly span: Span
  /** The text of `span`, invisible characters taken out. */
  readonly text: string
  readonly indented: boolean
  /** A form feed stands between this line and the one before: a new page begins. */
  readonly startsPage: boolean
}

/** Characters that show nothing: zero-width spaces and joiners, direction marks, soft hyphens, byte order marks. */
export const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g

const EDGE = /^[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064]*/
const TRAILING = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064]*$/

/** The visual lines of a text, blank ones included. Line ends are \n, \r\n, \r, \f, \v, U+2028, U+2029 and U+0085. */
export function splitLines(raw: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  let startsPage = false
  for (const match of raw.matchAll(/\r\n|[\n\r\f\v\u0085\u2028\u2029]|$/g)) {
    lines.push(lineOf(raw, start, match.index, startsPage))
    startsPage = match[0] === '\f'
    start = match.index + match[0].length
  }
  return lines
}

function lineOf(raw: string, start: number, end: number, startsPage: boolean): Line {
  const whole = raw.slice(start, end)
  const lead = EDGE.exec(whole)?.[0].length ?? 0
  const trail = lead === whole.length ? 0 : (TRAILING.exec(whole)?.[0].length ?? 0)
  const span = { start: start + lead, end: end - trail }
  return { span, text: raw.slice(span.start, span.end).replace(INVISIBLE, ''), indented: /\s/.test(whole.slice(0, lead)), startsPage }
}

/** Width on a page in half-width units: a Chinese character or full-width mark counts 2, the gap that programs set beside Latin and digits ½. */
export function visualWidth(text: string): number {
  let width = 0
  let wasWide: boolean | null = null
  for (const character of text) {
    const isWide = (character.codePointAt(0) ?? 0) > 0x2e7f || /[“”‘’…—]/.test(character)
    width += isWide ? 2 : 1
    if (wasWide !== null && wasWide !== isWide && character !== ' ') width += 0.5
    wasWide = isWide
  }
  return width
}
