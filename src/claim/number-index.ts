import type { Candidate } from './candidate.ts'

const SCALES = [1, 1e4, 1e8]
/** Floats of one number differ by less. */
const MARGIN = 1e-9

/** The first place of a list, rising by the lower end of its candidates, from which on they reach `least`. */
export function firstFrom(list: readonly number[], candidates: readonly Candidate[], least: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((candidates[list[middle] ?? 0]?.low ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Finds the candidates of a set, whatever their unit, by the digits with which their figure is printed. */
export class NumberIndex {
  readonly #candidates: readonly Candidate[]
  readonly #rising: readonly number[]

  constructor(candidates: readonly Candidate[]) {
    this.#candidates = candidates
    const single = [...candidates.keys()].filter(place => !candidates[place]?.figure.value.includes('..'))
    this.#rising = single.sort((a, b) => (candidates[a]?.low ?? 0) - (candidates[b]?.low ?? 0))
  }

  /** The candidates whose figure, in its unit or in 万 or 亿 of it, is printed as a number. */
  printedAs(number: number): ReadonlySet<number> {
    const found = new Set<number>()
    if (number === 0) return found
    for (const scale of SCALES) {
      for (let at = this.#firstNear(number * scale); at < this.#rising.length; at += 1) {
        const place = this.#rising[at] ?? 0
        const low = this.#candidates[place]?.low ?? 0
        if (low > number * scale * (1 + 2 * MARGIN)) break
        if (Math.abs(low / scale - number) <= MARGIN * number) found.add(place)
      }
    }
    return found
  }

  #firstNear(number: number): number {
    return firstFrom(this.#rising, this.#candidates, number * (1 - 2 * MARGIN))
  }
}
