import { findSentences } from '#text/sentences.ts'
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

/** What begins a sentence of its own behind a semicolon; other clauses behind one belong to the sentence before. */
const ITEM_BEHIND_SEMICOLON = /^(?:[一二三四五六七八九十]是|[①-⑳]|[（(][0-9０-９一二三四五六七八九十]{1,2}[）)])/
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

/** A sentence that ends in a semicolon goes on, unless an item follows. */
function sentencesOf(text: string, paragraph: Span): readonly Span[] {
  const sentences: Span[] = []
  for (const local of findSentences(text.slice(paragraph.start, paragraph.end))) {
    const next = { start: local.start + paragraph.start, end: local.end + paragraph.start }
    const last = sentences.at(-1)
    const goesOn =
      last !== undefined && /[；;]/.test(text.charAt(last.end - 1)) && !ITEM_BEHIND_SEMICOLON.test(text.slice(next.start, next.end))
    if (goesOn) sentences.splice(-1, 1, { start: last.start, end: next.end })
    else sentences.push(next)
  }
  return sentences
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
