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

/** One sentence as it stands in the text: start and end are offsets, `section` is the place of its section in `sections`. */
export interface DraftSentence {
  readonly section: number
  readonly start: number
  readonly end: number
  /** Who wrote it: the built-in frames, the model, or the supplied note whose words it quotes. */
  readonly composer: 'frames' | 'llm' | 'note'
  /** Its template as source text: words and references, no figure. */
  readonly template: string
  /** Id of the note; null when none supplied the words. */
  readonly note: string | null
}

/** What a model's share in a draft took. */
export interface ModelUsage {
  readonly calls: number
  readonly promptTokens: number
  readonly completionTokens: number
  /** Whether some tokens were estimated from the text, because the server did not count them. */
  readonly isEstimated: boolean
  /** From the first question to the last answer; sections are written side by side. */
  readonly milliseconds: number
  /** At the prices that the settings state; null when they state none. */
  readonly cost: string | null
}

export interface Provenance {
  /** llm when at least one sentence that the model wrote stands in the text. */
  readonly composer: 'frames' | 'llm'
  readonly model: string | null
  readonly promptHash: string | null
  /** Ids of the passages that served as models. */
  readonly comparables: readonly string[]
  /** Absent when no model was asked. */
  readonly usage?: ModelUsage | undefined
  /** What the writer should know of the model's part: a server that is down, a budget that ran out. One sentence each, in Chinese. */
  readonly notices?: readonly string[] | undefined
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
  /** Every sentence with who wrote it; absent in drafts that were stored before it was recorded. */
  readonly sentences?: readonly DraftSentence[] | undefined
  readonly provenance: Provenance
}
