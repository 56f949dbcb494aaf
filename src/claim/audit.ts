import { findMentions } from '#text/find-mentions.ts'
import type { Mention } from '#text/mention.ts'
import { dateOrder } from './audit/date-order.ts'
import { differenceAndGrowth } from './audit/difference-and-growth.ts'
import { type Sentence, sentencesOf } from './audit/figure.ts'
import { growth } from './audit/growth.ts'
import { impliedWhole } from './audit/implied-whole.ts'
import { listedTotal } from './audit/listed-total.ts'
import { magnitude } from './audit/magnitude.ts'
import { namedCount } from './audit/named-count.ts'
import { openList } from './audit/open-list.ts'
import { partAboveTotal } from './audit/part-above-total.ts'
import { partsAndTotal } from './audit/parts-and-total.ts'
import { rate } from './audit/rate.ts'
import { rateOverHundred } from './audit/rate-over-hundred.ts'
import { restOfTotal } from './audit/rest-of-total.ts'
import { sameSubject } from './audit/same-subject.ts'
import { share } from './audit/share.ts'
import { sharesOfWhole } from './audit/shares-of-whole.ts'
import { unitSlip } from './audit/unit-slip.ts'
import { unmetTarget } from './audit/unmet-target.ts'
import type { Finding } from './claim.ts'

/** Rules that look at one sentence at a time. */
const SENTENCE_RULES: readonly ((sentence: Sentence) => readonly Finding[])[] = [
  partsAndTotal,
  partAboveTotal,
  openList,
  restOfTotal,
  listedTotal,
  share,
  rate,
  sharesOfWhole,
  differenceAndGrowth,
  growth,
  rateOverHundred,
  unitSlip,
  magnitude,
  unmetTarget,
  namedCount,
]

/** Rules that compare sentences. */
const TEXT_RULES: readonly ((sentences: readonly Sentence[]) => readonly Finding[])[] = [sameSubject, impliedWhole]

/**
 * Holds a text against itself, without data: sums, shares, growth, one fact with two values, dates that cannot be. A rule speaks only
 * where the words leave no other reading. Findings come in the order of the text; time is linear in it.
 */
export function auditText(text: string): readonly Finding[] {
  return auditMentions(text, findMentions(text))
}

/** As {@link auditText}, for mentions that were found before. */
export function auditMentions(text: string, mentions: readonly Mention[]): readonly Finding[] {
  const sentences = sentencesOf(text, mentions)
  const findings = [
    ...sentences.flatMap(sentence => SENTENCE_RULES.flatMap(rule => rule(sentence))),
    ...TEXT_RULES.flatMap(rule => rule(sentences)),
    ...dateOrder(mentions),
  ]
  return findings.toSorted((a, b) => placeOf(a) - placeOf(b))
}

function placeOf({ spans }: Finding): number {
  return Math.min(...spans.map(([start]) => start))
}
