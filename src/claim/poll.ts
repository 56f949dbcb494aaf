import type { Candidate } from './candidate.ts'
import type { Similarity } from './similarity.ts'
import type { UnitGroup } from './unit-group.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Keeps a name of one pair from outvoting all others. */
const SHORT_NAME = 0.5
/** Of names without a fitting figure only the likest can matter. */
const LIKEST = 16

/** Finds names by the pairs of characters that they share with the words heard: each pair votes for the names that hold it. */
export class Poll {
  readonly #candidates: readonly Candidate[]
  readonly #vocabulary: Vocabulary
  /** Votes of each candidate; between two polls all are 0. */
  readonly #votes: Float64Array
  readonly #named: Int32Array

  constructor(candidates: readonly Candidate[], vocabulary: Vocabulary) {
    this.#candidates = candidates
    this.#vocabulary = vocabulary
    this.#votes = new Float64Array(candidates.length)
    this.#named = new Int32Array(candidates.length)
  }

  /** The few candidates of a group of whose names most was heard, the best first. */
  likest(heard: readonly number[], group: UnitGroup, similarity: Similarity): readonly number[] {
    const count = this.#vote(heard, group, similarity)
    const best: number[] = []
    const shares: number[] = []
    for (let at = 0; at < count; at += 1) {
      const place = this.#named[at] ?? 0
      const share = (this.#votes[place] ?? 0) / (SHORT_NAME + (this.#candidates[place]?.shortest ?? 0))
      this.#votes[place] = 0
      if (best.length === LIKEST && share < (shares[LIKEST - 1] ?? 0)) continue
      const rank = rankOf(place, share, { best, shares })
      best.splice(rank, 0, place)
      shares.splice(rank, 0, share)
      if (best.length <= LIKEST) continue
      best.pop()
      shares.pop()
    }
    return best
  }

  /** Gives how many candidates were voted for. */
  #vote(heard: readonly number[], group: UnitGroup, similarity: Similarity): number {
    let count = 0
    for (const id of heard) {
      const holders = group.holders(id)
      const weight = this.#vocabulary.weight(id) * similarity.said(id)
      for (let at = 0; at < holders.length; at += 1) {
        const place = holders[at] ?? 0
        const votes = this.#votes[place] ?? 0
        if (votes === 0) {
          this.#named[count] = place
          count += 1
        }
        this.#votes[place] = votes + weight
      }
    }
    return count
  }
}

interface Ranking {
  readonly best: readonly number[]
  readonly shares: readonly number[]
}

/** Before which of the best a candidate comes: a larger share first, of equal ones the earlier candidate. */
function rankOf(place: number, share: number, { best, shares }: Ranking): number {
  let rank = best.length
  for (; rank > 0; rank -= 1) {
    const other = shares[rank - 1] ?? 0
    if (other > share || (other === share && (best[rank - 1] ?? 0) < place)) break
  }
  return rank
}
