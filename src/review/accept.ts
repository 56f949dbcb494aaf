import type { Claim } from '#claim/claim.ts'
import type { Draft } from '#draft/draft.ts'
import { failure, type Result, success } from '#result.ts'
import { documentOf, type ReportDocument, replaced } from './document.ts'
import { pointsOf } from './point.ts'
import type { Obstacle } from './rules.ts'

/** The document of a draft with the expected value in the place of a claim's words, bound to its source; to be revised from. */
export function withExpected(draft: Draft, claim: Claim): Result<ReportDocument, Obstacle> {
  if (claim.expected === null)
    return failure({ code: 'nothing-expected', message: `「${claim.text}」没有可以采用的数值：请退回，或说明理由后放行。` })
  return withWords(draft, claim, claim.expected, claim.expression ?? claim.indicator)
}

/** The document of a draft with other words in the place of a figure. */
export function withWords(
  draft: Draft,
  place: { readonly start: number; readonly end: number },
  words: string,
  expression: string | null,
): Result<ReportDocument, Obstacle> {
  const document = replaced(documentOf(draft), place, words, expression)
  return document === null ? failure({ code: 'point-gone', message: '这处文字已经不在原处：请刷新后再处理。' }) : success(document)
}

/** Key of the point of a figure that begins at an offset; null when no figure does. */
export function pointFrom(draft: Draft, start: number): string | null {
  return pointsOf(draft).find(point => point.kind === 'claim' && point.start === start)?.key ?? null
}
