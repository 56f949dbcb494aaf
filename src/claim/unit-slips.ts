import { contextAt, type Named, type Readings } from './binding.ts'
import type { Finder } from './find.ts'
import { MANNER } from './matches.ts'
import type { Similarity } from './similarity.ts'
import { TUNING } from './tuning.ts'

/** Finds, for figures that state nothing, the indicator that their words name best and that has their number in another unit. */
export class UnitSlips {
  readonly #readings: Readings
  readonly #finder: Finder
  readonly #similarity: Similarity
  /** What was found of figures that no candidate fits; none of the others. */
  readonly #heard: (Named | null | undefined)[] = []

  constructor(readings: Readings, finder: Finder, similarity: Similarity) {
    this.#readings = readings
    this.#finder = finder
    this.#similarity = similarity
  }

  /** Looks at the figure whose words are listened to just now, if it can state nothing: then they need not be listened to again. */
  hear(figure: number): void {
    const { matches } = this.#readings
    const first = matches.first(figure)
    const mayState = first < matches.end(figure) && matches.fits(first)
    this.#heard[figure] = mayState ? undefined : this.#slipOf(figure, this.#placesOf(figure))
  }

  /** The slips of all figures that state nothing, by figure. */
  among(stated: Int32Array): ReadonlyMap<number, Named> {
    const slips = new Map<number, Named>()
    for (let figure = 0; figure < stated.length; figure += 1) {
      const slip = (stated[figure] ?? -1) < 0 ? this.#find(figure) : null
      if (slip) slips.set(figure, slip)
    }
    return slips
  }

  #find(figure: number): Named | null {
    const heard = this.#heard[figure]
    if (heard !== undefined) return heard
    const places = this.#placesOf(figure)
    if (places.length > 0) this.#similarity.listen(contextAt(this.#readings, figure), this.#readings.times[figure])
    return this.#slipOf(figure, places)
  }

  #placesOf(figure: number): readonly number[] {
    const mention = this.#readings.mentions[figure]
    return mention ? this.#finder.sameNumber(mention).filter(place => !this.#isOf(figure, place)) : []
  }

  /** Whether a candidate has the figure in the unit that is written: then no unit is wrong. */
  #isOf(figure: number, candidate: number): boolean {
    const { matches } = this.#readings
    const match = matches.find(figure, candidate)
    return match >= 0 && matches.manners[match] !== MANNER.NAMED
  }

  #slipOf(figure: number, places: readonly number[]): Named | null {
    const { matches } = this.#readings
    const slip = places.length === 0 ? null : this.#finder.likestOf(places, this.#similarity)
    if (!slip) return null
    const rival = matches.likest(figure, match => !matches.fits(match))
    return slip.likeness >= Math.max(TUNING.leastNamed, matches.likenessOf(rival)) ? slip : null
  }
}
