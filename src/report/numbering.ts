import { type Heading, isHeadingList } from './headings.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Doubt } from './report.ts'

const STEPS = '一二三四五六七八九十'
const STEP = /(?:^|[。；;：:！？\n])\s*([一二三四五六七八九十])是/g

/** Jumps and repeats in the numbers of headings, each at the heading that breaks the count. Nothing is repaired. */
export function numberingDoubts(text: string, headings: readonly Heading[]): readonly Doubt[] {
  const counts = new Map<number, number>()
  return headings.flatMap(heading => {
    for (const level of counts.keys()) if (level > heading.level) counts.delete(level)
    const before = counts.get(heading.level) ?? 0
    counts.set(heading.level, heading.number)
    if (heading.number === before + 1) return []
    return [
      {
        rule: 'outline.numbering',
        span: heading.span,
        message: numberingMessage(text.slice(heading.span.start, heading.span.end), before, heading.number),
      },
    ]
  })
}

function numberingMessage(heading: string, before: number, number: number): string {
  const place = heading.length > 24 ? `${heading.slice(0, 24)}…` : heading
  const expected = before === 0 ? 'the first heading here' : `number ${before + 1}`
  if (number <= before) return `Unexpected number ${number} again at "${place}", expected ${expected}.`
  return `Unexpected number ${number} at "${place}", expected ${expected}: a part may be missing.`
}

/** Jumps in 一是…二是…三是 in the running text under one heading. */
export function stepDoubts(text: string, headings: readonly Heading[]): readonly Doubt[] {
  const bounds = [0, ...headings.map(heading => heading.span.end), text.length]
  return bounds.slice(1).flatMap((end, index) => stepsBetween(text, bounds[index] ?? 0, end))
}

/** Paragraphs that only list headings: kept in the text, left out of outline and passages. */
export function headingListDoubts(text: string): readonly Doubt[] {
  return paragraphsOf(text)
    .filter(paragraph => isHeadingList(text, paragraph))
    .map(span => ({
      rule: 'outline.heading-list',
      span,
      message: 'This paragraph only lists headings; it was left out of the outline and the passages.',
    }))
}

function stepsBetween(text: string, from: number, to: number): readonly Doubt[] {
  let before = 0
  return [...text.slice(from, to).matchAll(STEP)].flatMap(match => {
    const number = STEPS.indexOf(match[1] ?? '') + 1
    const expected = before + 1
    before = number
    if (number === expected || number === 1) return []
    const end = from + match.index + match[0].length
    const message = `Unexpected "${match[1]}是", expected "${STEPS.charAt(expected - 1)}是": a part may be missing.`
    return [{ rule: 'outline.step', span: { start: end - 2, end }, message }]
  })
}
