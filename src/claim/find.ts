import { boundsOf } from '#indicator/decimal.ts'
import type { Rounding } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import type { Mention } from '#text/mention.ts'
import type { Candidate } from './candidate.ts'
import { folded } from './canonical.ts'
import type { Catalogue } from './catalogue.ts'
import { reachOf, states, unitsAgree } from './fit.ts'
import type { Similarity } from './similarity.ts'
import { TUNING } from './tuning.ts'

export type Flaw = 'sense' | 'contrast'

/** A candidate for a claim: how well its name fits the words, and whether its figure is the one written. */
export interface Match {
  readonly candidate: number
  readonly likeness: number
  readonly fits: boolean
  /** What keeps a candidate with the written figure from fitting: 增 and 降 are exchanged, or the words say outright that another is meant. */
  readonly flaw: Flaw | null
  readonly trust: number
}

/** Keeps a name of one pair from outvoting all others. */
const SHORT_NAME = 0.5
/** Of names without a fitting figure only the likest can matter. */
const LIKEST = 8
/** A pair that more names than this hold finds nothing. */
const COMMON = 400
const MOST_FITTING = 60

/** Finds the candidates of one claim at a time. */
export class Finder {
  readonly #catalogue: Catalogue
  readonly #policy: Rounding
  readonly #compatible = new Map<string, readonly string[]>()
  readonly #votes: Float64Array
  readonly #marks: Int32Array
  #turn = 0

  constructor(catalogue: Catalogue, policy: Rounding) {
    this.#catalogue = catalogue
    this.#policy = policy
    this.#votes = new Float64Array(catalogue.candidates.length)
    this.#marks = new Int32Array(catalogue.candidates.length)
  }

  /** All candidates whose figure the mention states, and the likest of the others of its kind of unit. `heard` are the pairs around it. */
  find(mention: Mention, heard: readonly number[], similarity: Similarity): readonly Match[] {
    this.#turn += 1
    const units = this.#unitsLike(mention.unit)
    const fitting = this.#fitting(mention, units)
    const { sense } = similarity
    const match =
      (hasFigure: boolean) =>
      (place: number): Match => {
        const candidate = this.#at(place)
        const opposite = sense !== null && candidate.sense !== null && sense !== candidate.sense
        const flaw = !hasFigure ? null : opposite ? 'sense' : similarity.contradicts(candidate) ? 'contrast' : null
        const likeness = similarity.score(candidate) - (candidate.unit === mention.unit || mention.unit === '' ? 0 : TUNING.otherUnit)
        return { candidate: place, likeness, fits: hasFigure && flaw === null, flaw, trust: candidate.trust }
      }
    const found = fitting.map(match(true)).toSorted(byLikeness).slice(0, MOST_FITTING)
    const seen = new Set(fitting)
    const others = this.#likest(heard, units, similarity)
      .filter(place => !seen.has(place))
      .map(match(false))
    return [...found, ...others]
  }

  /** Candidates of other units that carry the written number: 8258户 where 8258人次 is meant, 548.09元 for 548.09万元. */
  sameNumber(mention: Mention, heard: readonly number[], similarity: Similarity): readonly Match[] {
    const printed = /[0-9][0-9,]*(?:\.[0-9]+)?/u.exec(folded(mention.text))?.[0].replaceAll(',', '')
    if (printed === undefined) return []
    return this.#likest(heard, [...this.#catalogue.byUnit.keys()], similarity)
      .filter(place => sameDigits(printed, this.#at(place)))
      .map(place => ({ candidate: place, likeness: similarity.score(this.#at(place)), fits: false, flaw: null, trust: 1 }))
  }

  /** How many indicators of a kind of unit are counted by `counts`, asked for by unit. */
  countByUnit(counts: (place: number) => boolean): (unit: string) => number {
    const counted = new Map<string, number>()
    return unit => {
      const known = counted.get(unit)
      if (known !== undefined) return known
      const places = this.#unitsLike(unit).flatMap(like => this.#catalogue.byUnit.get(like) ?? [])
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

  #unitsLike(unit: string): readonly string[] {
    const known = this.#compatible.get(unit)
    if (known) return known
    const all = [...this.#catalogue.byUnit.keys()]
    const alike = unit === '' ? all : all.filter(other => other === unit || unitsAgree(other, unit))
    this.#compatible.set(unit, alike)
    return alike
  }

  #fitting(mention: Mention, units: readonly string[]): readonly number[] {
    if (mention.value === '') return []
    const stated = boundsOf(mention.value).low.times(baseOf(mention.unit).factor).toNumber()
    const reach = reachOf(mention)
    return units.flatMap(unit => {
      const list = this.#catalogue.byUnit.get(unit) ?? []
      const fitting: number[] = []
      for (let at = this.#firstFrom(list, stated - reach); at < list.length; at += 1) {
        const place = list[at] ?? 0
        const candidate = this.#at(place)
        if (candidate.low > stated + reach) break
        if (candidate.value === mention.value || states(mention, candidate.figure, this.#policy)) fitting.push(place)
      }
      return fitting
    })
  }

  #firstFrom(list: readonly number[], least: number): number {
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#at(list[middle] ?? 0).low < least) low = middle + 1
      else high = middle
    }
    return low
  }

  #likest(heard: readonly number[], units: readonly string[], similarity: Similarity): readonly number[] {
    const { byPair, vocabulary, candidates } = this.#catalogue
    const wanted = new Set(units)
    const touched: number[] = []
    this.#turn += 1
    for (const id of heard) {
      const holders = byPair[id] ?? []
      if (holders.length > COMMON) continue
      const weight = vocabulary.weight(id) * similarity.said(id)
      for (const place of holders) {
        if (this.#marks[place] !== this.#turn) {
          if (!wanted.has(candidates[place]?.unit ?? '')) continue
          this.#marks[place] = this.#turn
          this.#votes[place] = 0
          touched.push(place)
        }
        this.#votes[place] = (this.#votes[place] ?? 0) + weight
      }
    }
    const share = (place: number) => (this.#votes[place] ?? 0) / (SHORT_NAME + (candidates[place]?.shortest ?? 0))
    return touched.toSorted((a, b) => share(b) - share(a) || a - b).slice(0, LIKEST * 2)
  }
}

function byLikeness(a: Match, b: Match): number {
  return b.likeness - a.likeness || a.candidate - b.candidate
}

/** Whether a figure, in its unit or in 万 or 亿 of it, is printed with these digits. */
function sameDigits(printed: string, { figure, low }: Candidate): boolean {
  const number = Number(printed)
  return number !== 0 && !figure.value.includes('..') && [1, 1e4, 1e8].some(scale => Math.abs(low / scale - number) <= 1e-9 * number)
}
