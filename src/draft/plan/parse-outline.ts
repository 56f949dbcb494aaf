import type { IndicatorSet } from '#indicator/set.ts'
import { failure, type Result, success } from '#result.ts'
import { bareHeading } from './heading.ts'
import type { WantedOutline } from './wanted-outline.ts'

interface Heading {
  readonly level: number
  readonly heading: string
  readonly indicators: string[]
  readonly notes: string[]
}

const MARKDOWN = /^(#{1,6})\s+(.+?)\s*#*$/u
const ITEM = /^\s*[-*+·•]\s*`?([^`\s].*?)`?$/u
/** How deep a plain heading's number says that it stands: 一、 then （一） then 1. then （1）. */
const NUMBERS = [
  /^第?[一二三四五六七八九十]+(?:[、．.]|部分|章)/u,
  /^[（(][一二三四五六七八九十]+[）)]/u,
  /^\d{1,2}[．.、](?!\d)/u,
  /^[（(]\d{1,2}[）)]/u,
]
const TITLE = /(?:总结|报告|汇报|要点|计划|安排|思路|打算)$/u
const DEEPEST = 4

/**
 * An outline that a writer typed: Markdown (# to ####) or plain headings (一、 （一） 1. （1）), one a line. List items under a heading (`- dibao.renshu`,
 * `- 城乡低保人数`, `- n1`) put indicators, by id or name, and notes there. The failure is one sentence for each line that cannot be read.
 */
export function parseOutline(text: string, set: IndicatorSet): Result<WantedOutline, readonly string[]> {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .map((line, place) => ({ line: line.trim(), number: place + 1 }))
    .filter(({ line }) => line !== '')
  const isMarkdown = lines.some(({ line }) => MARKDOWN.test(line))
  const ids = idsOf(set)
  const headings: Heading[] = []
  const faults: string[] = []
  let title: string | undefined
  for (const { line, number } of lines) {
    const item = ITEM.exec(line)?.[1]
    const found = item === undefined ? headingOf(line, isMarkdown) : null
    const last = headings.at(-1)
    if (item !== undefined && last) putItem(item, last, ids)
    else if (found !== null && found.level === 0 && headings.length === 0 && title === undefined) title = found.heading
    else if (found !== null && found.level > 0) headings.push({ ...found, indicators: [], notes: [] })
    else
      faults.push(
        `第 ${number} 行“${line.slice(0, 30)}”不是标题：应为 Markdown 标题（# …）或“一、…”“（一）…”“1.…”，指标写在标题之下的“- ”后。`,
      )
  }
  return outlineOf(title, headings, faults, isMarkdown)
}

type Ids = ReadonlyMap<string, { readonly id: string; readonly isNote: boolean }>

/** Indicators by id and by name, notes by id. */
function idsOf(set: IndicatorSet): Ids {
  return new Map<string, { readonly id: string; readonly isNote: boolean }>([
    ...(set.notes ?? []).map(({ id }) => [id, { id, isNote: true }] as const),
    ...set.indicators.map(({ id, name }) => [name, { id, isNote: false }] as const),
    ...set.indicators.map(({ id }) => [id, { id, isNote: false }] as const),
  ])
}

/** What nobody knows stays as it stands: outlineFaults names it. */
function putItem(item: string, { indicators, notes }: Heading, ids: Ids): void {
  for (const word of item.split(/[，,、；;]\s*/u).filter(part => part !== '')) {
    const known = ids.get(word)
    if (known?.isNote) notes.push(known.id)
    else indicators.push(known?.id ?? word)
  }
}

function headingOf(line: string, isMarkdown: boolean): { readonly level: number; readonly heading: string } | null {
  const marked = MARKDOWN.exec(line)
  if (marked) return { level: (marked[1] ?? '').length, heading: bareHeading(marked[2] ?? '') }
  if (isMarkdown) return null
  const level = NUMBERS.findIndex(number => number.test(line)) + 1
  if (level > 0) return { level, heading: bareHeading(line.replace(/^第[一二三四五六七八九十]+(?:部分|章)[、：:\s]*/u, '')) }
  return TITLE.test(line) ? { level: 0, heading: line } : null
}

/** Levels counted from the highest that is used; a lone first heading above all others is the title. */
function outlineOf(
  title: string | undefined,
  headings: readonly Heading[],
  faults: readonly string[],
  isMarkdown: boolean,
): Result<WantedOutline, readonly string[]> {
  const [first, ...rest] = headings
  if (faults.length > 0) return failure(faults)
  if (first === undefined) return failure(['提纲里没有标题：每行一个标题，如“一、工作开展情况”或“# 工作开展情况”。'])
  const isTitle = isMarkdown && rest.length > 0 && first.indicators.length === 0 && rest.every(({ level }) => level > first.level)
  const sections = isTitle ? rest : headings
  const top = Math.min(...sections.map(({ level }) => level))
  const named = isTitle ? first.heading : title
  return success({
    ...(named === undefined ? {} : { title: named }),
    sections: sections.map(({ level, ...section }) => ({ level: Math.min(DEEPEST, level - top + 1), ...section })),
  })
}
