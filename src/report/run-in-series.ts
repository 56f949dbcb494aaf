import type { Span } from '#text/span.ts'
import { type SeriesMark, seriesMarkAt } from './series-mark.ts'

const FEWEST = 2
/** The sentence that heads a paragraph, without figures, and more behind it. */
const OPENING = /^[^。，；：:\d\n]{4,24}。(?=[^\n]{15,})/
const SERIES = new Set(['一是', '第一，', '之一'])

/** A heading whose paragraph goes on behind it. */
interface RunIn {
  readonly level: number
  readonly number: number
  readonly span: Span
  readonly body: number
}

interface Item {
  readonly paragraph: Span
  readonly mark: SeriesMark
  readonly length: number
}

/** 一是基本公共卫生提标。建立健康档案…: paragraphs numbered one by one from 一, each headed by its first sentence. For texts that nothing else heads. */
export function runInSeries(text: string, paragraphs: readonly Span[]): readonly RunIn[] {
  const items = paragraphs.flatMap(paragraph => itemAt(text, paragraph) ?? [])
  const isRun =
    items.length >= FEWEST && items.every(({ mark }, index) => mark.number === index + 1 && mark.series === items[0]?.mark.series)
  return isRun
    ? items.map(({ paragraph: { start }, length }) => ({ level: 1, number: 0, span: { start, end: start + length }, body: start + length }))
    : []
}

function itemAt(text: string, paragraph: Span): Item | null {
  const written = text.slice(paragraph.start, paragraph.end)
  const mark = seriesMarkAt(written)
  if (mark === null || !SERIES.has(mark.series)) return null
  const opening = OPENING.exec(written.slice(mark.length))?.[0]
  return opening === undefined ? null : { paragraph, mark, length: mark.length + opening.length }
}
