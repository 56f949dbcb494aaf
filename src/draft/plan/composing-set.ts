import type { IndicatorSet } from '#indicator/set.ts'
import { simplifiedSet } from '../script.ts'
import { withInferredParts } from './inferred-parts.ts'
import { withSpokenNames } from './spoken-names.ts'
import { withToldTopics } from './told-topics.ts'

/** A set as plans and composers see it: Simplified, names as they are spoken, parts and topics known where the table tells them. */
export function composingSet(supplied: IndicatorSet): IndicatorSet {
  return withToldTopics(withInferredParts(withSpokenNames(simplifiedSet(supplied))))
}
