import { canonical, folded } from './canonical.ts'
import { type Facets, facetsOf } from './facet.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A stretch of text between figures and clause marks, in comparable form. */
export interface Segment {
  readonly start: number
  readonly end: number
  /** The words in Simplified, half-width characters, without dates and list numbers. */
  readonly words: string
  readonly canonical: string
  readonly pairs: Int32Array
  readonly facets: Facets
  /** Whether it names anything, beyond function words. */
  readonly hasContent: boolean
}

const CONTENT = /[^\s的了和及与或在对将于是从由向为有按各均等已达共，、·]/u

/** A phrase as a segment. */
export function segmentOf(words: string, start: number, end: number, vocabulary: Vocabulary): Segment {
  const plain = folded(words)
  const form = canonical(plain)
  return {
    start,
    end,
    words: plain,
    canonical: form,
    pairs: vocabulary.encode(form),
    facets: facetsOf(form),
    hasContent: CONTENT.test(form),
  }
}

/** How many positions of the words between two figures may name the first. */
export function openingOf({ pairs }: Segment): number {
  return Math.min(6, pairs.length >> 1)
}
