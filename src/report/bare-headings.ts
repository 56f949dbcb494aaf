import type { Span } from '#text/span.ts'
import { headingMarkAt } from './heading-mark.ts'
import { isSignature } from './signature.ts'

const LONGEST = 30
const SHORTEST = 4
const FEWEST = 3
const LEAST_BODY = 40

/**
 * Where headings without any number or sign begin, in a text where nothing else heads sections, as files leave them whose numbers were
 * automatic: at least three short lines that end in no stop, each with whole sentences under it.
 * @param paragraphs of the report's own words, in order
 */
export function bareHeadings(text: string, paragraphs: readonly Span[]): readonly number[] {
  const found = paragraphs.flatMap((paragraph, place) => (isHeading(text, paragraph, paragraphs[place + 1]) ? [paragraph.start] : []))
  return found.length < FEWEST ? [] : found
}

function isHeading(text: string, { start, end }: Span, next: Span | undefined): boolean {
  const written = text.slice(start, end).trim()
  if (written.length < SHORTEST || written.length > LONGEST || next === undefined) return false
  if (/[。！？；;：:，、…\d\t]$|[。；：:\t]|^[（(【[*※].*|^附/.test(written) || isSignature(written) || headingMarkAt(written) !== null)
    return false
  const below = text.slice(next.start, next.end).trim()
  return below.length >= LEAST_BODY && /[。！？]/.test(below) && !below.includes('\t')
}
