import { SIGNS } from './canonical.ts'
import { CharacterSet } from './character-set.ts'
import type { Context } from './context.ts'
import { openingOf, type Segment } from './segment.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Words further from the figure than this are not asked whether the name explains them; twice as many places are the bits of a number. */
const NEAR = 14
const WEIGHT = { before: 1, after: 0.6 }
const UNKNOWN_WORDS = 0.3
/** The last words before a figure are the head of what it counts. */
const HEAD = 6
const FURTHER = 0.6
const FUNCTION_WORDS = new CharacterSet(` 的了和及与或在对将于是从由向为有各均等已达共、${SIGNS}`)

interface Stretch {
  readonly from: number
  readonly to: number
  readonly isBefore: boolean
}

/** The positions of the words right beside one figure at a time, each with what it weighs: a name should explain them. */
export class Nearby {
  /** How many positions names know, and what each weighs. */
  count = 0
  readonly share = new Float64Array(2 * NEAR)
  /** For each pair the positions where it ends or begins, as bits; one place more, for no pair. */
  readonly places: Int32Array
  /** What all positions weigh together, with those that no name knows. */
  all = 0
  readonly #vocabulary: Vocabulary

  readonly #taken = new Int32Array(4 * NEAR)
  #takenCount = 0

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
    this.places = new Int32Array(vocabulary.size + 1)
  }

  /** Takes up the words beside the next figure. */
  take({ before, beforeShared, after, afterShared }: Context): void {
    for (let at = 0; at < this.#takenCount; at += 1) this.places[this.#taken[at] ?? 0] = 0
    this.#takenCount = 0
    this.count = 0
    this.all = 0
    if (before) {
      const to = before.length
      const opening = beforeShared ? openingOf(before) : 0
      this.#add(before, { from: Math.max(opening, to - NEAR), to, isBefore: true })
    }
    if (after && !afterShared) this.#add(after, { from: 0, to: Math.min(after.length, NEAR), isBefore: false })
  }

  #add({ from: start, phrases }: Segment, { from, to, isBefore }: Stretch): void {
    const { codes, pairs } = phrases
    const weight = isBefore ? WEIGHT.before : WEIGHT.after
    for (let at = from; at < to; at += 1) {
      if (FUNCTION_WORDS.has(codes[start + at] ?? 0)) continue
      const left = at === 0 ? -1 : (pairs[start + at - 1] ?? -1)
      const right = pairs[start + at] ?? -1
      const share = weight * this.#telling(left, right) * (isBefore && to - at > HEAD ? FURTHER : 1)
      this.all += share
      if (left < 0 && right < 0) continue
      this.#put(left)
      this.#put(right)
      this.share[this.count] = share
      this.count += 1
    }
  }

  /** Notes that a pair ends or begins at the position that is added next. */
  #put(id: number): void {
    if (id < 0) return
    this.places[id] = (this.places[id] ?? 0) | (1 << this.count)
    this.#taken[this.#takenCount] = id
    this.#takenCount += 1
  }

  /** What a position of the text weighs: as much as the more telling of its pairs; little when no name knows either. */
  #telling(left: number, right: number): number {
    if (left < 0 && right < 0) return UNKNOWN_WORDS
    const leftWeight = left < 0 ? 0 : this.#vocabulary.weight(left)
    return Math.max(leftWeight, right < 0 ? 0 : this.#vocabulary.weight(right))
  }
}
