const ROOM = 256

/**
 * How a candidate stands to a figure. FITS: it has the figure that is written, and nothing speaks against it. SENSE: only 增 and 降 are exchanged.
 * CONTRAST: the words say outright that another is meant. NAMED: it has another figure, but the words may name it.
 */
export const MANNER = { FITS: 0, SENSE: 1, CONTRAST: 2, NAMED: 3 } as const

type Manner = (typeof MANNER)[keyof typeof MANNER]

/**
 * What the figures of a text may state, figure by figure, in flat lists: there are ten times as many matches as figures, and every deal reads
 * them all. Those of figure f run from `first(f)` to `end(f)`: first those that have the figure, the likest first, then those that are but named.
 */
export class Matches {
  candidates = new Int32Array(ROOM)
  /** How well the candidate's name fits the words. */
  likeness = new Float64Array(ROOM)
  manners = new Uint8Array(ROOM)
  /** How much of the words beside the figure the candidate's name explains, of those that have the figure. */
  explained = new Float64Array(ROOM)
  readonly #ends: number[] = []
  #length = 0

  /** Adds a match of the figure that is read. */
  add(candidate: number, likeness: number, manner: Manner, explained = 0): void {
    if (this.#length === this.candidates.length) this.#grow()
    this.candidates[this.#length] = candidate
    this.likeness[this.#length] = likeness
    this.manners[this.#length] = manner
    this.explained[this.#length] = explained
    this.#length += 1
  }

  /** The matches of the next figure follow. */
  close(): void {
    this.#ends.push(this.#length)
  }

  first(figure: number): number {
    return figure === 0 ? 0 : (this.#ends[figure - 1] ?? 0)
  }

  end(figure: number): number {
    return this.#ends[figure] ?? 0
  }

  /** The match of a figure with a candidate; -1 when it has none. */
  find(figure: number, candidate: number): number {
    const end = this.end(figure)
    for (let at = this.first(figure); at < end; at += 1) if (this.candidates[at] === candidate) return at
    return -1
  }

  /** The likest of a figure's matches that are asked for, of equals the first; -1 for none. */
  likest(figure: number, isAsked: (match: number) => boolean): number {
    const end = this.end(figure)
    let likest = -1
    for (let at = this.first(figure); at < end; at += 1)
      if ((likest < 0 || this.likenessOf(at) > this.likenessOf(likest)) && isAsked(at)) likest = at
    return likest
  }

  candidateOf(match: number): number {
    return this.candidates[match] ?? -1
  }

  likenessOf(match: number): number {
    return this.likeness[match] ?? 0
  }

  fits(match: number): boolean {
    return this.manners[match] === MANNER.FITS
  }

  #grow(): void {
    const [candidates, likeness, manners, explained] = [this.candidates, this.likeness, this.manners, this.explained]
    this.candidates = new Int32Array(2 * this.#length)
    this.likeness = new Float64Array(2 * this.#length)
    this.manners = new Uint8Array(2 * this.#length)
    this.explained = new Float64Array(2 * this.#length)
    this.candidates.set(candidates)
    this.likeness.set(likeness)
    this.manners.set(manners)
    this.explained.set(explained)
  }
}
