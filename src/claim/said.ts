import type { Segment } from './segment.ts'

/** Words of a sentence, as the reading went past them. */
export interface Said {
  readonly segment: Segment
  /** Counts up with each ； so that words of another main clause weigh less. */
  readonly clause: number
  /** A number for each list joined by 、 */
  readonly list: number
  /** The unit of the figure that the words led to; "" when none. */
  unit: string
  /** Whether they stand right after a figure. */
  readonly isAfter: boolean
}
