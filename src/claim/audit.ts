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
import { SAID } from './audit/trigger.ts'
import { unitSlip } from './audit/unit-slip.ts'
import { unmetTarget } from './audit/unmet-target.ts'
import type { Finding } from './claim.ts'

type SentenceRule = (sentence: Sentence) => readonly Finding[]

const ANYTHING = -1

/** Rules that look at one sentence at a time, each with what the sentence must say for it to be asked. */
const SENTENCE_RULES: readonly (readonly [rule: SentenceRule, said: number])[] = [
  [partsAndTotal, ANYTHING],
  [partAboveTotal, SAID.among],
  [openList, SAID.among],
  [restOfTotal, SAID.rest],
  [listedTotal, SAID.total],
  [share, SAID.share | SAID.of],
  [rate, SAID.rate],
  [sharesOfWhole, SAID.share],
  [differenceAndGrowth, SAID.change],
  [growth, SAID.change],
  [rateOverHundred, SAID.rate | SAID.share],
  [unitSlip, ANYTHING],
  [magnitude, ANYTHING],
  [unmetTarget, ANYTHING],
  [namedCount, ANYTHING],
]

/** Rules about shares: a sentence without one need not be read. */
const OF_SHARES: ReadonlySet<SentenceRule> = new Set([share, rate, sharesOfWhole, differenceAndGrowth, rateOverHundred])

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
  const findings = [...sentences.flatMap(findingsIn), ...TEXT_RULES.flatMap(rule => rule(sentences)), ...dateOrder(mentions)]
  return findings.toSorted((a, b) => placeOf(a) - placeOf(b))
}

function findingsIn(sentence: Sentence): readonly Finding[] {
  const findings: Finding[] = []
  for (const [rule, said] of SENTENCE_RULES) {
    if (said !== ANYTHING && (sentence.said & said) === 0) continue
    if (!sentence.hasShare && OF_SHARES.has(rule)) continue
    findings.push(...rule(sentence))
  }
  return findings
}

function placeOf({ spans }: Finding): number {
  return Math.min(...spans.map(([start]) => start))
}
