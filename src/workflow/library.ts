import type { Identity, Level, OutlineNode, ParsedReport, ReportKind, Role } from '#report/report.ts'
import type { PastFigure } from './history/past-figure.ts'

/** A passage of the library as found by a search. Only `masked` may reach a composer: `text` holds past figures. */
export interface Comparable {
  readonly id: string
  /** Id of the report it stands in. */
  readonly report: string
  readonly bureau: string
  readonly title: string
  /** Label of the report's period, e.g. 2024年上半年; "" when unknown. */
  readonly period: string
  readonly path: readonly string[]
  readonly topic: string
  readonly role: Role
  readonly text: string
  readonly masked: string
  /** Reciprocal-rank score; higher is nearer. */
  readonly score: number
}

/** What to look for. Filters that are absent do not filter. */
export interface ComparableQuery {
  readonly text: string
  /** Passages that tell of it, whatever else they tell of. */
  readonly topic?: string | undefined
  readonly role?: Role | undefined
  readonly level?: Level | undefined
  /** Of this bureau alone. */
  readonly bureau?: string | undefined
  /** Of reports whose period begins on this day or later; ISO. */
  readonly from?: string | undefined
  /** Of reports whose period begins on this day or before; ISO. */
  readonly until?: string | undefined
  /** Passages of this bureau come first among equals (its last period before older ones). */
  readonly preferBureau?: string | undefined
  readonly limit: number
}

export type Vector = ArrayLike<number>

/** Embeds texts as unit vectors. `model` names the vectors, so that two models never mix in one index. */
export interface Embedder {
  readonly model: string
  readonly dimensions: number
  embed(texts: readonly string[]): Promise<readonly Vector[]>
}

/** An embedder that needs nothing but the words of a text, as the tokenizer cuts it: whoever has them cut need not cut them again. */
export interface LocalEmbedder extends Embedder {
  embedWords(words: readonly string[]): Vector
}

/** Cuts Chinese text, in either script, into the words that the full-text index stores; words that every text holds are left out. */
export interface Tokenizer {
  tokens(text: string): readonly string[]
}

/** A report of the library without its text. */
export interface ReportSummary {
  readonly id: string
  readonly fileName: string
  readonly identity: Identity
  readonly status: 'accepted' | 'doubtful' | 'held'
  readonly characters: number
  readonly passages: number
  readonly doubts: number
  /** The outline in one line: its headings of the highest level. */
  readonly headings: readonly string[]
  readonly addedAt: string
}

/** A report of the library with everything found in it. */
export interface StoredReport extends ReportSummary {
  readonly parsed: ParsedReport
}

/** The outline of one past report, with the topic of each section: what a plan learns from. Headings hold no figures. */
export interface PastOutline {
  readonly report: string
  readonly bureau: string
  readonly level: Level | null
  readonly kind: ReportKind
  readonly periodStart: string | null
  readonly nodes: readonly (Pick<OutlineNode, 'level' | 'heading'> & { readonly topic: string; readonly role: Role })[]
}

/** What the full-text index holds of a passage. Words of its headings say more of what it is about than words of its text. */
export interface IndexedWords {
  readonly headings: readonly string[]
  readonly text: readonly string[]
}

/** What is stored of a report at once: the report and its indexed passages, or nothing. */
export interface ReportRecord {
  readonly contentHash: string
  readonly fileName: string
  readonly format: string
  readonly parsed: ParsedReport
  readonly status: ReportSummary['status']
  readonly model: string
  /** Words of each passage, its headings' and its own. Parallel to parsed.passages, as are the others. */
  readonly words: readonly IndexedWords[]
  /** Every topic that a passage tells of, its own first. */
  readonly topics: readonly (readonly string[])[]
  /** Whether a passage may serve as a model. */
  readonly offered: readonly boolean[]
  readonly figures: readonly PastFigure[]
  readonly vectors: readonly Vector[]
}
