import type { Span } from '#text/span.ts'

export type Level = 'province' | 'city' | 'county' | 'district' | 'town'
export type ReportKind = 'annual' | 'half-year' | 'plan' | 'bulletin' | 'other'
/** What a section does: states results, problems or plans, or opens or closes the report. */
export type Role = 'lead' | 'achievement' | 'problem' | 'plan' | 'closing'

/** A heading with its place. level 1 is 一、, 2 （一）, 3 1., 4 （1）. span covers the heading's own text. */
export interface OutlineNode {
  readonly level: number
  readonly heading: string
  readonly span: Span
  /** From the heading to the next heading of the same or a higher level. */
  readonly extent: Span
}

/** Something about a report that an admin should look at, with its place in the text. */
export interface Doubt {
  readonly rule: string
  /** In the stored text; empty where something was removed. */
  readonly span: Span
  readonly message: string
  /** What stands there, and what should: where a rule can say so. */
  readonly actual?: string
  readonly expected?: string
  /** In the text as supplied, where that is not the same: what cleaning removed or joined. */
  readonly raw?: Span
}

/** `length` code units that stand at `clean` in the stored text and at `raw` in the text as supplied. */
export interface OffsetRun {
  readonly clean: number
  readonly raw: number
  readonly length: number
}

/** A retrievable piece of a report: whole sentences under one heading path. */
export interface Passage {
  readonly span: Span
  readonly text: string
  readonly path: readonly string[]
  readonly topic: string
  readonly role: Role
  /** The text with figures, dates, names of documents, places and organisations replaced by 〔…〕 marks: all that a composer may see. */
  readonly masked: string
}

/** What a report says of itself; every field can be corrected by an admin. */
export interface Identity {
  readonly title: string
  readonly bureau: string
  readonly level: Level | null
  /** The place whose report it is, as written; "" when it is not named. */
  readonly region: string
  readonly kind: ReportKind
  readonly period: { readonly label: string; readonly start: string; readonly end: string } | null
}

/** A report after reading: the text that is stored, and everything found in it. All spans are into `text`. */
export interface ParsedReport {
  readonly text: string
  readonly identity: Identity
  readonly outline: readonly OutlineNode[]
  readonly passages: readonly Passage[]
  readonly doubts: readonly Doubt[]
  /** The way back from `text` to the text as supplied; see offset-map.ts. */
  readonly offsets: readonly OffsetRun[]
  /** Where each page of the file begins; absent or empty when the file has no pages. */
  readonly pages?: readonly number[]
}
