import { Auction } from './assign.ts'
import type { Readings } from './binding.ts'
import { leastAgain, leastOf } from './least.ts'
import { MANNER } from './matches.ts'
import { TUNING } from './tuning.ts'
import { opensPart } from './whole-and-part.ts'

/** More than any likeness: every figure prefers any candidate that fits to none. */
export const FITS = 2
const NONE = -1
/** A part behind 其中 does not state its whole again, which stands among so many figures right before. */
const NEAR_WHOLE = 3

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
    const again = repeated(readings, figure, { best, first })
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

interface Deal {
  /** The likeness with which each candidate is stated at its best. */
  readonly best: ReadonlyMap<number, number>
  /** The candidate of each figure so far. */
  readonly first: Int32Array
}

/** The likest match of a figure that may state again what another states; -1 for none. */
function repeated({ mentions, contexts, matches, names }: Readings, figure: number, { best, first }: Deal): number {
  const mention = mentions[figure]
  if (!mention) return NONE
  const isAmong = opensPart(contexts[figure]?.before?.words ?? '')
  return matches.likest(figure, match => {
    if (!matches.fits(match)) return false
    const candidate = matches.candidateOf(match)
    if (isAmong && first.subarray(Math.max(0, figure - NEAR_WHOLE), figure).includes(candidate)) return false
    const isPlanned = names.plans[candidate] === 1 && (contexts[figure]?.planned ?? 0) > 0
    // What is computed has no other of its kind beside it: 距年度目标70%尚有差距 speaks of the target again.
    const explained = (names.trust[candidate] ?? 0) < 1 ? 1 : (matches.explained[match] ?? 0)
    const named = leastAgain(mention, best.get(candidate) ?? 0, explained)
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
