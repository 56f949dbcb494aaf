import type { Claim } from '#claim/claim.ts'
import type { Draft } from '#draft/draft.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { failure, type Result, success } from '#result.ts'
import { documentOf, replaced } from './document.ts'
import { pointsOf } from './point.ts'
import { reviseDraft } from './revise.ts'
import type { Obstacle } from './rules.ts'

/** A draft in which one figure was exchanged, and the point that now stands there (null when no figure does). */
export interface Exchanged {
  readonly draft: Draft
  readonly point: string | null
}

/** The draft with the expected value in the place of a claim's words, bound to its source. */
export function acceptExpected(draft: Draft, claim: Claim, set: IndicatorSet): Result<Exchanged, Obstacle> {
  if (claim.expected === null)
    return failure({ code: 'nothing-expected', message: `「${claim.text}」没有可以采用的数值：请退回，或说明理由后放行。` })
  return exchange(draft, claim, claim.expected, claim.expression ?? claim.indicator, set)
}

/** The draft with other words in the place of a figure. */
export function exchange(
  draft: Draft,
  place: { readonly start: number; readonly end: number },
  words: string,
  expression: string | null,
  set: IndicatorSet,
): Result<Exchanged, Obstacle> {
  const document = replaced(documentOf(draft), place, words, expression)
  if (document === null) return failure({ code: 'point-gone', message: '这处文字已经不在原处：请刷新后再处理。' })
  const revised = reviseDraft(draft, document, set)
  if (!revised.ok) return revised
  const after = pointsOf(revised.value).find(point => point.kind === 'claim' && point.start === place.start)
  return success({ draft: revised.value, point: after?.key ?? null })
}
