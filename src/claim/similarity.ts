import { Average } from './average.ts'
import { closes, differ, isOutside, isSameMonths } from './calendar.ts'
import type { Candidate } from './candidate.ts'
import type { Catalogue } from './catalogue.ts'
import type { Context } from './context.ts'
import type { Eras } from './eras.ts'
import { Hearing } from './hearing.ts'
import type { NameTable } from './name-table.ts'
import { Nearby } from './nearby.ts'
import { isOfPlace, type OwnArea } from './own-area.ts'
import type { Segment } from './segment.ts'
import { Stance } from './stance.ts'
import { NO_TIME, type Time } from './time.ts'
import { Undone } from './undone.ts'

const SHARE = { coverage: 0.55, precision: 0.45 }
/** Where little stands beside the figure, what the name explains of it says little. */
const DOUBT = 1
/** What it says for the level of before, and against today's, that the sentence tells of an earlier year. */
const EARLIER = 0.35
/** A name that cannot come within this of a better one need not be read to its end. */
const MARGIN = 1e-9
/** 机构和场所共计4372个: behind the name these say nothing. */
const ALTOGETHER = /(?:共计|合计|总计|共有|共|有|为|达到|达|约|\s)+$/u
/** What it says for a name that its last word stands within so many characters behind the figure. */
const HEAD = 0.1
const HEAD_REACH = 8
const LAST_YEAR = /去年|上年|同期|同比|环比|上一年/u
const LIST_MARK = '、'.charCodeAt(0)

/** Says how well the candidates' names fit the words around one figure at a time. */
export class Similarity {
  /** The pairs of characters that the words say. */
  readonly hearing: Hearing
  readonly #candidates: readonly Candidate[]
  readonly #names: NameTable
  readonly #nearby: Nearby
  readonly #stance: Stance
  readonly #area: OwnArea
  readonly #eras: Eras
  readonly #average: Average
  readonly #undone: Undone
  readonly #longer: ReadonlyMap<number, readonly string[]>
  #segment: Segment | null = null
  #after: Segment | null = null
  #places: readonly string[] = []
  #words = ''
  #time: Time = NO_TIME
  #isFrom = false
  #isTo = false

  constructor({ candidates, names, vocabulary, eras, longer, averages, deeds }: Catalogue, area: OwnArea) {
    this.#average = new Average(averages)
    this.#undone = new Undone(deeds)
    this.#longer = longer
    this.#eras = eras
    this.#candidates = candidates
    this.#names = names
    this.#area = area
    this.hearing = new Hearing(vocabulary)
    this.#nearby = new Nearby(vocabulary)
    this.#stance = new Stance(names)
  }

  /** Takes up the words around the next figure, and the time of which it speaks; the other methods then answer for it. */
  listen(context: Context, time: Time = NO_TIME): void {
    this.#time = time
    this.#nearby.take(context)
    this.#stance.take(context)
    const { places } = context
    this.#places = places.length > 0 && places.some(place => this.#area.holds(place)) ? [] : places
    this.#words = context.before?.words ?? ''
    this.#average.take(context)
    this.#undone.take(context)
    this.#isFrom = context.role === 'from'
    this.#isTo = context.role === 'to'
    this.#segment = context.before
    this.#after = context.counts ? context.after : null
    this.hearing.take(context)
  }

  /** Whether the words beside the figure speak of a rise or a fall. */
  get sense(): 'up' | 'down' | null {
    return this.#stance.sense
  }

  /** Whether a candidate is by its name of another year or period than the date before the figure. */
  misdates(place: number): boolean {
    const dated = this.#candidates[place]?.dated ?? null
    const { date } = this.#time
    return (date !== null && dated !== null && differ(dated, date)) || this.#comparesOtherwise(place) || this.#isOtherPlan(place)
  }

  /** 由16家增至23家: the first is of the earlier of two plans, the second of the later. */
  #isOtherPlan(place: number): boolean {
    const plan = this.#eras.plans[place] ?? 0
    return plan !== 0 && ((this.#isFrom && plan < 0) || (this.#isTo && plan > 0))
  }

  /** 与去年同期相比增长20.61%，比2019年增长12.15%: what is compared with another year than the words say. */
  #comparesOtherwise(place: number): boolean {
    const named = this.#eras.bases[place] ?? 0
    const { base } = this.#time
    if (named === 0 || base === named) return false
    return base !== null || (this.#segment !== null && LAST_YEAR.test(this.#segment.words))
  }

  /** Whether the words before the figure rule a candidate out under every one of its names. */
  contradicts(place: number): boolean {
    const candidate = this.#candidates[place]
    if (!candidate || this.misdates(place)) return true
    if (this.#places.length > 0 && !isOfPlace(candidate, this.#places, this.#words)) return true
    if (this.#saysLonger(place) || this.#average.isOther(place) || this.#undone.isOther(place)) return true
    const end = this.#names.first[place + 1] ?? 0
    for (let name = this.#names.first[place] ?? 0; name < end; name += 1)
      if (!this.#stance.contradicts(name, candidate.expression !== null)) return false
    return true
  }

  /** 其中农业人口7.2万人: the words before the figure end with the whole of a longer name, so that 人口 alone is not meant. */
  #saysLonger(place: number): boolean {
    const longer = this.#longer.get(place)
    if (longer === undefined || this.#segment === null) return false
    const words = this.#segment.canonical.replace(ALTOGETHER, '')
    return longer.some(name => words.endsWith(name))
  }

  /** How like the words a candidate is, from about −1 (contradicts) to 1 (says exactly this). */
  score(place: number): number {
    const end = this.#names.first[place + 1] ?? 0
    let best = -1
    for (let name = this.#names.first[place] ?? 0; name < end; name += 1) best = Math.max(best, this.#likeness(name, best))
    return best * (this.#names.trust[place] ?? 0) + this.#era(place)
  }

  /** What the time of which the sentence tells says for a candidate that is named as another but for the time. */
  #era(place: number): number {
    const { levels, months } = this.#eras
    const { date, wide, year, isEarlier } = this.#time
    // 较一季度末的6198名增加76名: a name with a date of its own is as good as one of before.
    const isBefore = this.#isFrom && (this.#candidates[place]?.dated?.months ?? null) !== null
    const level = isBefore ? EARLIER : isEarlier ? (levels[place] ?? 0) * EARLIER : 0
    const isAnothers = months
      .get(place)
      ?.some(other => (date !== null && isSameMonths(other, date)) || (wide !== null && closes(wide, other)))
    const dated = this.#candidates[place]?.dated
    const isElsewhen = (dated?.months && wide?.months && differ(dated, wide)) || (dated && year && isOutside(dated, year))
    return isAnothers || isElsewhen ? level - EARLIER : level
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
    if (most + HEAD < least - MARGIN) return most
    return coverage + SHARE.precision * this.#precision(name) - this.#stance.cost(name) + (this.#isHead(name) ? HEAD : 0)
  }

  /** 4.1万个社会组织: what is counted stands right behind, and closes the name. */
  #isHead(name: number): boolean {
    const after = this.#after
    if (after === null) return false
    const { from, length, phrases } = after
    const tail = this.#names.tails[name]
    for (let at = from; at < from + Math.min(length, HEAD_REACH); at += 1) {
      // 216户城乡低保户、困难户: one kind of several is no head.
      if (phrases.pairs[at] === tail) return phrases.codes[at + 2] !== LIST_MARK
      if ((phrases.pairs[at] ?? -1) < 0) return false
    }
    return false
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
