import type { Figure } from '#indicator/style.ts'
import type { WrittenDate } from './calendar.ts'

/** What a name says in one contrast group. */
export interface Said {
  readonly group: number
  /** Its members, as bits. */
  readonly bits: number
}

/** A name as it is compared: its pairs of characters, how telling each position is, and what it says in each contrast. */
export interface Profile {
  /** For each position the pair that begins there; -1 where none does. */
  readonly pairs: Int32Array
  /** Weight of each position; their sum is `total`. */
  readonly weights: Float64Array
  readonly total: number
  /** What it says in contrast groups, by rising group. */
  readonly said: readonly Said[]
}

/** A figure of the supplied data that a claim may state: an indicator, something derived from indicators, or a figure of a note. */
export interface Candidate {
  /** Tells candidates apart and orders them, whatever the order of the set. */
  readonly key: string
  readonly indicator: string | null
  readonly note: string | null
  readonly expression: string | null
  readonly name: string
  /** Everything that its name, region or note says, in Simplified: the places in it are its own. */
  readonly wording: string
  /** The year or period that its name says: 2019年下达资金, 下半年新识别户数; null when it says none. */
  readonly dated: WrittenDate | null
  readonly figure: Figure
  /** The ends of the figure in its base unit, as floats: for finding only, never for deciding. */
  readonly low: number
  readonly high: number
  /** The figure in its base unit, exact, as a mention reads it. */
  readonly value: string
  /** Base unit. */
  readonly unit: string
  /** 1 for a supplied figure; less for one that must be computed. */
  readonly trust: number
  /** The sense of a change: 增长 or 下降; null when it has none. */
  readonly sense: 'up' | 'down' | null
}

/** A candidate before its names are numbered. */
export interface Draft extends Omit<Candidate, 'low' | 'high' | 'unit' | 'value'> {
  /** Every way to name it, canonical. */
  readonly names: readonly string[]
}
