import { Auction } from './assign.ts'
import type { Named, Readings } from './binding.ts'
import { FITS, ownersOf } from './stated.ts'
import { sumsIn } from './sums.ts'
import { TUNING } from './tuning.ts'

/**
 * The second deal, by name alone but for a small premium on what a figure states: who would give his candidate away for another's
 * shows figures that are exchanged. A figure without a candidate may claim one by name, but need not hold it alone; one that states a
 * candidate again keeps it, and so does one that has its number in another unit (`slips`, by figure). The candidate of each figure, -1 for none.
 */
export function namedCandidates(readings: Readings, stated: Int32Array, slips: ReadonlyMap<number, Named>): Int32Array {
  const owned = new Set(stated)
  const first = ownersOf(stated)
  const auction = new Auction()
  for (let figure = 0; figure < stated.length; figure += 1) {
    const own = stated[figure] ?? -1
    const slip = slips.get(figure)
    if (slip) {
      auction.bid(slip.candidate, FITS + slip.likeness + TUNING.exchange)
      auction.close(0)
    } else if (own < 0) offerNames(auction, readings, figure, owned)
    else if (first.get(own) === figure) offerBeside(auction, readings, figure, own, owned)
    else auction.close(0)
  }
  return withoutFaintExchanges(auction.assign(), stated, readings)
}

/** The bids of a figure that states nothing. What gains it less than to go without is not offered. */
function offerNames(auction: Auction, { matches }: Readings, figure: number, owned: ReadonlySet<number>): void {
  let named: number = TUNING.leastNamed
  for (let match = matches.first(figure); match < matches.end(figure); match += 1) named = Math.max(named, matches.likenessOf(match))
  const outside = FITS + named - TUNING.unstated - TUNING.shared
  for (let match = matches.first(figure); match < matches.end(figure); match += 1) {
    const candidate = matches.candidateOf(match)
    const likeness = matches.likenessOf(match)
    const worth = worthOf(candidate, likeness, owned)
    if (likeness > TUNING.faintest && worth > outside) auction.bid(candidate, worth)
  }
  auction.close(outside)
}

/** The bids of a figure that states a candidate: for its own and for those that its words name. */
function offerBeside(auction: Auction, { matches }: Readings, figure: number, own: number, owned: ReadonlySet<number>): void {
  // Where its own is hardly named at all, so may be the one that is meant: 到年底共发 beside 城市低保…发放.
  const faintest = Math.min(TUNING.faintest, matches.likenessOf(matches.find(figure, own)) + TUNING.exchange / 2)
  for (let match = matches.first(figure); match < matches.end(figure); match += 1) {
    const candidate = matches.candidateOf(match)
    const likeness = matches.likenessOf(match)
    if (candidate === own) auction.bid(candidate, FITS + likeness + TUNING.exchange / 2)
    else if (likeness > faintest) auction.bid(candidate, worthOf(candidate, likeness, owned))
  }
  auction.close(0)
}

function worthOf(candidate: number, likeness: number, owned: ReadonlySet<number>): number {
  return FITS + likeness - (owned.has(candidate) ? 0 : TUNING.unstated)
}

/**
 * The auction is exact to a step for each bid only: two figures are not exchanged for less than {@link TUNING.exchange}, nor is a total exchanged
 * with one of the parts that come to it.
 */
function withoutFaintExchanges(named: Int32Array, stated: Int32Array, { matches, mentions, contexts }: Readings): Int32Array {
  const first = ownersOf(stated)
  const sums = sumsIn(mentions, contexts)
  const likeness = (figure: number, candidate: number) => matches.likenessOf(matches.find(figure, candidate))
  return named.map((candidate, figure) => {
    const own = stated[figure] ?? -1
    const other = first.get(candidate) ?? -1
    if (own < 0 || candidate === own || other < 0 || named[other] !== own) return candidate
    if (sums.get(figure)?.has(other) || sums.get(other)?.has(figure)) return own
    const gain = likeness(figure, candidate) + likeness(other, own) - likeness(figure, own) - likeness(other, candidate)
    return gain <= TUNING.exchange ? own : candidate
  })
}
