import type { Mention } from '#text/mention.ts'
import type { Phrases } from './phrases.ts'
import { isPlanHeading } from './plan-heading.ts'
import { type Segment, segmentOf } from './segment.ts'

/** A heading or the opening sentence of a numbered point. */
export interface Heading {
  readonly at: number
  /** 1 一、 2 （一） 3 1. 4 （1） 5 一是 */
  readonly level: number
  readonly segment: Segment
  /** Where its line ends. */
  readonly end: number
  /** Whether an account of what was done follows in the next line: the heading then states what was promised. */
  readonly isPromise: boolean
  /** Whether it opens a section that speaks of what is to come. */
  readonly isPlan: boolean
}

const ACCOUNT = /^\s*[【（(]?(?:完成|办理|落实|推进|进展|实施|工作)(?:情况|进度|进展|成效)[】）)]?\s*[:：]/u

/** 任务事项：…: what a line promises, whose next tells of its progress. */
const TASK_LABEL =
  /^[ \t\u3000]*(?:(?:年度|全年|主要|重点)?(?:任务|目标)(?:事项|内容|要求)?|(?:工作|承诺|建设|责任)(?:任务|目标|事项|内容))\s*[:：]/gmu
/** Under headings of every level. */
const LABEL_LEVEL = 9

const LONGEST = 60
const LEVELS: readonly (readonly [RegExp, number])[] = [
  [/^[一二三四五六七八九十百]+[、.．]/u, 1],
  [/^[（(][一二三四五六七八九十百]+[）)]/u, 2],
  [/^[0-9０-９]+[.．、]/u, 3],
  [/^(?:[（(][0-9０-９]+[）)]|[0-9０-９]+[）)]|[①-⑳])/u, 4],
  [/^(?:[一二三四五六七八九十]+[是要]|首先|其次|再次|最后|第[一二三四五六七八九十]+)$/u, 5],
]

/** The headings of a text, from its list numbers and 一是 … 二是. */
export function headingsOf(text: string, mentions: readonly Mention[], phrases: Phrases): readonly Heading[] {
  const headings: Heading[] = []
  for (const mention of mentions) {
    const level = opensLine(text, mention) ? levelOf(mention.text.trim()) : null
    if (level !== null) headings.push(headingAt(text, mention, level, phrases))
  }
  return [...headings, ...labelsOf(text, phrases)].sort((a, b) => a.at - b.at)
}

function labelsOf(text: string, phrases: Phrases): readonly Heading[] {
  return [...text.matchAll(TASK_LABEL)].map(({ index, 0: label }) => {
    const line = text.indexOf('\n', index)
    const end = line < 0 ? text.length : line
    return {
      at: index,
      level: LABEL_LEVEL,
      end,
      isPromise: true,
      isPlan: false,
      segment: segmentOf(label, index, index + label.length, phrases),
    }
  })
}

function levelOf(mark: string): number | null {
  return LEVELS.find(([form]) => form.test(mark))?.[1] ?? null
}

function headingAt(text: string, mention: Mention, level: number, phrases: Phrases): Heading {
  const rest = text.slice(mention.end, mention.end + LONGEST)
  const stop = rest.search(/[。\n]/u)
  const words = stop < 0 ? rest : rest.slice(0, stop)
  const line = text.indexOf('\n', mention.end)
  const end = line < 0 ? text.length : line
  const isPromise = ACCOUNT.test(text.slice(end + 1, end + 20))
  const segment = segmentOf(words, mention.end, mention.end + words.length, phrases)
  return { at: mention.start, level, end, isPromise, isPlan: level <= 2 && isPlanHeading(segment.words), segment }
}

function opensLine(text: string, { kind, start }: Mention): boolean {
  if (kind !== 'structural' && kind !== 'ordinal') return false
  for (let place = start - 1; place >= 0; place -= 1) {
    const character = text.charAt(place)
    if (character.trim() !== '') return '。；;！!：:\n，、'.includes(character)
    if (character === '\n') return true
  }
  return true
}

/** Whether what stands at a place under a heading is planned or promised. */
export function plansAt({ isPromise, isPlan, end }: Heading, at: number): boolean {
  return isPromise ? at < end : isPlan
}
