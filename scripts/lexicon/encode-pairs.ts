/** What character-pairs.json holds; see src/report/trust/character-pairs.ts for how it is read. */
export interface EncodedPairs {
  readonly characters: string
  readonly pairs: string
}

const BASE = 4
const FIRST_TIER = 'a'.charCodeAt(0)

/** A weight as a letter: a below 4, b below 16, and so on. */
function tierOf(weight: number): string {
  return String.fromCharCode(FIRST_TIER + Math.max(0, Math.floor(Math.log(weight) / Math.log(BASE))))
}

/**
 * Characters and pairs by weight, the lightest left out until all fits into the given size.
 * characters: a tier's letter, then its characters. pairs: for each first character the character, then for each tier its letter and the
 * second characters; first characters are parted by spaces.
 */
export function encodePairs(
  characters: ReadonlyMap<string, number>,
  pairs: ReadonlyMap<string, number>,
  largestBytes: number,
): EncodedPairs {
  for (let least = BASE; ; least *= 1.1) {
    const encoded = {
      characters: tiers([...characters].filter(([, weight]) => weight >= BASE)),
      pairs: pairLines([...pairs].filter(([, weight]) => weight >= least)),
    }
    if (Buffer.byteLength(encoded.characters + encoded.pairs) <= largestBytes) return encoded
  }
}

function tiers(weights: readonly (readonly [written: string, weight: number])[]): string {
  const groups = Map.groupBy(weights, ([, weight]) => tierOf(weight))
  return [...groups]
    .toSorted(([a], [b]) => b.localeCompare(a))
    .map(
      ([tier, members]) =>
        tier +
        members
          .map(([written]) => written)
          .toSorted()
          .join(''),
    )
    .join('')
}

function pairLines(weights: readonly (readonly [pair: string, weight: number])[]): string {
  const groups = Map.groupBy(weights, ([pair]) => pair.charAt(0))
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([first, members]) => first + tiers(members.map(([pair, weight]) => [pair.charAt(1), weight] as const)))
    .join(' ')
}
