/** A source of numbers in [0, 1). */
export type Random = () => number

/** Numbers that depend on the seed alone (mulberry32), so that the same seed plants the same faults. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A seed of its own for each name, so that one class more or less leaves the other classes' faults as they are. */
export function seedOf(seed: number, name: string): number {
  let hash = seed >>> 0
  for (const character of name) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619) >>> 0
  return hash
}

/** One of the items; the list must not be empty. */
export function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('Cannot pick from an empty list')
  return item
}

/** `count` of the items at random (all of them when there are fewer), in their own order. */
export function sample<Item>(items: readonly Item[], count: number, random: Random): readonly Item[] {
  const ranked = items.map((item, place) => ({ item, place, rank: random() }))
  const chosen = ranked.toSorted((a, b) => a.rank - b.rank).slice(0, count)
  return chosen.toSorted((a, b) => a.place - b.place).map(({ item }) => item)
}
