import type { Profile } from './candidate.ts'
import { CodeBuffer } from './code-buffer.ts'
import { CONTRASTS, facetsOf } from './facet.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The comparable form of a canonical name whose pairs the vocabulary knows. A position weighs what the less telling of its two pairs does, so that chance pairs across words weigh little. */
export function profileOf(canonical: string, vocabulary: Vocabulary): Profile {
  const pairs = Int32Array.from(vocabulary.encode(CodeBuffer.of(canonical)))
  const weights = new Float64Array(pairs.length)
  const named = new Int32Array(CONTRASTS.length)
  const facets = facetsOf(canonical)
  for (const [place, group] of facets.groups.entries()) named[group] = facets.bits[place] ?? 0
  let total = 0
  for (let at = 0; at < pairs.length; at += 1) {
    const weight = positionWeight(pairs[at - 1] ?? -1, pairs[at] ?? -1, vocabulary)
    weights[at] = weight
    total += weight
  }
  const groups = Int32Array.from(named.keys()).filter(group => named[group] !== 0)
  return { pairs, weights, total, named, groups }
}

function positionWeight(before: number, after: number, vocabulary: Vocabulary): number {
  if (before < 0 && after < 0) return 0
  if (before < 0) return vocabulary.weight(after)
  if (after < 0) return vocabulary.weight(before)
  return Math.min(vocabulary.weight(before), vocabulary.weight(after))
}
