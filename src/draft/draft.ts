import type { Claim, Finding } from '#claim/claim.ts'
import type { Lineage } from './template.ts'

/** One section of a draft; start and end are offsets into the draft's text and include the heading. */
export interface DraftSection {
  readonly level: number
  readonly heading: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Something the writer must still supply: it stands in the text as 【待补充：…】. */
export interface Gap {
  readonly section: string
  readonly message: string
}

export interface Coverage {
  /** Ids of indicators that the text states. */
  readonly stated: readonly string[]
  /** Ids of indicators that it does not. */
  readonly unstated: readonly string[]
  /** Why each unstated indicator is unstated, by id. */
  readonly reasons: Readonly<Record<string, string>>
}

export interface Provenance {
  readonly composer: 'frames' | 'llm'
  readonly model: string | null
  readonly promptHash: string | null
  /** Ids of the passages that served as models. */
  readonly comparables: readonly string[]
}

/** A finished draft: text, where each figure came from, and what is open. */
export interface Draft {
  readonly title: string
  readonly text: string
  readonly sections: readonly DraftSection[]
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
  readonly gaps: readonly Gap[]
  readonly lineage: readonly Lineage[]
  readonly provenance: Provenance
}
