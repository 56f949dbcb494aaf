/** Finer steps find better assignments and take longer; a hundredth is below any difference that means something. */
const STEP = 0.01

/**
 * Gives each bidder at most one candidate and each candidate to at most one bidder so that the total worth is greatest, within
 * {@link STEP} a bidder: an auction in which whoever is outbid looks again. Time grows with bidders plus candidates, not their product.
 */
export class Auction {
  /** Bidder b made the bids up to `ends[b]`, from those of the bidder before on. */
  readonly #ends: number[] = []
  readonly #outside: number[] = []
  readonly #candidates: number[] = []
  readonly #worths: number[] = []

  /** Bids for a candidate, for the bidder that {@link close} ends. */
  bid(candidate: number, worth: number): void {
    this.#candidates.push(candidate)
    this.#worths.push(worth)
  }

  /** Ends the bids of one bidder, to whom it is worth `outside` to go without a candidate. */
  close(outside: number): void {
    this.#ends.push(this.#candidates.length)
    this.#outside.push(outside)
  }

  /** The candidate of each bidder, -1 for none. */
  assign(): Int32Array {
    const prices = new Map<number, number>()
    const owners = new Map<number, number>()
    const result = new Int32Array(this.#ends.length).fill(-1)
    const waiting: number[] = []
    for (let bidder = this.#ends.length - 1; bidder >= 0; bidder -= 1) if (this.#first(bidder) < this.#end(bidder)) waiting.push(bidder)
    for (let bidder = waiting.pop(); bidder !== undefined; bidder = waiting.pop()) {
      const bid = this.#choose(bidder, prices)
      if (bid < 0) continue
      const candidate = this.#candidates[bid] ?? 0
      const previous = owners.get(candidate)
      if (previous !== undefined) {
        result[previous] = -1
        waiting.push(previous)
      }
      owners.set(candidate, bidder)
      result[bidder] = candidate
    }
    return result
  }

  /** The bid that gains a bidder most at these prices, which rise by it; -1 when none gains more than going without. */
  #choose(bidder: number, prices: Map<number, number>): number {
    let best = -1
    let bestGain = this.#outside[bidder] ?? 0
    let secondGain = bestGain
    for (let bid = this.#first(bidder); bid < this.#end(bidder); bid += 1) {
      const gain = (this.#worths[bid] ?? 0) - (prices.get(this.#candidates[bid] ?? 0) ?? 0)
      if (gain > bestGain) {
        secondGain = bestGain
        best = bid
        bestGain = gain
      } else if (gain > secondGain) secondGain = gain
    }
    if (best < 0) return best
    const candidate = this.#candidates[best] ?? 0
    prices.set(candidate, (prices.get(candidate) ?? 0) + (bestGain - secondGain + STEP))
    return best
  }

  #first(bidder: number): number {
    return bidder === 0 ? 0 : (this.#ends[bidder - 1] ?? 0)
  }

  #end(bidder: number): number {
    return this.#ends[bidder] ?? 0
  }
}
