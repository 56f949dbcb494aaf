import type { Line } from './lines.ts'
import { type Removal, removalMessage } from './removal.ts'

const MARK = /^([0-9]{1,2})[、.．]\s?/
const SENTENCE_END = /[。！？!?：:；;…](?:[”’」』）)》】]*)$/
const RUNNING_TEXT = 24

export interface Unsliced {
  /** The lines, those that open with the number of a slice without it. */
  readonly lines: readonly Line[]
  /** Lines that go on in the middle of the line before. */
  readonly continued: ReadonlySet<Line>
  readonly removals: readonly Removal[]
}

/**
 * Some sites cut a document into slices of equal length and number them: "…保障43072户、796" / "2、12人…". The number stands in the middle
 * of a sentence, which no list item does. Two such lines that count upwards, or one behind a text that opens with 1、, are taken for slices.
 */
export function withoutSliceNumbers(lines: readonly Line[]): Unsliced {
  const slices = countedSlices(lines)
  const opening = numberOf(lines[0]) === 1
  if (slices.length < (opening ? 1 : 2)) return { lines, continued: new Set(), removals: [] }
  const marked = new Set(opening && lines[0] !== undefined ? [lines[0], ...slices] : slices)
  const shortened = new Map([...marked].map(line => [line, withoutMark(line)]))
  return {
    lines: lines.map(line => shortened.get(line) ?? line),
    continued: new Set(slices.flatMap(line => shortened.get(line) ?? [])),
    removals: [...marked].map(line => {
      const mark = MARK.exec(line.text)?.[0] ?? ''
      return {
        span: { start: line.span.start, end: line.span.start + mark.length },
        rule: 'clean.slice-number',
        message: removalMessage('网站分段的序号', mark.trim()),
      }
    }),
  }
}

/** Lines in the middle of a sentence that open with 2, 3, 4 … in this order. */
function countedSlices(lines: readonly Line[]): readonly Line[] {
  const found: Line[] = []
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    if (previous === undefined || numberOf(line) !== found.length + 2) continue
    const isInside = previous.text.length >= RUNNING_TEXT && !SENTENCE_END.test(previous.text) && !previous.text.includes('\t')
    if (isInside) found.push(line)
  }
  return found
}

function numberOf(line: Line | undefined): number {
  return Number(MARK.exec(line?.text ?? '')?.[1] ?? 0)
}

function withoutMark(line: Line): Line {
  const mark = MARK.exec(line.text)?.[0].length ?? 0
  return { ...line, span: { start: line.span.start + mark, end: line.span.end }, text: line.text.slice(mark) }
}
