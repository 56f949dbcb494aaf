import { type Binding, contextAt, type Named, type Outcome, type Readings } from './binding.ts'
import { leastFor } from './least.ts'
import { MANNER } from './matches.ts'
import { TUNING } from './tuning.ts'

/** What the two deals gave a figure: the candidate that it states, and the one that its words name; -1 for none. */
export interface Dealt {
  readonly stated: number
  readonly named: number
  /** Whether the figure that states what is named here is in turn named by what this one states. */
  readonly isMutual: boolean
  /** Whether another figure states the same candidate first. */
  readonly isRepeat: boolean
  /** How many indicators of its kind of unit no figure of the text states. */
  readonly unstated: number
}

/** Settles one figure after the other, in view of what all others state. */
export class Settlement {
  readonly #readings: Readings
  /** Whether a candidate is stated by any figure of the text. */
  readonly #isStated: (candidate: number) => boolean

  constructor(readings: Readings, isStated: (candidate: number) => boolean) {
    this.#readings = readings
    this.#isStated = isStated
  }

  /** For a figure that has its number in another unit. */
  slipped(figure: number, chosen: Named): Binding {
    return this.#binding(figure, 'unit', chosen)
  }

  settle(figure: number, { stated, named, isMutual, isRepeat, unstated }: Dealt): Binding {
    const { matches, names } = this.#readings
    const own = stated < 0 ? -1 : matches.find(figure, stated)
    if (own < 0) return this.#unsettled(figure)
    const likeness = matches.likenessOf(own)
    const other = named === stated ? -1 : matches.find(figure, named)
    if (other >= 0 && !matches.fits(other) && matches.likenessOf(other) > likeness - (isMutual ? TUNING.mutual : 0))
      return this.#bound(figure, 'exchanged', other, { carries: stated })
    const dominant = this.#dominantOver(figure, likeness)
    if (dominant >= 0) return this.#bound(figure, 'wrong', dominant)
    const trust = names.trust[stated] ?? 0
    const isDoubtful = isRepeat && !(names.plans[stated] === 1 && this.#isPlanned(figure))
    if (likeness < leastFor(this.#mention(figure), trust, isDoubtful ? Number.POSITIVE_INFINITY : unstated)) {
      const supplied = trust < 1 ? this.#suppliedInstead(figure, unstated) : -1
      return supplied < 0 ? this.#unsettled(figure) : this.#bound(figure, 'stated', supplied)
    }
    return trust < 1 ? this.#computed(figure, own, isDoubtful) : this.#believed(figure, own, isDoubtful)
  }

  /** Another that the words name all but in full, where what the figure states is hardly named: 其中集中供养3644人. */
  #dominantOver(figure: number, likeness: number): number {
    const { matches, names } = this.#readings
    const named = matches.likest(figure, match => !matches.fits(match) && names.trust[matches.candidateOf(match)] === 1)
    const other = named < 0 ? 0 : matches.likenessOf(named)
    return other >= TUNING.dominant && other >= likeness + TUNING.dominantOver ? named : -1
  }

  /** A computed figure is believed unless the words name a turned or another one much better. */
  #computed(figure: number, own: number, isDoubtful: boolean): Binding {
    const { matches } = this.#readings
    const least = matches.likenessOf(own) + TUNING.betterNamed
    const turned = this.#turned(figure)
    if (turned >= 0 && matches.likenessOf(turned) + TUNING.sense > least) return this.#bound(figure, 'sense', turned)
    const better = this.#leftFor(figure)
    return better >= 0 && matches.likenessOf(better) > least
      ? this.#bound(figure, 'wrong', better)
      : this.#believed(figure, own, isDoubtful)
  }

  #believed(figure: number, own: number, isDoubtful: boolean): Binding {
    const { matches } = this.#readings
    const meant = isDoubtful ? this.#leftFor(figure) : -1
    if (meant >= 0 && matches.likenessOf(meant) > matches.likenessOf(own) + TUNING.repeatedInstead)
      return this.#bound(figure, 'exchanged', meant, { carries: matches.candidateOf(own) })
    const rival = this.#rivalOf(figure, own)
    return rival < 0 ? this.#bound(figure, 'stated', own) : this.#bound(figure, 'ambiguous', own, { rival: matches.candidateOf(rival) })
  }

  /** For a figure that was dealt a computed one of too little likeness: an indicator of that figure which nothing else states. */
  #suppliedInstead(figure: number, unstated: number): number {
    const { matches, names } = this.#readings
    const supplied = matches.likest(
      figure,
      match => matches.fits(match) && names.trust[matches.candidateOf(match)] === 1 && !this.#isStated(matches.candidateOf(match)),
    )
    return supplied >= 0 && matches.likenessOf(supplied) >= leastFor(this.#mention(figure), 1, unstated) ? supplied : -1
  }

  #unsettled(figure: number): Binding {
    const { matches } = this.#readings
    const named = matches.likest(figure, match => !matches.fits(match) && matches.likenessOf(match) >= TUNING.leastNamed)
    const turned = this.#turned(figure)
    if (turned >= 0 && matches.likenessOf(turned) + TUNING.sense >= matches.likenessOf(named)) return this.#bound(figure, 'sense', turned)
    if (named < 0) return this.#bound(figure, 'unknown', -1)
    return this.#bound(figure, matches.manners[named] === MANNER.CONTRAST ? 'misplaced' : 'wrong', named)
  }

  /** The likest candidate of the size written, had 增 and 降 not been exchanged. */
  #turned(figure: number): number {
    const { matches } = this.#readings
    return matches.likest(
      figure,
      match => matches.manners[match] === MANNER.SENSE && matches.likenessOf(match) + TUNING.sense >= TUNING.leastNamed,
    )
  }

  /** The likest candidate with another figure that nothing states. */
  #leftFor(figure: number): number {
    const { matches } = this.#readings
    return matches.likest(figure, match => !matches.fits(match) && !this.#isStated(matches.candidateOf(match)))
  }

  /** With both fitting and both equally named, nothing in the text tells which is meant. */
  #rivalOf(figure: number, own: number): number {
    const { matches, names } = this.#readings
    const trustOf = (match: number) => names.trust[matches.candidateOf(match)]
    for (let match = matches.first(figure); match < matches.end(figure); match += 1) {
      if (match === own || !matches.fits(match) || trustOf(match) !== trustOf(own)) continue
      const isAlike = Math.abs(matches.likenessOf(match) - matches.likenessOf(own)) < TUNING.alike
      if (isAlike && !this.#isStated(matches.candidateOf(match))) return match
    }
    return -1
  }

  #mention(figure: number) {
    const mention = this.#readings.mentions[figure]
    if (!mention) throw new RangeError(`No figure ${figure}`)
    return mention
  }

  #isPlanned(figure: number): boolean {
    return (this.#readings.contexts[figure]?.planned ?? 0) > 0
  }

  #bound(figure: number, how: Outcome, match: number, others: Others = {}): Binding {
    const { matches } = this.#readings
    const chosen = match < 0 ? null : { candidate: matches.candidateOf(match), likeness: matches.likenessOf(match) }
    return this.#binding(figure, how, chosen, others)
  }

  #binding(figure: number, how: Outcome, chosen: Named | null, { carries = -1, rival = -1 }: Others = {}): Binding {
    return { mention: this.#mention(figure), context: contextAt(this.#readings, figure), how, chosen, carries, rival }
  }
}

type Others = Partial<Pick<Binding, 'carries' | 'rival'>>
