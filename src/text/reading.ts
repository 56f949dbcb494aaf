import type { Hedge, MentionKind } from './mention.ts'

/** What a rule makes of a numeral, in offsets of folded text. */
export interface Reading {
  readonly start: number
  readonly end: number
  readonly kind: MentionKind
  readonly value: string
  readonly unit: string
  readonly hedge: Hedge
  readonly reason: string
  /** A small counting word of which careful reviewers could say that it asserts nothing. */
  readonly weak: boolean
  /** A numeral character that is only part of an ordinary word (进一步, 千方百计): reported on request only. */
  readonly word: boolean
}

/** A reading without a value: everything but a quantity. */
export function named(start: number, end: number, kind: MentionKind, reason: string): Reading {
  return { start, end, kind, value: '', unit: '', hedge: '', reason, weak: false, word: false }
}

/** A reading that is part of an ordinary word. */
export function wordPart(start: number, end: number, reason: string): Reading {
  return { ...named(start, end, 'term', reason), word: true }
}
