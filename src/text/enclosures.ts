import type { Span } from './span.ts'

/** Quotation marks and title marks of a text; each list ascending, spans from the opening mark to behind the closing one. */
export interface Enclosures {
  readonly quotes: readonly Span[]
  readonly titles: readonly Span[]
}

const OPENING: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '《': '》', '〈': '〉' }
const CLOSING: Readonly<Record<string, string>> = { '”': '“', '’': '‘', '」': '「', '』': '『', '》': '《', '〉': '〈' }

/** A longer quotation is speech, not a name. */
const LONGEST_QUOTE = 24
const LONGEST_TITLE = 120

/** “ ” ‘ ’ 「 」 『 』 《 》 〈 〉 and the straight quote: ideographs and digits are told off by the first comparison. */
function isMark(code: number): boolean {
  if (code >= 0x3010 || (code > 0x22 && code < 0x2018)) return false
  return code === 0x22 || (code >= 0x3008 && code <= 0x300f) || code === 0x2018 || code === 0x2019 || code === 0x201c || code === 0x201d
}

/**
 * Finds what stands in quotation or title marks. The last opening mark pairs with the next closing one of its kind, so that an
 * unclosed or nested mark costs nothing; a straight quote opens and closes by turns within a line.
 */
export function findEnclosures(text: string): Enclosures {
  const quotes: Span[] = []
  const titles: Span[] = []
  const opened: Record<string, number> = {}
  const close = (mark: string, end: number): void => {
    const start = opened[mark] ?? -1
    opened[mark] = -1
    if (start < 0) return
    const title = mark === '《' || mark === '〈'
    if (end - start <= (title ? LONGEST_TITLE : LONGEST_QUOTE) + 2) (title ? titles : quotes).push({ start, end })
  }
  for (let index = 0; index < text.length; index++) {
    if (!isMark(text.charCodeAt(index))) continue
    const mark = text.charAt(index)
    if (mark === '"') {
      const start = opened[mark] ?? -1
      if (start >= 0 && index - start <= LONGEST_QUOTE) close(mark, index + 1)
      else opened[mark] = index
    } else if (OPENING[mark] !== undefined) {
      if (mark !== '《' || (opened[mark] ?? -1) < 0) opened[mark] = index
    } else close(CLOSING[mark] ?? '', index + 1)
  }
  const byStart = (one: Span, other: Span): number => one.start - other.start
  return { quotes: quotes.sort(byStart), titles: titles.sort(byStart) }
}
