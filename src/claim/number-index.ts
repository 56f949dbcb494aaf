import type { Candidate } from './candidate.ts'

const SCALES = [1, 1e4, 1e8]
/** Floats of one number differ by less. */
const MARGIN = 1e-9

/** The first place of a rising list from which on it reaches `least`. */
export function firstReaching(rising: Float64Array, least: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

const NOTHING: readonly number[] = []

/** Finds the candidates of a set, whatever their unit, by the digits with which their figure is printed. */
export class NumberIndex {
  readonly #rising: readonly number[]
  /** The lower ends of their figures, in the same order. */
  readonly #lows: Float64Array

  constructor(candidates: readonly Candidate[]) {
    const single = [...candidates.keys()].filter(place => !candidates[place]?.figure.value.includes('..'))
    this.#rising = single.sort((a, b) => (candidates[a]?.low ?? 0) - (candidates[b]?.low ?? 0))
    this.#lows = Float64Array.from(this.#rising, place => candidates[place]?.low ?? 0)
  }

  /** The candidates whose figure, in its unit or in 万 or 亿 of it, is printed as a number. */
  printedAs(number: number): readonly number[] {
    if (number === 0) return NOTHING
    let found: number[] | null = null
    for (const scale of SCALES) {
      const size = number * scale
      for (let at = firstReaching(this.#lows, size * (1 - 2 * MARGIN)); at < this.#lows.length; at += 1) {
        const low = this.#lows[at] ?? 0
        if (low > size * (1 + 2 * MARGIN)) break
        if (Math.abs(low / scale - number) > MARGIN * number) continue
        const place = this.#rising[at] ?? 0
        if (found === null) found = [place]
        else if (!found.includes(place)) found.push(place)
      }
    }
    return found ?? NOTHING
  }
}
