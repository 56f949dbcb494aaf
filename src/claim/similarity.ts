import { differ, type WrittenDate } from './calendar.ts'
import type { Candidate } from './candidate.ts'
import type { Catalogue } from './catalogue.ts'
import type { Context } from './context.ts'
import { Hearing } from './hearing.ts'
import type { NameTable } from './name-table.ts'
import { Nearby } from './nearby.ts'
import { isOfPlace, type OwnArea } from './own-area.ts'
import { Stance } from './stance.ts'

const SHARE = { coverage: 0.55, precision: 0.45 }
/** Where little stands beside the figure, what the name explains of it says little. */
const DOUBT = 1
/** A name that cannot come within this of a better one need not be read to its end. */
const MARGIN = 1e-9

/** Says how well the candidates' names fit the words around one figure at a time. */
export class Similarity {
  /** The pairs of characters that the words say. */
  readonly hearing: Hearing
  readonly #candidates: readonly Candidate[]
  readonly #names: NameTable
  readonly #nearby: Nearby
  readonly #stance: Stance
  readonly #area: OwnArea
  #places: readonly string[] = []
  #words = ''
  #date: WrittenDate | null = null

  constructor({ candidates, names, vocabulary }: Catalogue, area: OwnArea) {
    this.#candidates = candidates
    this.#names = names
    this.#area = area
    this.hearing = new Hearing(vocabulary)
    this.#nearby = new Nearby(vocabulary)
    this.#stance = new Stance(names)
  }

  /** Takes up the words around the next figure, and the date before it; the other methods then answer for it. */
  listen(context: Context, date: WrittenDate | null = null): void {
    this.#date = date
    this.#nearby.take(context)
    this.#stance.take(context)
    const { places } = context
    this.#places = places.length > 0 && places.some(place => this.#area.holds(place)) ? [] : places
    this.#words = context.before?.words ?? ''
    this.hearing.take(context)
  }

  /** Whether the words beside the figure speak of a rise or a fall. */
  get sense(): 'up' | 'down' | null {
    return this.#stance.sense
  }

  /** Whether a candidate is by its name of another year or period than the date before the figure. */
  misdates(place: number): boolean {
    const dated = this.#candidates[place]?.dated ?? null
    return this.#date !== null && dated !== null && differ(dated, this.#date)
  }

  /** Whether the words before the figure rule a candidate out under every one of its names. */
  contradicts(place: number): boolean {
    const candidate = this.#candidates[place]
    if (!candidate || this.misdates(place)) return true
    if (this.#places.length > 0 && !isOfPlace(candidate, this.#places, this.#words)) return true
    const end = this.#names.first[place + 1] ?? 0
    for (let name = this.#names.first[place] ?? 0; name < end; name += 1)
      if (!this.#stance.contradicts(name, candidate.expression !== null)) return false
    return true
  }

  /** How like the words a candidate is, from about −1 (contradicts) to 1 (says exactly this). */
  score(place: number): number {
    const end = this.#names.first[place + 1] ?? 0
    let best = -1
    for (let name = this.#names.first[place] ?? 0; name < end; name += 1) best = Math.max(best, this.#likeness(name, best))
    return best * (this.#names.trust[place] ?? 0)
  }

  /** How much of the words beside the figure one of a candidate's names explains, from 0 to 1. */
  explains(place: number): number {
    const end = this.#names.first[place + 1] ?? 0
    let most = 0
    for (let name = this.#names.first[place] ?? 0; name < end; name += 1) most = Math.max(most, this.#precision(name))
    return most
  }

  /** How like the words a name is; when it cannot be as like as `least`, anything below that. */
  #likeness(name: number, least: number): number {
    const coverage = SHARE.coverage * this.#coverage(name)
    const { all } = this.#nearby
    const most = coverage + (SHARE.precision * (all + DOUBT / 2)) / (all + DOUBT)
    if (most < least - MARGIN) return most
    return coverage + SHARE.precision * this.#precision(name) - this.#stance.cost(name)
  }

  /** How much of the name was said, nearer words counting more. */
  #coverage(name: number): number {
    const { from, pairs, weights, totals } = this.#names
    const { said } = this.hearing
    const total = totals[name] ?? 0
    if (total === 0) return 0
    const end = from[name + 1] ?? 0
    let sum = 0
    let before = 0
    for (let at = from[name] ?? 0; at < end; at += 1) {
      const own = said[pairs[at] ?? 0] ?? 0
      sum += (weights[at] ?? 0) * (own > before ? own : before)
      before = own
    }
    return sum / total
  }

  /** How much of the words beside the figure the name explains. */
  #precision(name: number): number {
    const { from, pairs } = this.#names
    const { places, share, all } = this.#nearby
    const end = from[name + 1] ?? 0
    let held = 0
    for (let at = from[name] ?? 0; at < end; at += 1) held |= places[pairs[at] ?? 0] ?? 0
    let explained = 0
    for (; held !== 0; held &= held - 1) explained += share[31 - Math.clz32(held & -held)] ?? 0
    return (explained + DOUBT / 2) / (all + DOUBT)
  }
}
