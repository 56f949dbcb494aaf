import type { Segment } from './segment.ts'

/** Words that may say what a figure counts, and how much they count for it. */
export interface Carried {
  readonly segment: Segment
  readonly weight: number
  /** A member of the same list as the figure's own words: it speaks of a neighbour, not of the whole. */
  readonly sibling: boolean
}

/** from and to: the levels of 由690元提高到735元. of: 占总数120户的40%, where the words before name the whole. plain: all else. */
export type Role = 'from' | 'to' | 'of' | 'plain'

/** Everything around a figure that may say what it counts. */
export interface Context {
  /** The words right before the figure; shared with the figure before when nothing stands between (X户Y人). */
  readonly before: Segment | null
  /** Whether the words before begin right behind another counted figure, so that their first part may belong to that one. */
  readonly beforeShared: boolean
  /** The words right after it, up to the next figure or mark. */
  readonly after: Segment | null
  /** Whether the words after lead to another figure and so may belong to that one. */
  readonly afterShared: boolean
  /** Whether the figure counts things, whose name may follow it, and no money or share. */
  readonly counts: boolean
  readonly role: Role
  /** The places whose figure it is, when the words before open with some: 枫渡镇低保211户. */
  readonly places: readonly string[]
  /** Earlier words of the sentence. */
  readonly carried: readonly Carried[]
  /** The sentence before, and headings: one list for all figures of a sentence. */
  readonly background: readonly Carried[]
  /** How surely the figure is planned or promised, not reached: from the headings above. */
  readonly planned: number
}
