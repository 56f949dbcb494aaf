import type { Span } from '#text/span.ts'

/** A heading that a sign tells, not a number. */
interface Signed {
  readonly level: number
  readonly number: 0
  readonly span: Span
  readonly body: number
}

/**
 * Signs that open a heading, by kind: 【社会救助】 alone or before its text, ◆社会救助 on its own line, ——社会救助扎实有力。 before its text.
 * What a sentence of figures opens so is an item of a list.
 */
const FORMS: readonly RegExp[] = [
  /^【[^【】\t]{2,20}】/,
  /^[◆◇●○■□▲△►▶➤★☆]\s?[^，。；：:\d\t]{2,24}$/,
  /^(?:——|――|--)[^。；：:\d\t]{4,30}。/,
]
const FEWEST = 2
const LEAST_BODY = 20
const DEEPEST = 4

interface Candidate {
  readonly form: RegExp
  readonly span: Span
}

/**
 * Headings that open with a sign where several open with the same, each with running text behind or below it. They stand one level below the
 * heading above them.
 * @param paragraphs of the report's own words, in order
 * @param levels of the headings known already, by where they begin
 */
export function signHeadings(text: string, paragraphs: readonly Span[], levels: ReadonlyMap<number, number>): readonly Signed[] {
  const candidates = paragraphs.flatMap((paragraph, place) =>
    levels.has(paragraph.start) ? [] : (candidateAt(text, paragraph, paragraphs[place + 1]) ?? []),
  )
  const known = [...levels].toSorted(([a], [b]) => a - b)
  return candidates.flatMap(({ form, span }) => {
    const above = known.findLast(([start]) => start < span.start)
    const isAlone = candidates.filter(other => other.form === form).length < FEWEST
    if (isAlone || (above === undefined && known.length > 0)) return []
    return [{ level: Math.min(DEEPEST, (above?.[1] ?? 0) + 1), number: 0 as const, span, body: span.end }]
  })
}

function candidateAt(text: string, { start, end }: Span, next: Span | undefined): Candidate | null {
  const written = text.slice(start, end).trimEnd()
  for (const form of FORMS) {
    const head = form.exec(written)?.[0]
    if (head === undefined) continue
    const below = next === undefined ? '' : text.slice(next.start, next.end)
    const isWhole = head.length === written.length
    const body = isWhole ? (form.test(below) ? '' : below) : written.slice(head.length)
    if (body.length >= LEAST_BODY) return { form, span: { start, end: start + head.length } }
  }
  return null
}
