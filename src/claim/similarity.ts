import type { Candidate, Profile } from './candidate.ts'
import { folded } from './canonical.ts'
import type { Context } from './context.ts'
import { Hearing } from './hearing.ts'
import { Nearby } from './nearby.ts'
import { Stance } from './stance.ts'
import type { Vocabulary } from './vocabulary.ts'

const SHARE = { coverage: 0.55, precision: 0.45 }
/** Where little stands beside the figure, what the name explains of it says little. */
const DOUBT = 1
/** A name that cannot come within this of a better one need not be read to its end. */
const MARGIN = 1e-9

/** Says how well names fit the words around one figure at a time. */
export class Similarity {
  readonly #hearing: Hearing
  readonly #nearby: Nearby
  readonly #stance = new Stance()
  readonly #area: string
  #places: readonly string[] = []

  /** `area` names the bureau: a figure of its own place is a figure of the whole. */
  constructor(vocabulary: Vocabulary, area: string) {
    this.#area = folded(area)
    this.#hearing = new Hearing(vocabulary)
    this.#nearby = new Nearby(vocabulary)
  }

  /** Takes up the words around the next figure; `score` then answers for it. Gives the pairs heard, for finding names. */
  listen(context: Context): readonly number[] {
    this.#nearby.take(context)
    this.#stance.take(context)
    this.#places = context.places.some(place => this.#area.includes(place)) ? [] : context.places
    return this.#hearing.take(context)
  }

  /** Whether the words beside the figure speak of a rise or a fall. */
  get sense(): 'up' | 'down' | null {
    return this.#stance.sense
  }

  /** Whether the words before the figure rule a candidate out under every one of its names. */
  contradicts(candidate: Candidate): boolean {
    if (this.#places.length > 0 && !this.#places.some(place => candidate.wording.includes(place))) return true
    return candidate.profiles.every(profile => this.#stance.contradicts(profile, candidate.expression !== null))
  }

  /** How loudly the words around the figure say a pair, from 0 to 1. */
  said(id: number): number {
    return this.#hearing.said(id)
  }

  /** From about −1 (contradicts) to 1 (says exactly this). */
  score(candidate: Candidate): number {
    let best = -1
    for (const profile of candidate.profiles) best = Math.max(best, this.#likeness(profile, best))
    return best * candidate.trust
  }

  /** How like the words a name is; when it cannot be as like as `least`, anything below that. */
  #likeness(profile: Profile, least: number): number {
    const coverage = SHARE.coverage * this.#coverage(profile)
    const { all } = this.#nearby
    const most = coverage + (SHARE.precision * (all + DOUBT / 2)) / (all + DOUBT)
    if (most < least - MARGIN) return most
    return coverage + SHARE.precision * this.#precision(profile) - this.#stance.cost(profile)
  }

  /** How much of the name was said, nearer words counting more. */
  #coverage({ pairs, weights, total }: Profile): number {
    if (total === 0) return 0
    let sum = 0
    let before = 0
    for (let at = 0; at < pairs.length; at += 1) {
      const own = this.#hearing.said(pairs[at] ?? -1)
      const weight = weights[at] ?? 0
      if (weight > 0) sum += weight * Math.max(before, own)
      before = own
    }
    return sum / total
  }

  /** How much of the words beside the figure the name explains. */
  #precision({ pairs }: Profile): number {
    const { places, share, all } = this.#nearby
    let held = 0
    for (let at = 0; at < pairs.length; at += 1) {
      const id = pairs[at] ?? -1
      if (id >= 0) held |= places[id] ?? 0
    }
    let explained = 0
    for (; held !== 0; held &= held - 1) explained += share[31 - Math.clz32(held & -held)] ?? 0
    return (explained + DOUBT / 2) / (all + DOUBT)
  }
}
