/** One way to read a claim. */
interface Bid {
  /** Number of the candidate. */
  readonly candidate: number
  readonly worth: number
}

/** A claim that looks for its candidate: what each is worth to it, and what it is worth to go without. */
export interface Bidder {
  readonly bids: readonly Bid[]
  readonly outside: number
}

/** Finer steps find better assignments and take longer; a hundredth is below any difference that means something. */
const STEP = 0.01

/**
 * Gives each bidder at most one candidate and each candidate to at most one bidder so that the total worth is greatest, within
 * {@link STEP} a claim: an auction in which whoever is outbid looks again. Time grows with claims plus candidates, not their product.
 * Returns the candidate of each bidder, -1 for none.
 */
export function assign(bidders: readonly Bidder[]): Int32Array {
  const prices = new Map<number, number>()
  const owners = new Map<number, number>()
  const result = new Int32Array(bidders.length).fill(-1)
  const waiting = bidders.map((_, place) => bidders.length - 1 - place)
  for (let bidder = waiting.pop(); bidder !== undefined; bidder = waiting.pop()) {
    const choice = choose(bidders[bidder], prices)
    if (!choice) continue
    const previous = owners.get(choice.candidate)
    if (previous !== undefined) {
      result[previous] = -1
      waiting.push(previous)
    }
    owners.set(choice.candidate, bidder)
    prices.set(choice.candidate, (prices.get(choice.candidate) ?? 0) + choice.raise)
    result[bidder] = choice.candidate
  }
  return result
}

function choose(bidder: Bidder | undefined, prices: ReadonlyMap<number, number>): { candidate: number; raise: number } | null {
  if (!bidder) return null
  let best: Bid | null = null
  let bestGain = bidder.outside
  let secondGain = bidder.outside
  for (const bid of bidder.bids) {
    const gain = bid.worth - (prices.get(bid.candidate) ?? 0)
    if (gain > bestGain) {
      secondGain = bestGain
      best = bid
      bestGain = gain
    } else if (gain > secondGain) secondGain = gain
  }
  return best && { candidate: best.candidate, raise: bestGain - secondGain + STEP }
}
