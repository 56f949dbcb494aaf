import { headingMarkAt } from './heading-mark.ts'
import { type Heading, isHeadingList } from './headings.ts'
import { paragraphsOf } from './paragraphs.ts'
import { divisionOf } from './part-levels.ts'
import { shorten } from './removal.ts'
import type { Doubt } from './report.ts'

const STEPS = '一二三四五六七八九十'
const STEP_HEADING = /^[一二三四五六七八九十]是/
const STEP = /(?:^|[。；;：:！？\n])\s*([一二三四五六七八九十])是/g

/** Jumps and repeats in the numbers of headings, each at the heading that breaks the count. Nothing is repaired. */
export function numberingDoubts(text: string, headings: readonly Heading[]): readonly Doubt[] {
  const counts = new Map<number, number>()
  const reached = new Map<number, number>()
  return headings.flatMap(heading => {
    const rank = rankOf(text, heading)
    for (const other of counts.keys()) if (other > rank) counts.delete(other)
    if (heading.number === 0) return []
    const before = counts.get(rank) ?? 0
    // A list of tasks is often numbered through, whatever stands above.
    const isThrough = before === 0 && heading.number === (reached.get(rank) ?? 0) + 1
    counts.set(rank, heading.number)
    reached.set(rank, heading.number)
    if (heading.number === before + 1 || isThrough) return []
    return [
      {
        rule: 'outline.numbering',
        span: heading.span,
        message: numberingMessage(text.slice(heading.span.start, heading.span.end), before, heading.number),
      },
    ]
  })
}

/** Numbers of one manner are counted together, on whatever level they stand. */
function rankOf(text: string, { span, level }: Heading): number {
  const written = text.slice(span.start, span.end)
  return divisionOf(written) ?? headingMarkAt(written)?.level ?? level
}

function numberingMessage(heading: string, before: number, number: number): string {
  const place = shorten(heading)
  if (number <= before) return `标题「${place}」的序号又是 ${number}，应为 ${before + 1}：请对照原件改正序号。`
  const expected = before === 0 ? '这一级的第一个标题应为 1' : `应为 ${before + 1}`
  return `标题「${place}」的序号是 ${number}，${expected}：前面可能缺了一部分，请对照原件。`
}

/** Jumps in 一是…二是…三是 in the running text under one heading. */
export function stepDoubts(text: string, headings: readonly Heading[]): readonly Doubt[] {
  const others = headings.filter(({ span }) => !STEP_HEADING.test(text.slice(span.start, span.end)))
  const bounds = [0, ...others.map(heading => heading.span.end), text.length]
  return bounds.slice(1).flatMap((end, index) => stepsBetween(text, bounds[index] ?? 0, end))
}

/** Paragraphs that only list headings: kept in the text, left out of outline and passages. */
export function headingListDoubts(text: string): readonly Doubt[] {
  return paragraphsOf(text)
    .filter(paragraph => isHeadingList(text, paragraph))
    .map(span => ({
      rule: 'outline.heading-list',
      span,
      message: '这一段只是标题的目录，未计入提纲和段落：如属正文，请修改原件后重新上传。',
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
    const message = `这里是「${match[1]}是」，应为「${STEPS.charAt(expected - 1)}是」：前面可能缺了一段，请对照原件。`
    return [{ rule: 'outline.step', span: { start: end - 2, end }, message }]
  })
}
