import type { Carried } from './context.ts'

const NOTHING: readonly Carried[] = []

/** What the words behind a sentence say in the groups that tell near names apart: of each group only what is said loudest. */
export class WideFacets {
  readonly groups: number[] = []
  readonly bits: number[] = []
  readonly weights: number[] = []
  #taken = NOTHING

  /** Takes up the words behind a figure: those behind the last one need not be read again. */
  take(background: readonly Carried[]): void {
    if (background === this.#taken) return
    this.#taken = background
    this.groups.length = 0
    for (const { segment, weight } of background) {
      const { groups, bits } = segment.facets
      for (let at = 0; at < groups.length; at += 1) this.#add(groups[at] ?? 0, bits[at] ?? 0, weight)
    }
  }

  #add(group: number, bits: number, weight: number): void {
    const known = this.groups.indexOf(group)
    if (known >= 0 && (this.weights[known] ?? 0) >= weight) return
    const place = known < 0 ? this.groups.length : known
    this.groups[place] = group
    this.bits[place] = bits
    this.weights[place] = weight
  }
}
