import type { Draft } from './candidate.ts'
import type { Context } from './context.ts'

/** 户均1.55人, 次均3000元, 平均每位逝者减免712元: right before a figure they say that it is of one. */
const OF_ONE =
  /(?:[户人例次件场台处床村点站]均|平均每[^，。；\d]{0,20}|[镇乡道村县区社位人户个名]各)(?:补助|补差|补贴|救助|支出|费用|减免|收入|用时|金额|水平|标准|约|为|达到?|是|在)*\s*$/u
/** What names of such figures say. */
const NAMES_ONE = /均|每|水平|标准|补差|单价|价格|亩产|单产|产量/u
const SAYS_ONE = /均|每|各|[人户]平|水平|标准|补差/u
const NAMES_AVERAGE = /[户例次件场台处]均|人均(?![^，。]{0,8}(?:收入|消费|支出|产值|生产|GDP|预期|住房|面积))/u
/** Words with less weight stand in another clause. */
const NEAR = 0.5

/** What a name says of it, as bits: that its figure is of one, or that it is an average. */
const [IS_OF_ONE, IS_AVERAGE] = [1, 2]

/** For each candidate whether its name says that its figure is of one. What is computed says nothing. */
export function averagesIn(drafts: readonly Pick<Draft, 'wording' | 'expression'>[]): Uint8Array {
  return Uint8Array.from(drafts, ({ wording, expression }) =>
    expression !== null ? IS_OF_ONE : (NAMES_ONE.test(wording) ? IS_OF_ONE : 0) | (NAMES_AVERAGE.test(wording) ? IS_AVERAGE : 0),
  )
}

/** Tells figures of one from those of all. */
export class Average {
  readonly #names: Uint8Array
  #context: Context | null = null
  #isOfOne = false
  /** Whether the words of the clause speak of one; null until it is asked. */
  #saysOne: boolean | null = null

  constructor(names: Uint8Array) {
    this.#names = names
  }

  /** Takes up the words around the next figure. */
  take(context: Context): void {
    this.#context = context
    this.#saysOne = null
    this.#isOfOne = context.before !== null && OF_ONE.test(context.before.words)
  }

  /** Whether a candidate is by its name of all where the words say of one, or an average where they say nothing of it. */
  isOther(place: number): boolean {
    const named = this.#names[place] ?? 0
    if (this.#isOfOne) return (named & IS_OF_ONE) === 0
    if ((named & IS_AVERAGE) === 0) return false
    this.#saysOne ??= this.#context !== null && speaksOfOne(this.#context)
    return !this.#saysOne
  }
}

function speaksOfOne({ before, after, carried }: Context): boolean {
  const near = carried.filter(({ weight }) => weight >= NEAR).map(({ segment }) => segment)
  return [before, after, ...near].some(segment => segment !== null && SAYS_ONE.test(segment.words))
}
