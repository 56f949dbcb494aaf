import type { Mention } from '#text/mention.ts'
import type { Context } from './context.ts'
import type { Match } from './find.ts'

/** A figure with everything that it may state. */
export interface Reading {
  readonly mention: Mention
  readonly context: Context
  readonly matches: readonly Match[]
}

/**
 * How a figure was settled. stated: it is the chosen candidate's. exchanged: it is another's (`carries`), whose subject stands elsewhere.
 * wrong: its subject has another figure. misplaced: it belongs to words elsewhere. sense: the size is right, 增 and 降 are not.
 * unit: the number is right, its unit is not. ambiguous: two candidates (`rival`) have it and the words do not tell which. unknown: no candidate.
 */
export type Outcome = 'stated' | 'exchanged' | 'wrong' | 'misplaced' | 'sense' | 'unit' | 'ambiguous' | 'unknown'

/** What a figure of the text states: the candidate chosen in view of all others, and how that was settled. */
export interface Binding extends Reading {
  readonly chosen: Match | null
  readonly how: Outcome
  readonly carries: Match | null
  readonly rival: Match | null
}

/** The match with a candidate; null when it is none of the reading's. */
export function matchOf(reading: Reading | undefined, candidate: number): Match | null {
  return reading?.matches.find(match => match.candidate === candidate) ?? null
}
