import type { Mention } from '#text/mention.ts'
import type { Context } from './context.ts'
import type { Matches } from './matches.ts'
import type { NameTable } from './name-table.ts'
import type { Time } from './time.ts'

/** The figures of a text with everything that they may state. */
export interface Readings {
  readonly mentions: readonly Mention[]
  readonly contexts: readonly Context[]
  /** Of which time each figure speaks. */
  readonly times: readonly Time[]
  readonly matches: Matches
  /** The names of the candidates that the matches number. */
  readonly names: NameTable
}

/** The context of a figure that there is. */
export function contextAt({ contexts }: Readings, figure: number): Context {
  const context = contexts[figure]
  if (!context) throw new RangeError(`No figure ${figure}`)
  return context
}

/**
 * How a figure was settled. stated: it is the chosen candidate's. exchanged: it is another's (`carries`), whose subject stands elsewhere.
 * wrong: its subject has another figure. misplaced: it belongs to words elsewhere. sense: the size is right, 增 and 降 are not.
 * unit: the number is right, its unit is not. ambiguous: two candidates (`rival`) have it and the words do not tell which. unknown: no candidate.
 */
export type Outcome = 'stated' | 'exchanged' | 'wrong' | 'misplaced' | 'sense' | 'unit' | 'ambiguous' | 'unknown'

/** A candidate and how well its name fits the words of a figure. */
export interface Named {
  readonly candidate: number
  readonly likeness: number
}

/** What a figure of the text states: the candidate chosen in view of all others, and how that was settled. */
export interface Binding {
  readonly mention: Mention
  readonly context: Context
  readonly chosen: Named | null
  readonly how: Outcome
  /** The candidates of an exchange and of a doubt; -1 for none. */
  readonly carries: number
  readonly rival: number
}
