import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Auction } from '#claim/assign.ts'

interface Bidder {
  readonly bids: readonly { readonly candidate: number; readonly worth: number }[]
  readonly outside: number
}

const bidder: fc.Arbitrary<Bidder> = fc.record({
  bids: fc.uniqueArray(
    fc.record({ candidate: fc.integer({ min: 0, max: 3 }), worth: fc.integer({ min: 0, max: 100 }).map(value => value / 50) }),
    {
      selector: bid => bid.candidate,
    },
  ),
  outside: fc.integer({ min: 0, max: 50 }).map(value => value / 50),
})

/** The greatest total worth, by trying everything. */
function greatest(bidders: readonly Bidder[], taken: ReadonlySet<number> = new Set()): number {
  const [first, ...rest] = bidders
  if (!first) return 0
  const options = first.bids.filter(({ candidate }) => !taken.has(candidate))
  const held = options.map(({ candidate, worth }) => worth + greatest(rest, new Set([...taken, candidate])))
  return Math.max(first.outside + greatest(rest, taken), ...held)
}

function assign(bidders: readonly Bidder[]): Int32Array {
  const auction = new Auction()
  for (const { bids, outside } of bidders) {
    for (const { candidate, worth } of bids) auction.bid(candidate, worth)
    auction.close(outside)
  }
  return auction.assign()
}

test('an auction gives each candidate once and comes near the greatest total worth', () => {
  fc.assert(
    fc.property(fc.array(bidder, { maxLength: 4 }), bidders => {
      const given = [...assign(bidders)]
      const held = given.filter(candidate => candidate >= 0)
      expect(new Set(held).size).toBe(held.length)
      const total = given.reduce((sum, candidate, place) => {
        const bid = bidders[place]?.bids.find(offer => offer.candidate === candidate)
        return sum + (bid?.worth ?? bidders[place]?.outside ?? 0)
      }, 0)
      expect(total).toBeGreaterThanOrEqual(greatest(bidders) - 0.01 * bidders.length - 1e-9)
    }),
  )
})
