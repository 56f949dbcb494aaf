import { regionOf } from '#report/region.ts'
import type { Passage } from '#report/report.ts'
import type { ReportRecord } from '#workflow/library.ts'

/** A small report of a fictional bureau, ready to store; every part can be replaced. */
export function reportRecord({
  passages = [passage()],
  ...changes
}: Partial<Omit<ReportRecord, 'parsed'>> & RecordParts = {}): ReportRecord {
  const { bureau = '澄湾区民政局', start = '2024-01-01', level = 'district', ...rest } = changes
  return {
    contentHash: `hash-${bureau}-${start}`,
    fileName: '工作总结.txt',
    format: 'txt',
    status: 'accepted',
    model: 'test-3',
    words: passages.map(({ path, text }) => ({ headings: path, text: [...text] })),
    topics: passages.map(({ topic }) => [topic]),
    offered: passages.map(() => true),
    figures: [],
    vectors: passages.map(() => [1, 0, 0]),
    ...rest,
    parsed: {
      text: passages.map(({ text }) => text).join('\n'),
      identity: {
        title: `${bureau}工作总结`,
        bureau,
        level,
        region: regionOf(bureau, ''),
        kind: 'half-year',
        period: { label: start.slice(0, 4), start, end: start },
      },
      outline: [{ level: 1, heading: '一、工作情况', span: { start: 0, end: 6 }, extent: { start: 0, end: 6 } }],
      passages,
      doubts: [],
      offsets: [],
      pages: [],
    },
  }
}

interface RecordParts {
  readonly passages?: readonly Passage[]
  readonly bureau?: string
  readonly start?: string
  readonly level?: ReportRecord['parsed']['identity']['level']
}

export function passage(changes: Partial<Passage> = {}): Passage {
  const text = changes.text ?? '全区共有低保对象326户。'
  return {
    span: { start: 0, end: text.length },
    text,
    path: ['一、工作情况'],
    topic: '社会救助',
    role: 'achievement',
    masked: text.replace(/\d+/g, '〔数〕'),
    ...changes,
  }
}
