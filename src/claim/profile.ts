import type { Profile } from './candidate.ts'
import { CodeBuffer } from './code-buffer.ts'
import { facetsOf, groupNumber } from './facet.ts'
import type { Vocabulary } from './vocabulary.ts'

const AGE = groupNumber('年龄')

/** The comparable form of a canonical name whose pairs the vocabulary knows. A position weighs what the less telling of its two pairs does, so that chance pairs across words weigh little. `ages` gives the ages of a name, as bits. */
export function profileOf(canonical: string, vocabulary: Vocabulary, ages: (name: string) => number): Profile {
  const pairs = new Int32Array(canonical.length)
  vocabulary.encode(CodeBuffer.of(canonical), pairs, 0)
  const weights = new Float64Array(pairs.length)
  let total = 0
  for (let at = 0; at < pairs.length; at += 1) {
    const weight = positionWeight(pairs[at - 1] ?? -1, pairs[at] ?? -1, vocabulary)
    weights[at] = weight
    total += weight
  }
  const said = [...facetsOf(canonical)].map(([group, bits]) => ({ group, bits: group === AGE ? ages(canonical) : bits }))
  return { pairs, weights, total, said: said.filter(({ bits }) => bits !== 0).sort((a, b) => a.group - b.group) }
}

function positionWeight(before: number, after: number, vocabulary: Vocabulary): number {
  if (before < 0 && after < 0) return 0
  if (before < 0) return vocabulary.weight(after)
  if (after < 0) return vocabulary.weight(before)
  return Math.min(vocabulary.weight(before), vocabulary.weight(after))
}
