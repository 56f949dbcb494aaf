/** So long a run of characters is compared as one. */
const RUN = 5
/** Paragraphs shorter than this share their runs by chance and by form. */
const LEAST_LENGTH = 60
/** So much of the runs of the shorter one must stand in the other. */
const LEAST_SHARE = 0.75
/** Runs that so many paragraphs hold are of the form, not of the matter. */
const MOST_HOLDERS = 8

/**
 * Paragraphs that say nearly what an earlier one says. Each is compared only with those that share runs with it, so that the time grows with
 * the length of the text.
 * @param keys the paragraphs' letters
 * @returns the places of the later ones among `keys`
 */
export function likePairs(keys: readonly string[]): readonly number[] {
  const holders = new Map<string, number[]>()
  return keys.flatMap((key, index) => {
    if (key.length < LEAST_LENGTH) return []
    const runs = runsOf(key)
    const shared = new Map<number, number>()
    for (const run of runs) {
      const before = holders.get(run) ?? []
      for (const holder of before) shared.set(holder, (shared.get(holder) ?? 0) + 1)
      if (before.length < MOST_HOLDERS) holders.set(run, [...before, index])
    }
    const isLike = [...shared].some(([holder, count]) => {
      const shorter = Math.min(runs.size, runsOf(keys[holder] ?? '').size)
      return keys[holder] !== key && count >= shorter * LEAST_SHARE && isNear(key.length, keys[holder]?.length ?? 0)
    })
    return isLike ? [index] : []
  })
}

function runsOf(key: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, key.length - RUN + 1) }, (_, at) => key.slice(at, at + RUN)))
}

/** A summary is no copy of what it sums up. */
function isNear(one: number, other: number): boolean {
  return Math.min(one, other) >= Math.max(one, other) * LEAST_SHARE
}
