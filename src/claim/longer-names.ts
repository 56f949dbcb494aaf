import { baseOf } from '#indicator/unit.ts'
import type { Draft } from './candidate.ts'

const LEAST = 2

/** For each candidate by its place the names of others of its unit that begin or end with its own: 农业人口 for 人口. */
export function longerNames(drafts: readonly Draft[]): ReadonlyMap<number, readonly string[]> {
  const supplied = [...drafts.entries()].filter(([, { expression, indicator }]) => expression === null && indicator !== null)
  const places = new Map<string, number[]>()
  for (const [place, draft] of supplied) append(places, keyOf(draft, nameOf(draft)), place)
  const longer = new Map<number, string[]>()
  for (const [own, draft] of supplied) {
    const name = nameOf(draft)
    for (const part of partsOf(name))
      for (const place of places.get(keyOf(draft, part)) ?? []) if (place !== own) append(longer, place, name)
  }
  return longer
}

function nameOf({ names }: Draft): string {
  return (names[0] ?? '').trim()
}

function keyOf({ figure }: Draft, name: string): string {
  return `${name} ${baseOf(figure.unit).unit}`
}

/** What a name begins and ends with, without the whole of it. */
function partsOf(name: string): readonly string[] {
  const parts = new Set<string>()
  for (let length = LEAST; length < name.length; length += 1) {
    parts.add(name.slice(0, length).trim())
    parts.add(name.slice(-length).trim())
  }
  parts.delete(name)
  return [...parts]
}

function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
