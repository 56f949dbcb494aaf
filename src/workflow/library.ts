import type { Identity, Level, OutlineNode, ParsedReport, ReportKind, Role } from '#report/report.ts'

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
  readonly topic?: string | undefined
  readonly role?: Role | undefined
  readonly level?: Level | undefined
  /** Passages of this bureau come first among equals (its last period before older ones). */
  readonly preferBureau?: string | undefined
  readonly limit: number
}

/** Embeds texts as unit vectors. `model` names the vectors, so that two models never mix in one index. */
export interface Embedder {
  readonly model: string
  readonly dimensions: number
  embed(texts: readonly string[]): Promise<readonly (readonly number[])[]>
}

/** Cuts Chinese text into the words that the full-text index stores. */
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

/** What is stored of a report at once: the report and its indexed passages, or nothing. */
export interface ReportRecord {
  readonly contentHash: string
  readonly fileName: string
  readonly format: string
  readonly parsed: ParsedReport
  readonly status: ReportSummary['status']
  readonly model: string
  /** Parallel to parsed.passages. */
  readonly tokens: readonly (readonly string[])[]
  readonly vectors: readonly (readonly number[])[]
}
