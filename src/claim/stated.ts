import { Auction } from './assign.ts'
import type { Readings } from './binding.ts'
import { leastOf } from './least.ts'
import { MANNER } from './matches.ts'
import { TUNING } from './tuning.ts'

/** More than any likeness: every figure prefers any candidate that fits to none. */
export const FITS = 2
const NONE = -1

/**
 * The first deal: every figure is given to a candidate that has it; of several claims to one candidate the best named wins, and others
 * may state it again. The candidate of each figure, -1 for none.
 */
export function statedCandidates(readings: Readings): Int32Array {
  const { matches } = readings
  const first = auctionOf(readings).assign()
  const best = new Map<number, number>()
  for (let figure = 0; figure < first.length; figure += 1) {
    const candidate = first[figure] ?? NONE
    if (candidate >= 0) best.set(candidate, matches.likenessOf(matches.find(figure, candidate)))
  }
  for (let figure = 0; figure < first.length; figure += 1) {
    const again = repeated(readings, figure, best)
    if (again < 0) continue
    const own = matches.find(figure, first[figure] ?? NONE)
    if (own < 0 || matches.likenessOf(again) > matches.likenessOf(own) + TUNING.repeatedOver) first[figure] = matches.candidateOf(again)
  }
  return first
}

function auctionOf({ mentions, matches, names }: Readings): Auction {
  const auction = new Auction()
  mentions.forEach((mention, figure) => {
    // Those that fit stand first.
    for (let match = matches.first(figure); match < matches.end(figure); match += 1) {
      if (matches.manners[match] === MANNER.NAMED) break
      if (!matches.fits(match)) continue
      const candidate = matches.candidateOf(match)
      const likeness = matches.likenessOf(match)
      const trust = names.trust[candidate] ?? 0
      if (likeness >= leastOf(mention, trust)) auction.bid(candidate, FITS + likeness - (trust < 1 ? TUNING.computed : 0))
    }
    auction.close(0)
  })
  return auction
}

/** The likest match of a figure that may state again what another states; -1 for none. */
function repeated({ contexts, matches, names }: Readings, figure: number, best: ReadonlyMap<number, number>): number {
  return matches.likest(figure, match => {
    if (!matches.fits(match)) return false
    const candidate = matches.candidateOf(match)
    const isPlanned = names.plans[candidate] === 1 && (contexts[figure]?.planned ?? 0) > 0
    const named = Math.max(TUNING.leastRepeated, (best.get(candidate) ?? 0) - TUNING.repeatedBelow)
    return matches.likenessOf(match) >= (isPlanned ? TUNING.leastPlanned : named)
  })
}

/** The first figure that states each candidate, and the first that states none (-1). */
export function ownersOf(stated: Int32Array): ReadonlyMap<number, number> {
  const owners = new Map<number, number>()
  for (let figure = 0; figure < stated.length; figure += 1) {
    const candidate = stated[figure] ?? NONE
    if (!owners.has(candidate)) owners.set(candidate, figure)
  }
  return owners
}
