import type { Rounding } from '#indicator/set.ts'
import type { Mention } from '#text/mention.ts'
import type { Named } from './binding.ts'
import type { Candidate } from './candidate.ts'
import { folded } from './canonical.ts'
import type { Catalogue } from './catalogue.ts'
import { states } from './fit.ts'
import { MANNER, type Matches } from './matches.ts'
import { firstReaching } from './number-index.ts'
import { Poll } from './poll.ts'
import { mayState, type RoughFigure, roughFigure } from './rough-fit.ts'
import type { Similarity } from './similarity.ts'
import { namesRest } from './sums.ts'
import { TUNING } from './tuning.ts'
import type { UnitGroup } from './unit-group.ts'

const MOST_FITTING = 60
const NONE: readonly number[] = []
const MINUS = 0x2d
const RANK = /^[第首前]/u
/** How far up or down in an order is no place in it. */
const RANK_CHANGE = /后退|前移|上升|下降|进位|提升|退位/u
/** What is asked for is hit exactly: of a task of 63% nobody writes 60%以上. */
const TARGET = /目标|任务/u
const COUNTS_PERSONS = new Set(['人', '口'])

/** What is known of a figure when its candidates are looked for. */
interface Heard {
  readonly similarity: Similarity
  readonly rest: boolean
}

/** Finds the candidates of one figure at a time. */
export class Finder {
  readonly #catalogue: Catalogue
  readonly #policy: Rounding
  readonly #poll: Poll

  constructor(catalogue: Catalogue, policy: Rounding) {
    this.#catalogue = catalogue
    this.#policy = policy
    this.#poll = new Poll(catalogue.names, catalogue.vocabulary)
  }

  /** Adds all candidates whose figure the mention states, and the likest of the others of its kind of unit. `similarity` has listened to the words around it; `rest` says that it is what others leave. */
  find(mention: Mention, { similarity, rest }: Heard, matches: Matches): void {
    const group = this.#catalogue.groups.like(mention.unit)
    const fitting = this.#fitting(unsigned(mention), group)
    if (fitting.length > 0) this.#addFitting(fitting, mention, { similarity, rest }, matches)
    const isRanked = isRank(mention)
    const named = this.#poll.take(similarity.hearing, group)
    for (let rank = 0; rank < named; rank += 1) {
      const place = this.#poll.best[rank] ?? 0
      const isOther = !fitting.includes(place) && !(isRanked && COUNTS_PERSONS.has(this.#at(place).unit))
      if (isOther && !similarity.misdates(place)) matches.add(place, this.#likeness(place, mention, similarity), MANNER.NAMED)
    }
    matches.close()
  }

  /** Candidates of any unit that carry the written number: 8258户 where 8258人次 is meant, 548.09元 for 548.09万元. */
  sameNumber({ text }: Mention): readonly number[] {
    const printed = /[0-9][0-9,]*(?:\.[0-9]+)?/u.exec(folded(text))?.[0] ?? '0'
    return this.#catalogue.numbers.printedAs(Number(printed.includes(',') ? printed.replaceAll(',', '') : printed))
  }

  /** The likest of some candidates, if it is among the likest of all units and as like as a name must be. */
  likestOf(places: readonly number[], similarity: Similarity): Named | null {
    const likeness = places.map(place => similarity.score(place))
    if (!likeness.some(own => own >= TUNING.leastNamed)) return null
    const named = this.#poll.take(similarity.hearing, this.#catalogue.groups.all)
    let likest: Named | null = null
    for (let rank = 0; rank < named; rank += 1) {
      const candidate = this.#poll.best[rank] ?? 0
      const own = likeness[places.indexOf(candidate)] ?? -1
      if (own >= TUNING.leastNamed && (!likest || own > likest.likeness)) likest = { candidate, likeness: own }
    }
    return likest
  }

  #at(place: number): Candidate {
    const candidate = this.#catalogue.candidates[place]
    if (!candidate) throw new RangeError(`No candidate ${place}`)
    return candidate
  }

  #addFitting(fitting: readonly number[], mention: Mention, { similarity, rest }: Heard, matches: Matches): void {
    const sense = mention.value.startsWith('-') ? 'down' : similarity.sense
    const found = fitting.map(candidate => ({ candidate, likeness: this.#likeness(candidate, mention, similarity) }))
    for (const { candidate, likeness } of found.sort(byLikeness).slice(0, MOST_FITTING)) {
      const own = this.#at(candidate).sense
      const isOpposite = sense !== null && own !== null && sense !== own
      const manner = isOpposite ? MANNER.SENSE : similarity.contradicts(candidate) ? MANNER.CONTRAST : MANNER.FITS
      const told = rest && namesRest(this.#at(candidate)) ? TUNING.rest : 0
      matches.add(candidate, likeness + told, manner, similarity.explains(candidate))
    }
  }

  #likeness(place: number, { unit }: Mention, similarity: Similarity): number {
    return similarity.score(place) - (unit === '' || this.#at(place).unit === unit ? 0 : TUNING.otherUnit)
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
    if (isRank(mention) && (COUNTS_PERSONS.has(candidate.unit) || RANK_CHANGE.test(candidate.wording))) return false
    if (candidate.value === mention.value) return true
    if (saysAll(mention) && candidate.sense === null) return false
    const isOpen = mention.hedge === '超' || mention.hedge === '内'
    const meant = isOpen && candidate.expression === null && TARGET.test(candidate.wording) ? { ...mention, hedge: '' as const } : mention
    return mayState(rough, candidate) && states(meant, candidate.figure, this.#policy)
  }
}

/** 列第一位, 居前三: a place in an order, and no number of persons. */
function isRank({ unit, text }: Mention): boolean {
  return unit === '位' && RANK.test(text)
}

/** 自然增长率为-1.69‰: candidates hold the size of a fall, its sense stands beside it. */
function unsigned(mention: Mention): Mention {
  const { value, text } = mention
  const isFall = value.charCodeAt(0) === MINUS && value.length > 1 && value.charAt(1) !== '.'
  return isFall ? { ...mention, value: value.slice(1), text: text.replace(/[-−－负]/u, '') } : mention
}

/** 100% says that nothing is left out: 99.9% is not rounded to it, a growth of 99.96% may be. */
function saysAll({ value, unit, hedge }: Mention): boolean {
  return unit === '%' && value === '100' && hedge === ''
}

function byLikeness(a: Named, b: Named): number {
  return b.likeness - a.likeness || a.candidate - b.candidate
}
