import type { Span } from '#text/span.ts'

/** For each stretch the items that share a place with it. Both stand in text order and neither overlaps its own kind, so that long lists are gone through once. */
export function beside<Item extends Span>(stretches: readonly Span[], items: readonly Item[]): readonly (readonly Item[])[] {
  let first = 0
  return stretches.map(({ start, end }) => {
    while ((items[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first += 1
    let behind = first
    while ((items[behind]?.start ?? Number.POSITIVE_INFINITY) < end) behind += 1
    return items.slice(first, behind)
  })
}
