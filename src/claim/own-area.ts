import type { IndicatorSet } from '#indicator/set.ts'
import type { Candidate } from './candidate.ts'
import { folded } from './canonical.ts'
import { placesOpening, villageOpening } from './place.ts'

/** What the name of a place of each level ends in. */
const ENDS: Readonly<Record<string, RegExp>> = {
  province: /[省市]$/u,
  city: /[市州盟]$/u,
  county: /[县市旗区]$/u,
  district: /[区县市]$/u,
  town: /(?:[镇乡]|街道|苏木)$/u,
}

/** Tells the bureau's own place from places within it: a figure of its own place is a figure of the whole. */
export class OwnArea {
  readonly #name: string
  readonly #end: RegExp | null
  readonly #candidates: readonly Candidate[]
  readonly #known = new Map<string, boolean>()

  constructor({ name, level }: Partial<IndicatorSet['bureau']> & { readonly name: string }, candidates: readonly Candidate[]) {
    this.#name = folded(name)
    // 市民政局 does not say of which city: then the city that a text names is the bureau's, unless the data know it as a part.
    this.#end = level === undefined || placesOpening(this.#name).length > 0 ? null : (ENDS[level] ?? null)
    this.#candidates = candidates
  }

  /** Whether a place that a text names is the bureau's own. */
  holds(place: string): boolean {
    const known = this.#known.get(place)
    if (known !== undefined) return known
    const own =
      this.#name.includes(place) || (this.#end?.test(place) === true && !this.#candidates.some(({ wording }) => wording.includes(place)))
    this.#known.set(place, own)
    return own
  }
}

/** 柳湾敬老院 of 石桥县柳湾敬老院新增床位: a name of its own needs no place. */
const INSTITUTION =
  /^(?!.{0,4}(?:乡镇|农村|城市|城乡|公办|民办|区域|社会|综合|光荣|养老|新建|改造|县级|市级|区级|镇级|村级|特困|示范|全))(?<name>\p{Script=Han}{2,6}?(?:敬老院|福利院|养老院|医院|学校|小学|中学|公墓|陵园|殡仪馆|公司|协会|水库|工业园))/u

function isInstitution(wording: string, words: string): boolean {
  const name = INSTITUTION.exec(wording)?.groups?.['name']
  return name !== undefined && words.includes(name)
}

/** Whether a candidate speaks of one of some places, or of a village that the words name behind them: 韩店镇马山村 of 马山村户数. */
export function isOfPlace({ wording }: Candidate, places: readonly string[], words: string): boolean {
  if (places.some(place => wording.includes(place)) || isInstitution(wording, words)) return true
  const village = villageOpening(wording)
  return village !== '' && words.includes(village)
}
