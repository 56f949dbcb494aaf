import type { Claim, Finding } from '#claim/claim.ts'
import type { Draft } from '#draft/draft.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { Paragraph, ReportDocument } from '#review/document.ts'
import type { Actor, ReviewEvent } from '#review/event.ts'
import { checkDocument, reviseDraft } from '#review/revise.ts'
import { type Standing, standingOf } from '#review/standing.ts'

/** Against what a document is checked: the set, the draft that it was, and what was decided about it. */
export interface Desk {
  readonly set: IndicatorSet
  readonly draft: Draft
  readonly author: Actor | null
  readonly history: readonly ReviewEvent[]
}

/** What the page asks of a worker. Answers come back in the order of the questions. */
export type CheckRequest =
  | { readonly kind: 'begin'; readonly desk: Desk }
  | { readonly kind: 'stretch'; readonly paragraphs: readonly Paragraph[] }
  | { readonly kind: 'whole'; readonly document: ReportDocument }

/** The whole document as the service will read it once it is saved. */
export interface WholeAnswer {
  readonly draft: Draft
  readonly standing: Standing
}

export interface StretchAnswer {
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
}

/**
 * Answers one question after the other with the service's own code. A stretch (the paragraph at the caret with what leads to it) is read as if it were the
 * whole report; the whole document is read as the service reads it when it is saved. null for a desk, and for a document that cannot be saved as it is.
 */
export class CheckWork {
  #desk: Desk | null = null

  answer(request: CheckRequest): StretchAnswer | WholeAnswer | null {
    if (request.kind === 'begin') {
      this.#desk = request.desk
      return null
    }
    const desk = this.#desk
    if (desk === null) throw new Error('Cannot check: no desk was begun')
    if (request.kind === 'stretch') return checkDocument({ title: '', paragraphs: request.paragraphs }, desk.set)
    const revised = reviseDraft(desk.draft, request.document, desk.set)
    if (!revised.ok) return null
    return { draft: revised.value, standing: standingOf(revised.value, desk.author, desk.history) }
  }
}
