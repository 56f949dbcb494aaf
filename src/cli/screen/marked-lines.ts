import type { Span } from '#text/span.ts'
import type { Excerpt } from './excerpt.ts'
import type { Screen } from './screen.ts'
import { wrapped, wrapRanges } from './wrap.ts'

export interface Mark extends Span {
  readonly style: Parameters<Screen['paint']>[0]
}

/**
 * An excerpt of a text as lines of at most `width` columns, with … where its sentence goes on and with its marks: styled
 * where the screen shows colour, between square brackets where it does not. Marks are offsets into the whole text, in order.
 */
export function markedLines(
  text: string,
  excerpt: Omit<Excerpt<Span>, 'items'>,
  marks: readonly Mark[],
  options: { screen: Screen; width: number },
): readonly string[] {
  const { screen, width } = options
  const inside = marks.filter(mark => mark.start < excerpt.end && excerpt.start < mark.end)
  const before = excerpt.cutBefore ? '…' : ''
  const after = excerpt.cutAfter ? '…' : ''
  if (!screen.colour) return wrapped(before + bracketed(text, excerpt, inside) + after, width)
  const shown = text.slice(excerpt.start, excerpt.end)
  const lines = wrapRanges(shown, width - before.length - after.length).map(([start, end]) =>
    painted(text, { start: excerpt.start + start, end: excerpt.start + end }, inside, screen),
  )
  return lines.map((line, at) => (at === 0 ? before : '') + line + (at === lines.length - 1 ? after : ''))
}

function bracketed(text: string, range: Span, marks: readonly Mark[]): string {
  return pieces(range, marks)
    .map(({ start, end, mark }) => (mark ? `[${text.slice(start, end)}]` : text.slice(start, end)))
    .join('')
}

function painted(text: string, line: Span, marks: readonly Mark[], screen: Screen): string {
  return pieces(line, marks)
    .map(({ start, end, mark }) => (mark ? screen.paint(mark.style, text.slice(start, end)) : text.slice(start, end)))
    .join('')
}

/** A range cut at the borders of its marks. */
function pieces(range: Span, marks: readonly Mark[]): readonly (Span & { readonly mark?: Mark })[] {
  const cut: (Span & { readonly mark?: Mark })[] = []
  let at = range.start
  for (const mark of marks) {
    const start = Math.max(mark.start, at)
    const end = Math.min(mark.end, range.end)
    if (end <= start) continue
    if (start > at) cut.push({ start: at, end: start })
    cut.push({ start, end, mark })
    at = end
  }
  if (at < range.end) cut.push({ start: at, end: range.end })
  return cut
}
