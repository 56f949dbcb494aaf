import type { Rounding } from '#indicator/set.ts'
import type { Mention } from '#text/mention.ts'
import type { Candidate } from './candidate.ts'
import { folded } from './canonical.ts'
import type { Catalogue } from './catalogue.ts'
import { groupNumber } from './facet.ts'
import { states } from './fit.ts'
import { firstReaching } from './number-index.ts'
import { Poll } from './poll.ts'
import { mayState, type RoughFigure, roughFigure } from './rough-fit.ts'
import type { Similarity } from './similarity.ts'
import { TUNING } from './tuning.ts'
import type { UnitGroup } from './unit-group.ts'

type Flaw = 'sense' | 'contrast'

/** A candidate for a claim: how well its name fits the words, and whether its figure is the one written. */
export interface Match {
  readonly candidate: number
  readonly likeness: number
  readonly fits: boolean
  /** What keeps a candidate with the written figure from fitting: 增 and 降 are exchanged, or the words say outright that another is meant. */
  readonly flaw: Flaw | null
  readonly trust: number
  /** Whether its name speaks of a plan. */
  readonly isPlan: boolean
}

const PLAN = groupNumber('计划')
const MOST_FITTING = 60
const NONE: readonly number[] = []

/** Finds the candidates of one claim at a time. */
export class Finder {
  readonly #catalogue: Catalogue
  readonly #policy: Rounding
  readonly #poll: Poll

  constructor(catalogue: Catalogue, policy: Rounding) {
    this.#catalogue = catalogue
    this.#policy = policy
    this.#poll = new Poll(catalogue.candidates, catalogue.vocabulary)
  }

  /** All candidates whose figure the mention states, and the likest of the others of its kind of unit. `heard` are the pairs around it. */
  find(mention: Mention, heard: readonly number[], similarity: Similarity): readonly Match[] {
    const group = this.#catalogue.groups.like(mention.unit)
    const size = unsigned(mention)
    const fitting = this.#fitting(size, group)
    let found: Match[] = []
    for (const place of fitting) found.push(this.#match(place, mention, similarity, true))
    if (found.length > 1) found = found.sort(byLikeness).slice(0, MOST_FITTING)
    for (const place of this.#poll.likest(heard, group, similarity)) {
      if (!fitting.includes(place)) found.push(this.#match(place, mention, similarity, false))
    }
    return found
  }

  /** Candidates of any unit that carry the written number: 8258户 where 8258人次 is meant, 548.09元 for 548.09万元. */
  sameNumber({ text }: Mention): ReadonlySet<number> {
    const printed = /[0-9][0-9,]*(?:\.[0-9]+)?/u.exec(folded(text))?.[0] ?? '0'
    return this.#catalogue.numbers.printedAs(Number(printed.includes(',') ? printed.replaceAll(',', '') : printed))
  }

  /** Those of some candidates that are among the likest of all units and as like as a name must be. */
  likestOf(places: ReadonlySet<number>, heard: readonly number[], similarity: Similarity): readonly Match[] {
    const named: Match[] = []
    for (const place of places) {
      const likeness = similarity.score(this.#at(place))
      if (likeness >= TUNING.leastNamed) named.push({ candidate: place, likeness, fits: false, flaw: null, trust: 1, isPlan: false })
    }
    if (named.length === 0) return named
    const likest = this.#poll.likest(heard, this.#catalogue.groups.all, similarity)
    return named
      .filter(({ candidate }) => likest.includes(candidate))
      .sort((a, b) => likest.indexOf(a.candidate) - likest.indexOf(b.candidate))
  }

  /** How many indicators of a kind of unit are counted by `counts`, asked for by unit. */
  countByUnit(counts: (place: number) => boolean): (unit: string) => number {
    const counted = new Map<string, number>()
    return unit => {
      const known = counted.get(unit)
      if (known !== undefined) return known
      const places = this.#catalogue.groups.like(unit).lists.flat()
      const count = places.filter(place => this.#at(place).trust === 1 && counts(place)).length
      counted.set(unit, count)
      return count
    }
  }

  #at(place: number): Candidate {
    const candidate = this.#catalogue.candidates[place]
    if (!candidate) throw new RangeError(`No candidate ${place}`)
    return candidate
  }

  #match(place: number, mention: Mention, similarity: Similarity, hasFigure: boolean): Match {
    const candidate = this.#at(place)
    const sense = mention.value.startsWith('-') ? 'down' : similarity.sense
    const opposite = sense !== null && candidate.sense !== null && sense !== candidate.sense
    const flaw = !hasFigure ? null : opposite ? 'sense' : similarity.contradicts(candidate) ? 'contrast' : null
    const likeness = similarity.score(candidate) - (candidate.unit === mention.unit || mention.unit === '' ? 0 : TUNING.otherUnit)
    return { candidate: place, likeness, fits: hasFigure && flaw === null, flaw, trust: candidate.trust, isPlan: isPlan(candidate) }
  }

  #fitting(mention: Mention, { rising, lows }: UnitGroup): readonly number[] {
    if (mention.value === '') return NONE
    const rough = roughFigure(mention)
    const most = rough.stated + rough.reach
    let fitting: number[] | null = null
    for (let at = firstReaching(lows, rough.stated - rough.reach); at < lows.length; at += 1) {
      if ((lows[at] ?? 0) > most) break
      const place = rising[at] ?? 0
      if (this.#states(mention, this.#at(place), rough)) {
        fitting ??= []
        fitting.push(place)
      }
    }
    return fitting ?? NONE
  }

  #states(mention: Mention, candidate: Candidate, rough: RoughFigure): boolean {
    if (candidate.value === mention.value) return true
    if (saysAll(mention) && candidate.sense === null) return false
    return mayState(rough, candidate) && states(mention, candidate.figure, this.#policy)
  }
}

/** 自然增长率为-1.69‰: candidates hold the size of a fall, its sense stands beside it. */
function unsigned(mention: Mention): Mention {
  return /^-[^.]/u.test(mention.value)
    ? { ...mention, value: mention.value.slice(1), text: mention.text.replace(/[-−－负]/u, '') }
    : mention
}

function isPlan({ profiles }: Candidate): boolean {
  return profiles.some(({ named }) => (named[PLAN] ?? 0) !== 0)
}

/** 100% says that nothing is left out: 99.9% is not rounded to it, a growth of 99.96% may be. */
function saysAll({ value, unit, hedge }: Mention): boolean {
  return unit === '%' && value === '100' && hedge === ''
}

function byLikeness(a: Match, b: Match): number {
  return b.likeness - a.likeness || a.candidate - b.candidate
}
