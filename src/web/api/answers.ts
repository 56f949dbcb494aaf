import type { Claim, Finding, Verdict } from '#claim/claim.ts'
import type { Draft } from '#draft/draft.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { Doubt, Identity, OutlineNode, Passage } from '#report/report.ts'

/** What the pages read of the service's answers. test/http/page-answers.test.ts holds them against the routes' own schemas. */
export interface About {
  readonly composers: readonly ('frames' | 'llm')[]
  readonly loopbackOnly: boolean
  readonly maxUploadBytes: number
}

export interface Upload {
  readonly id: string
  readonly fileName: string
  readonly status: 'queued' | 'reading' | 'checking' | 'splitting' | 'indexing' | 'done' | 'failed' | 'cancelled'
  readonly message: string | null
  readonly report: string | null
  readonly createdAt: string
}

export interface ReportSummary {
  readonly id: string
  readonly fileName: string
  readonly identity: Identity
  readonly status: 'accepted' | 'doubtful' | 'held'
  readonly characters: number
  readonly passages: number
  readonly doubts: number
  readonly headings: readonly string[]
  readonly addedAt: string
}

export interface Report extends ReportSummary {
  readonly text: string
  readonly outline: readonly OutlineNode[]
  readonly passageList: readonly Passage[]
  readonly doubtList: readonly Doubt[]
  readonly pages: readonly number[]
}

export interface SetSummary {
  readonly id: string
  readonly version: number
  readonly fileName: string | null
  readonly createdAt: string
  readonly bureau: string
  readonly period: IndicatorSet['period']
  readonly indicators: number
  readonly notes: number
}

export interface StoredSet extends Pick<SetSummary, 'id' | 'version' | 'fileName' | 'createdAt'> {
  readonly set: IndicatorSet
}

interface DraftRequest {
  readonly id: string
  readonly setId: string
  readonly setVersion: number
  readonly bureau: string
  readonly period: string
  readonly composer: 'frames' | 'llm'
  readonly status: 'queued' | 'running' | 'done' | 'failed'
  readonly failure: string | null
  readonly createdAt: string
}

export interface DraftSummary extends DraftRequest {
  readonly title: string | null
  readonly figures: number
  readonly open: number
  readonly gaps: number
  /** Where it stands in review. */
  readonly state?: 'writing' | 'submitted' | 'returned' | 'signed'
}

export interface StoredDraft extends DraftRequest {
  readonly draft: Draft | null
}

export type DraftProgress =
  | { readonly step: 'planned'; readonly title: string; readonly sections: readonly { readonly level: number; readonly heading: string }[] }
  | {
      readonly step: 'section'
      readonly index: number
      readonly total: number
      readonly heading: string
      readonly text: string
      readonly isPartial?: true
    }
  | { readonly step: 'checking' }

export interface Audited {
  readonly file: string | null
  readonly chars: number
  readonly text: string
  readonly findings: readonly Finding[]
}

export interface Checked extends Audited {
  readonly claims: readonly Claim[]
  readonly summary: Readonly<Record<Verdict, number>>
  readonly set: IndicatorSet
}
