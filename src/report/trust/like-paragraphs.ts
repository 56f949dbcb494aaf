/** So long a run of characters is compared as one. */
const RUN = 5
/** Of the runs, those whose number falls on 0 when divided by this stand for all. */
const SAMPLED = 4
/** Paragraphs shorter than this share their runs by chance and by form. */
const LEAST_LENGTH = 40
/** So much of the runs of the shorter one must stand in the other. */
const LEAST_SHARE = 0.75
/** And so much of the figures: what is said of towns and of villages in the same words has figures of its own. */
const LEAST_FIGURES = 0.5
/** So few runs tell nothing. */
const FEWEST_RUNS = 8
/** Runs that so many paragraphs hold are of the form, not of the matter. */
const MOST_HOLDERS = 8
/** Spreads runs over all numbers of 32 bits (FNV-1a). */
const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/** What of a paragraph is compared: its letters without digits and signs, and its figures. */
interface ParagraphWords {
  readonly letters: string
  readonly figures: readonly string[]
}

/**
 * Paragraphs that say nearly what an earlier one says. Each is compared only with those that share runs with it, so that the time grows with
 * the length of the text.
 * @returns the places of the later ones among `paragraphs`
 */
export function likePairs(paragraphs: readonly ParagraphWords[]): readonly number[] {
  const holders = new Map<number, number[]>()
  const sizes: number[] = []
  return paragraphs.flatMap((paragraph, index) => {
    const runs = paragraph.letters.length < LEAST_LENGTH ? new Set<number>() : runsOf(paragraph.letters)
    sizes.push(runs.size)
    const shared = new Map<number, number>()
    for (const run of runs) {
      const before = holders.get(run)
      if (before === undefined) holders.set(run, [index])
      else {
        for (const holder of before) shared.set(holder, (shared.get(holder) ?? 0) + 1)
        if (before.length < MOST_HOLDERS) before.push(index)
      }
    }
    const isLike = [...shared].some(([holder, count]) => {
      const other = paragraphs[holder]
      const shorter = Math.min(runs.size, sizes[holder] ?? 0)
      return shorter >= FEWEST_RUNS && count >= shorter * LEAST_SHARE && other !== undefined && isCopy(paragraph, other)
    })
    return isLike ? [index] : []
  })
}

/** A summary is no copy of what it sums up, and what has the same letters is told as such. */
function isCopy(one: ParagraphWords, other: ParagraphWords): boolean {
  const [short, long] = [one, other].map(each => each.letters.length).toSorted((a, b) => a - b)
  if (one.letters === other.letters || (short ?? 0) < (long ?? 0) * LEAST_SHARE) return false
  const known = new Set(other.figures)
  return one.figures.filter(figure => known.has(figure)).length >= one.figures.length * LEAST_FIGURES
}

function runsOf(key: string): ReadonlySet<number> {
  const runs = new Set<number>()
  for (let at = 0; at + RUN <= key.length; at += 1) {
    let number = OFFSET
    for (let each = at; each < at + RUN; each += 1) number = Math.imul(number ^ key.charCodeAt(each), PRIME)
    if ((number >>> 8) % SAMPLED === 0) runs.add(number)
  }
  return runs
}
