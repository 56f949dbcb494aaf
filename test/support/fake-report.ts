import type { OutlineNode, Passage } from '#report/report.ts'
import type { StoredReport } from '#workflow/library.ts'

/** A report of the library as a simple reading of its text gives it. */
export function fakeReport({
  id,
  fileName,
  text,
}: {
  readonly id: string
  readonly fileName: string
  readonly text: string
}): StoredReport {
  const outline = outlineOf(text)
  const passages = outline.map(node => passageOf(node, text))
  const title = text.split('\n', 1)[0] ?? ''
  const identity = {
    title,
    bureau: /^.*?局/u.exec(title)?.[0] ?? '',
    level: 'county' as const,
    region: /^.*?县/u.exec(title)?.[0] ?? '',
    kind: 'half-year' as const,
    period: { label: '2023年上半年', start: '2023-01-01', end: '2023-06-30' },
  }
  const doubts = [{ rule: 'odd-numbering', span: { start: 0, end: title.length }, message: '标题里的时段与正文的日期不一致，请核对。' }]
  const parsed = { text, identity, outline, passages, doubts, offsets: [] }
  return {
    id,
    fileName,
    identity,
    status: 'doubtful',
    characters: text.length,
    passages: passages.length,
    doubts: doubts.length,
    headings: outline.map(({ heading }) => heading),
    addedAt: '2024-07-01T08:00:00.000Z',
    parsed,
  }
}

function outlineOf(text: string): readonly OutlineNode[] {
  const lines = [...text.matchAll(/^[一二三四五]、.*$/gmu)]
  return lines.map((line, place) => ({
    level: 1,
    heading: line[0],
    span: { start: line.index, end: line.index + line[0].length },
    extent: { start: line.index, end: lines[place + 1]?.index ?? text.length },
  }))
}

function passageOf({ heading, span, extent }: OutlineNode, text: string): Passage {
  const body = { start: span.end + 1, end: extent.end }
  const words = text.slice(body.start, body.end).trim()
  return {
    span: body,
    text: words,
    path: [heading],
    topic: heading.slice(2),
    role: 'achievement',
    masked: words.replace(/[\d.]+/gu, '〔数〕'),
  }
}
