import { maskText } from '#report/mask.ts'
import { recurringNames } from '#report/names.ts'
import type { ParsedReport, Passage } from '#report/report.ts'
import { CIVIL_AFFAIRS, topicOf } from '#report/topic.ts'
import { findSentences } from '#text/sentences.ts'
import { overlaps } from '#text/span.ts'
import { pastFiguresOf } from './history/past-figure.ts'
import type { Embedder, ReportRecord, Tokenizer } from './library.ts'

/** Doubts of these rules say that the words at their place are damaged; others concern numbering or what was removed. */
const DAMAGE = 'trust.'

/** Words and vectors both ask for it; masking costs more than either. */
const searchables = new WeakMap<ParsedReport, readonly Searchable[]>()

/** What a library keeps of a report beside the report itself and its vectors: all that is looked up in it. */
export type ReportPieces = Pick<ReportRecord, 'words' | 'topics' | 'offered' | 'figures'>

/** Words, topics and figures of a report. */
export function piecesOf(parsed: ParsedReport, tokenizer: Tokenizer): ReportPieces {
  const searchable = searchableOf(parsed)
  const damaged = parsed.doubts.filter(({ rule, span }) => rule.startsWith(DAMAGE) && span.end > span.start)
  const headingTokens = new Map([...new Set(searchable.map(({ headings }) => headings))].map(each => [each, tokenizer.tokens(each)]))
  return {
    words: searchable.map(({ headings, words }) => ({ headings: headingTokens.get(headings) ?? [], text: tokenizer.tokens(words) })),
    topics: parsed.passages.map(topicsOf),
    offered: parsed.passages.map(({ span }) => !damaged.some(doubt => overlaps(doubt.span, span))),
    figures: pastFiguresOf(parsed.text),
  }
}

/** The vectors of a report's passages: of their headings and words, masked. */
export async function embedReport(parsed: ParsedReport, embedder: Embedder): Promise<Pick<ReportRecord, 'model' | 'vectors'>> {
  return { model: embedder.model, vectors: await embedder.embed(embeddedTexts(parsed)) }
}

/** What is embedded of each passage. */
export function embeddedTexts(parsed: ParsedReport): readonly string[] {
  return searchableOf(parsed).map(({ headings, words }) => `${headings} ${words}`)
}

interface Searchable {
  readonly headings: string
  readonly words: string
}

/** The words that are indexed for each passage: its heading path and its text, both masked, so that no figure or name of the report is among them. */
function searchableOf(parsed: ParsedReport): readonly Searchable[] {
  const known = searchables.get(parsed)
  if (known) return known
  const searchable = masksOf(parsed)
  searchables.set(parsed, searchable)
  return searchable
}

function masksOf({ text, passages }: ParsedReport): readonly Searchable[] {
  const names = recurringNames(text)
  const headings = new Map(passages.flatMap(({ path }) => path).map(heading => [heading, maskText(heading, undefined, names)]))
  return passages.map(({ path, masked }) => ({
    headings: withoutMarks(path.map(heading => headings.get(heading) ?? '').join(' ')),
    words: withoutMarks(masked),
  }))
}

function withoutMarks(masked: string): string {
  return masked.replace(/〔[^〕]*〕/gu, ' ')
}

/** A passage often tells of a second topic in passing (救助管理和区划地名): it is found under each. */
function topicsOf({ text, topic }: Passage): readonly string[] {
  const told = findSentences(text).map(({ start, end }) => topicOf(text.slice(start, end)))
  return [...new Set([topic, ...told])].filter(name => name === topic || name !== CIVIL_AFFAIRS.fallback)
}
