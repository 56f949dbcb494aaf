import type { IndicatorSet } from '#indicator/set.ts'
import { findMentions } from '#text/find-mentions.ts'
import type { Mention } from '#text/mention.ts'
import { isAgeCondition } from './age.ts'
import { auditMentions } from './audit.ts'
import { withBandsAsTerms } from './band.ts'
import { bind } from './bind.ts'
import type { CheckedText, Claim } from './claim.ts'
import { EarlierYears } from './earlier-year.ts'
import { judgeDate } from './judge-date.ts'
import { claimWith, type Judgement, NOTHING } from './judgement.ts'
import { summarize } from './ledger.ts'
import { COUNTED_REASON, countsListed } from './listed.ts'
import { PlanSections } from './plan-section.ts'
import { asPrinted } from './table-figure.ts'
import { claimOf } from './verdict.ts'

/**
 * Holds every figure and date of a text against the supplied data. Every mention becomes a claim, in text order; those that assert
 * nothing are exempt. The same text and set give the same result whatever the order of the set. Time grows linearly with the text.
 */
export function checkText(text: string, set: IndicatorSet): CheckedText {
  const mentions = withBandsAsTerms(findMentions(text), text, set)
  const claims = claimsOf(text, mentions, set)
  return { claims, findings: auditMentions(text, mentions), summary: summarize(claims) }
}

/** The claims of mentions that were found before. */
function claimsOf(text: string, mentions: readonly Mention[], set: IndicatorSet): readonly Claim[] {
  const { bindings, candidates } = bind(text, mentions, set)
  const situation = { text, set, candidates, proofs: new Map<string, string>() }
  const plans = new PlanSections(text, mentions)
  const earlier = new EarlierYears(text, bindings, candidates)
  let next = 0
  return mentions.map((mention, place) => {
    const binding = bindings[next]
    if (binding?.mention.start === mention.start) {
      next += 1
      if (binding.how !== 'stated' && countsListed(text, mentions, place))
        return claimWith(mention, { ...NOTHING, verdict: 'exempt', reason: COUNTED_REASON })
      return asPrinted(claimOf(binding, situation), mention)
    }
    if (mention.kind !== 'date') return claimWith(mention, exempt(mention, text))
    const scene = { text, inPlan: plans.holds(mention.start), datesEarlier: (year: number) => earlier.isDated(mention, year) }
    return claimWith(mention, { subject: '', expression: null, ...judgeDate(mention, scene, set) })
  })
}

function exempt(mention: Mention, text: string): Judgement {
  const reason = isAgeCondition(mention, text) ? '年龄条件，限定统计对象，不作数据核对' : mention.reason
  return { ...NOTHING, verdict: 'exempt', reason }
}
