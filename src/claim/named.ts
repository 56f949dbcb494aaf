import { assign, type Bidder } from './assign.ts'
import { matchOf, type Reading } from './binding.ts'
import type { Match } from './find.ts'
import { FITS, ownersOf } from './stated.ts'
import { TUNING } from './tuning.ts'

/**
 * The second deal, by name alone but for a small premium on what a figure states: who would give his candidate away for another's
 * shows figures that are exchanged. A figure without a candidate may claim one by name, but need not hold it alone; one that states a
 * candidate again keeps it, and so does one that has its number in another unit (`slips`). The candidate of each reading, -1 for none.
 */
export function namedCandidates(readings: readonly Reading[], stated: Int32Array, slips: ReadonlyMap<Reading, Match>): Int32Array {
  const owned = new Set([...stated].filter(candidate => candidate >= 0))
  const first = ownersOf(stated)
  const bidders = readings.map((reading, place): Bidder => {
    const { matches } = reading
    const own = stated[place] ?? -1
    const slip = slips.get(reading)
    if (slip) return { bids: [{ candidate: slip.candidate, worth: FITS + slip.likeness + TUNING.exchange }], outside: 0 }
    if (own >= 0 && first.get(own) !== place) return { bids: [], outside: 0 }
    const faintest = TUNING.faintest
    const offered = matches.filter(match => match.candidate === own || match.likeness > faintest)
    const bids = offered.map(match => ({ candidate: match.candidate, worth: worthOf(match, own, owned) }))
    const named = offered.reduce((most, match) => Math.max(most, match.likeness), TUNING.leastNamed as number)
    return { bids, outside: own < 0 ? FITS + named - TUNING.unstated - TUNING.shared : 0 }
  })
  return withoutFaintExchanges(assign(bidders), stated, readings)
}

/** The auction is exact to a step for each bid only: two figures are not exchanged for less than {@link TUNING.exchange}. */
function withoutFaintExchanges(named: Int32Array, stated: Int32Array, readings: readonly Reading[]): Int32Array {
  const first = ownersOf(stated)
  const likeness = (place: number, candidate: number) => matchOf(readings[place], candidate)?.likeness ?? 0
  return named.map((candidate, place) => {
    const own = stated[place] ?? -1
    const other = first.get(candidate) ?? -1
    if (own < 0 || candidate === own || other < 0 || named[other] !== own) return candidate
    const gain = likeness(place, candidate) + likeness(other, own) - likeness(place, own) - likeness(other, candidate)
    return gain <= TUNING.exchange ? own : candidate
  })
}

function worthOf({ candidate, likeness }: Match, own: number, owned: ReadonlySet<number>): number {
  if (candidate === own) return FITS + likeness + TUNING.exchange / 2
  return FITS + likeness - (owned.has(candidate) ? 0 : TUNING.unstated)
}
