import type { Span } from '#text/span.ts'
import { isHeadingList } from './headings.ts'
import { paragraphsOf } from './paragraphs.ts'

/** One thought of a section: an item (一是…, ①…, 1.…) or a paragraph, as whole sentences. */
export interface Unit {
  readonly span: Span
  readonly sentences: readonly Span[]
  /** Ends with a colon, so what follows belongs to it. */
  readonly isOpen: boolean
}

const SENTENCE_END =
  /[。！？!?](?:[”’」』）)》]*)|[；;](?=\s*(?:[一二三四五六七八九十]是|[①-⑳]|[（(][0-9０-９一二三四五六七八九十]{1,2}[）)]))/g
const ITEM =
  /^(?:[一二三四五六七八九十]{1,2}(?:是|要)|首先|其次|再次|最后|最後|一方面|另一方面|此外|同时，|同時，|[①-⑳]|[（(]?[0-9０-９]{1,2}[）)]|[0-9０-９]{1,2}[.．、](?![0-9０-９]))/
/** Sentences that say nothing without the one before. */
const DEPENDENT = /^(?:其中|同比|较上年|較上年|比上年|占|分别|分別|这|這|该|該|上述|以上|目前，?已|并|並|由此|为此|為此|另有)/

/** The thoughts of a piece of text, in order. */
export function unitsOf(text: string, extent: Span): readonly Unit[] {
  return paragraphsOf(text.slice(extent.start, extent.end)).flatMap(local => {
    const paragraph = { start: local.start + extent.start, end: local.end + extent.start }
    if (isHeadingList(text, paragraph)) return []
    return groupItems(text, sentencesOf(text, paragraph))
  })
}

/** Whether a sentence leans on the one before it (其中…, 同比…): the two are never parted. */
export function isDependent(sentence: string): boolean {
  return DEPENDENT.test(sentence)
}

function sentencesOf(text: string, paragraph: Span): readonly Span[] {
  const written = text.slice(paragraph.start, paragraph.end)
  const ends = [...written.matchAll(SENTENCE_END)].map(match => match.index + match[0].length)
  const bounds = ends.at(-1) === written.length ? ends : [...ends, written.length]
  return bounds.flatMap((end, index) => {
    const from = index === 0 ? 0 : (bounds[index - 1] ?? 0)
    const piece = written.slice(from, end)
    const lead = piece.length - piece.trimStart().length
    if (piece.trim() === '') return []
    return [{ start: paragraph.start + from + lead, end: paragraph.start + from + piece.trimEnd().length }]
  })
}

/** An item goes on until the next item; sentences before the first item are a thought of their own. */
function groupItems(text: string, sentences: readonly Span[]): readonly Unit[] {
  const groups: Span[][] = []
  for (const sentence of sentences) {
    const last = groups.at(-1)
    if (last === undefined || ITEM.test(text.slice(sentence.start, sentence.end))) groups.push([sentence])
    else last.push(sentence)
  }
  return groups.flatMap(group => unitOf(text, group) ?? [])
}

/** A unit of the given sentences; null when there are none. */
export function unitOf(text: string, sentences: readonly Span[]): Unit | null {
  const first = sentences[0]
  const last = sentences.at(-1)
  if (first === undefined || last === undefined) return null
  return { span: { start: first.start, end: last.end }, sentences, isOpen: /[：:]$/.test(text.slice(first.start, last.end)) }
}
