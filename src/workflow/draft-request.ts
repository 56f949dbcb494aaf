import type { Draft } from '#draft/draft.ts'
import type { WantedOutline } from '#draft/plan/wanted-outline.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { Comparable, ComparableQuery, PastOutline } from './library.ts'

/** An outline that the writer supplies instead of the one learned from the library. */
export type RequestedOutline = WantedOutline

/** Why a draft, or its plan, cannot be had: a stable code, and one sentence for the writer. */
export interface DraftRefusal {
  readonly code: string
  readonly message: string
}

export interface DraftRequest {
  readonly set: IndicatorSet
  readonly composer: 'frames' | 'llm'
  readonly outline?: RequestedOutline | undefined
  /** Ends the writing. */
  readonly signal?: AbortSignal | undefined
  /** Stops the writing: what is proven by then becomes the draft, and what is left its gaps. */
  readonly stop?: AbortSignal | undefined
}

/**
 * What a writer sees while a draft is written; sentences and sections arrive only when proven. A section comes several times while a model writes it
 * (`isPartial`, with the sentences so far), then whole: the last one counts.
 */
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

/** What drafting needs of the library. */
export interface DraftLibrary {
  /** Outlines of past reports, the bureau's own first, newest first, then others of the same level. */
  outlines(bureau: string, limit: number): Promise<readonly PastOutline[]>
  comparables(query: ComparableQuery): Promise<readonly Comparable[]>
}

/** Writes one draft. The promise rejects only for faults of the machine; an honest draft with gaps is a success. */
export type WriteDraft = (request: DraftRequest, library: DraftLibrary, onProgress: (event: DraftProgress) => void) => Promise<Draft>
