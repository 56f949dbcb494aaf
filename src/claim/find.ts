import { boundsOf } from '#indicator/decimal.ts'
import type { Rounding } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import type { Mention } from '#text/mention.ts'
import type { Candidate } from './candidate.ts'
import type { Catalogue } from './catalogue.ts'
import { states, unitsAgree } from './fit.ts'
import type { Similarity } from './similarity.ts'

/** A candidate for a claim: how well its name fits the words, and whether its figure is the one written. */
export interface Match {
  readonly candidate: number
  readonly likeness: number
  readonly fits: boolean
}

/** Of names without a fitting figure only the likest can matter. */
const LIKEST = 8
/** A pair that more names than this hold finds nothing. */
const COMMON = 400
/** A hedged figure may stand this far from the true one, at most. */
const WIDEST = 0.55
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
    const match = (fits: boolean) => (place: number) => ({ candidate: place, likeness: similarity.score(this.#at(place)), fits })
    const found = fitting.map(match(true)).toSorted(byLikeness).slice(0, MOST_FITTING)
    const seen = new Set(fitting)
    const others = this.#likest(heard, units)
      .filter(place => !seen.has(place))
      .map(match(false))
    return [...found, ...others]
  }

  /** Candidates of other units that carry the written number. */
  sameNumber(mention: Mention, heard: readonly number[], similarity: Similarity): readonly Match[] {
    const units = [...this.#catalogue.byUnit.keys()]
    return this.#likest(heard, units)
      .filter(place => states({ ...mention, unit: this.#at(place).unit }, this.#at(place).figure, this.#policy))
      .map(place => ({ candidate: place, likeness: similarity.score(this.#at(place)), fits: false }))
      .toSorted(byLikeness)
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
    const { low } = boundsOf(mention.value)
    const stated = low.times(baseOf(mention.unit).factor).toNumber()
    const reach = mention.hedge === '' ? Math.max(Math.abs(stated) * 0.06, 0) + reachOf(mention.text) : Math.abs(stated) * WIDEST + 1
    return units.flatMap(unit => {
      const list = this.#catalogue.byUnit.get(unit) ?? []
      const fitting: number[] = []
      for (let at = this.#firstFrom(list, stated - reach); at < list.length; at += 1) {
        const place = list[at] ?? 0
        const candidate = this.#at(place)
        if (candidate.low > stated + reach) break
        if (states(mention, candidate.figure, this.#policy)) fitting.push(place)
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

  #likest(heard: readonly number[], units: readonly string[]): readonly number[] {
    const { byPair, vocabulary, candidates } = this.#catalogue
    const wanted = new Set(units)
    const touched: number[] = []
    this.#turn += 1
    for (const id of heard) {
      const holders = byPair[id] ?? []
      if (holders.length > COMMON) continue
      const weight = vocabulary.weight(id)
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
    return touched.toSorted((a, b) => (this.#votes[b] ?? 0) - (this.#votes[a] ?? 0) || a - b).slice(0, LIKEST * 2)
  }
}

function byLikeness(a: Match, b: Match): number {
  return b.likeness - a.likeness || a.candidate - b.candidate
}

/** A figure printed in 万 with few digits stands for a wide span. */
function reachOf(text: string): number {
  return /[万亿萬億]/u.test(text) ? 0.6 * (/[亿億]/u.test(text) ? 1e8 : 1e4) : 1
}
