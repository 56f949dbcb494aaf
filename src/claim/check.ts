import type { IndicatorSet } from '#indicator/set.ts'
import { findMentions } from '#text/find-mentions.ts'
import type { Mention } from '#text/mention.ts'
import { isAgeCondition } from './age.ts'
import { auditMentions } from './audit.ts'
import { bind } from './bind.ts'
import type { CheckedText, Claim } from './claim.ts'
import { EarlierYears } from './earlier-year.ts'
import { type DatePlace, judgeDate } from './judge-date.ts'
import { summarize } from './ledger.ts'
import { PlanSections } from './plan-section.ts'
import { bare, claimOf } from './verdict.ts'

/**
 * Holds every figure and date of a text against the supplied data. Every mention becomes a claim, in text order; those that assert
 * nothing are exempt. The same text and set give the same result whatever the order of the set. Time grows linearly with the text.
 */
export function checkText(text: string, set: IndicatorSet): CheckedText {
  const mentions = findMentions(text)
  const claims = claimsOf(text, mentions, set)
  return { claims, findings: auditMentions(text, mentions), summary: summarize(claims) }
}

/** The claims of mentions that were found before. */
function claimsOf(text: string, mentions: readonly Mention[], set: IndicatorSet): readonly Claim[] {
  const { bindings, candidates } = bind(text, mentions, set)
  const situation = { text, set, candidates, proofs: new Map<string, string>() }
  const bound = new Map(bindings.map(binding => [binding.mention, claimOf(binding, situation)]))
  const plans = new PlanSections(text, mentions)
  const earlier = new EarlierYears(text, bindings, candidates)
  return mentions.map(mention => {
    const place = { text, inPlan: plans.holds(mention.start), datesEarlier: (year: number) => earlier.isDated(mention, year) }
    return bound.get(mention) ?? otherClaim(mention, place, set)
  })
}

function otherClaim(mention: Mention, place: DatePlace, set: IndicatorSet): Claim {
  if (mention.kind === 'date') return { ...bare(mention), ...judgeDate(mention, place, set), subject: '' }
  const reason = isAgeCondition(mention, place.text) ? '年龄条件，限定统计对象，不作数据核对' : mention.reason
  return { ...bare(mention), verdict: 'exempt', reason }
}
