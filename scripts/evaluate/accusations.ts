import { checkText } from '#claim/check.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { Span } from './plant.ts'

/** What a checker says of one text: the claims it accuses, and the places of the contradictions it finds in the text itself. */
export interface Accusations {
  readonly accused: readonly Span[]
  readonly contradicted: readonly Span[]
}

/** The accusations of Jushi's own check. */
export function ownAccusations(text: string, set: IndicatorSet): Accusations {
  const { claims, findings } = checkText(text, set)
  const open = claims.filter(({ verdict }) => verdict === 'mismatch' || verdict === 'ambiguous' || verdict === 'untraced')
  return {
    accused: open.map(({ start, end }) => ({ start, end })),
    contradicted: findings.flatMap(({ spans }) => spans.map(([start, end]) => ({ start, end }))),
  }
}
