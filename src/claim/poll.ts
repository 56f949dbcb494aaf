import type { Hearing } from './hearing.ts'
import type { NameTable } from './name-table.ts'
import type { UnitGroup } from './unit-group.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Keeps a name of one pair from outvoting all others. */
const SHORT_NAME = 0.5
/** Of names without a fitting figure only the likest can matter. */
const LIKEST = 16

/** Finds names by the pairs of characters that they share with the words heard: each pair votes for the names that hold it. */
export class Poll {
  readonly #names: NameTable
  readonly #vocabulary: Vocabulary
  /** Votes of each candidate; between two polls all are 0. */
  readonly #votes: Float64Array
  readonly #named: Int32Array
  /** The best of the last poll, the best first. */
  readonly best = new Int32Array(LIKEST)
  readonly #shares = new Float64Array(LIKEST)

  constructor(names: NameTable, vocabulary: Vocabulary) {
    this.#names = names
    this.#vocabulary = vocabulary
    this.#votes = new Float64Array(names.shortest.length)
    this.#named = new Int32Array(names.shortest.length)
  }

  /** Puts the few candidates of a group of whose names most was heard into `best`; gives how many. */
  take(hearing: Hearing, group: UnitGroup): number {
    const count = this.#vote(hearing, group)
    const { shortest } = this.#names
    let ranked = 0
    for (let at = 0; at < count; at += 1) {
      const place = this.#named[at] ?? 0
      const share = (this.#votes[place] ?? 0) / (SHORT_NAME + (shortest[place] ?? 0))
      this.#votes[place] = 0
      ranked = this.#rank(place, share, ranked)
    }
    return ranked
  }

  /** Puts a candidate among the best so far, of which there are `ranked`: a larger share first, of equal ones the earlier candidate. */
  #rank(place: number, share: number, ranked: number): number {
    const isFull = ranked === LIKEST
    if (isFull && !this.#isBehind(LIKEST - 1, place, share)) return ranked
    let rank = isFull ? LIKEST - 1 : ranked
    for (; rank > 0 && this.#isBehind(rank - 1, place, share); rank -= 1) {
      this.best[rank] = this.best[rank - 1] ?? 0
      this.#shares[rank] = this.#shares[rank - 1] ?? 0
    }
    this.best[rank] = place
    this.#shares[rank] = share
    return isFull ? ranked : ranked + 1
  }

  #isBehind(rank: number, place: number, share: number): boolean {
    const other = this.#shares[rank] ?? 0
    return other < share || (other === share && (this.best[rank] ?? 0) > place)
  }

  /** Gives how many candidates were voted for. */
  #vote({ heard, said, count: heardCount }: Hearing, group: UnitGroup): number {
    let count = 0
    for (let turn = 0; turn < heardCount; turn += 1) {
      const id = heard[turn] ?? 0
      const holders = group.holders(id)
      const weight = this.#vocabulary.weight(id) * (said[id] ?? 0)
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
