import { assign, type Bidder } from './assign.ts'
import { matchOf, type Reading } from './binding.ts'
import type { Match } from './find.ts'
import { leastOf } from './least.ts'
import { TUNING } from './tuning.ts'

/** More than any likeness: every figure prefers any candidate that fits to none. */
export const FITS = 2

/**
 * The first deal: every figure is given to a candidate that has it; of several claims to one candidate the best named wins, and others
 * may state it again. The candidate of each reading, -1 for none.
 */
export function statedCandidates(readings: readonly Reading[]): Int32Array {
  const bidders = readings.map(({ mention, matches }): Bidder => {
    const bids = matches.filter(match => match.fits && match.likeness >= leastOf(mention, match))
    return {
      bids: bids.map(match => ({ candidate: match.candidate, worth: FITS + match.likeness - (match.trust < 1 ? TUNING.computed : 0) })),
      outside: 0,
    }
  })
  const first = assign(bidders)
  const best = new Map<number, number>()
  for (const [place, candidate] of first.entries()) {
    if (candidate >= 0) best.set(candidate, matchOf(readings[place], candidate)?.likeness ?? 0)
  }
  return first.map((candidate, place) => {
    const again = repeated(readings[place], best)
    const own = matchOf(readings[place], candidate)
    if (!own) return again?.candidate ?? -1
    return again && again.likeness > own.likeness + TUNING.repeatedOver ? again.candidate : candidate
  })
}

function repeated(reading: Reading | undefined, best: ReadonlyMap<number, number>): Match | null {
  let chosen: Match | null = null
  for (const match of reading?.matches ?? []) {
    const isPlanned = match.isPlan && (reading?.context.planned ?? 0) > 0
    const named = Math.max(TUNING.leastRepeated, (best.get(match.candidate) ?? 0) - TUNING.repeatedBelow)
    const least = isPlanned ? TUNING.leastPlanned : named
    if (match.fits && match.likeness >= least && (!chosen || match.likeness > chosen.likeness)) chosen = match
  }
  return chosen
}

/** The place of the first reading that states each candidate. */
export function ownersOf(stated: Int32Array): ReadonlyMap<number, number> {
  const owners = new Map<number, number>()
  for (const [place, candidate] of stated.entries()) if (!owners.has(candidate)) owners.set(candidate, place)
  return owners
}
