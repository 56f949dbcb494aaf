import type { Mention } from '#text/mention.ts'
import type { Claim } from './claim.ts'

/** What the check found for a mention. */
export type Judgement = Pick<Claim, 'subject' | 'indicator' | 'note' | 'expression' | 'expected' | 'verdict' | 'reason'>

/** What is said of a mention that no supplied figure stands behind. */
export const NOTHING = { subject: '', indicator: null, note: null, expression: null, expected: null } as const

/** The claim of a mention. Every field is spelled out: spreading one object after the other takes several times as long. */
export function claimWith(mention: Mention, judgement: Judgement): Claim {
  const { subject, indicator, note, expression, expected, verdict, reason } = judgement
  if (mention.weak !== undefined) return { ...mention, reason, subject, indicator, note, expression, expected, verdict }
  const { start, end, text, kind, value, unit, hedge } = mention
  return { start, end, text, kind, value, unit, hedge, reason, subject, indicator, note, expression, expected, verdict }
}
