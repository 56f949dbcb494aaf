import type { Draft } from './candidate.ts'
import type { Context } from './context.ts'

/** 户均1.55人, 次均3000元, 平均每位逝者减免712元: right before a figure they say that it is of one. */
const OF_ONE =
  /(?:[户人例次件场台处床村点站日]均|平均(?:每[^，。；\d]{0,20}|一[名位人户件次个例场站支村])|[镇乡道村县区社位人户个名]各)(?:每[人户]?[月年天日次]|补助|补差|补贴|救助|支出|费用|减免|收入|用时|金额|水平|标准|办理|接待|受理|约|为|达到?|是|在)*\s*$/u
/** 每户贴3000元, 每人每月补30元: money of one; 一共用了169.52万元: of all. */
const EACH = /每(?:[人户名位次张件份场台亩床具例套处家村顿餐炉趟]|个(?:家庭|孩子|老人|学生|村|社区|站))[^，。；\d共计总]{0,6}$/u
const ALTOGETHER = /(?:共计?|一共|总共|合计|总计|累计)[^，。；\d均每提增涨降减]{0,5}$/u
/** What names of money of all say, and of what each one gets. */
const NAMES_ALL = /支出|资金|总额|投入|经费|金额|发放额|拨付额/u
const NAMES_STANDARD = /标准|[人户次件]均|水平|每[人户次]/u
/** What names of such figures say. */
const NAMES_ONE = /均|每|水平|标准|补差|单价|价格|亩产|单产|产量/u
const SAYS_ONE = /均|每|各|[人户]平|水平|标准|补差/u
const NAMES_AVERAGE = /[户例次件场台处日站]均|人均(?![^，。]{0,8}(?:收入|消费|支出|产值|生产|GDP|预期|住房|面积))/u
/** Words with less weight stand some clauses off. */
const NEAR = 0.4

/** What a name says of it, as bits: that its figure is of one, or that it is an average. */
const [IS_OF_ONE, IS_AVERAGE, IS_OF_ALL, IS_STANDARD] = [1, 2, 4, 8]

/** For each candidate whether its name says that its figure is of one. What is computed says nothing. */
export function averagesIn(drafts: readonly Pick<Draft, 'wording' | 'expression'>[]): Uint8Array {
  return Uint8Array.from(drafts, ({ wording, expression }) => (expression !== null ? IS_OF_ONE : saidBy(wording)))
}

function saidBy(name: string): number {
  const isOfOne = NAMES_ONE.test(name)
  const whole = isOfOne || !NAMES_ALL.test(name) ? 0 : IS_OF_ALL
  return (isOfOne ? IS_OF_ONE : 0) | (NAMES_AVERAGE.test(name) ? IS_AVERAGE : 0) | (NAMES_STANDARD.test(name) ? IS_STANDARD : 0) | whole
}

/** Tells figures of one from those of all. */
export class Average {
  readonly #names: Uint8Array
  #context: Context | null = null
  #isOfOne = false
  /** Which names the words before money rule out. */
  #ruledOut = 0
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
    this.#ruledOut = context.counts || context.before === null ? 0 : ruledOutBy(context.before.words)
  }

  /** Whether a candidate is by its name of all where the words say of one, or an average where they say nothing of it. */
  isOther(place: number): boolean {
    const named = this.#names[place] ?? 0
    if ((named & this.#ruledOut) !== 0) return true
    if (this.#isOfOne) return (named & IS_OF_ONE) === 0
    if ((named & IS_AVERAGE) === 0) return false
    this.#saysOne ??= this.#context !== null && speaksOfOne(this.#context)
    return !this.#saysOne
  }
}

function ruledOutBy(words: string): number {
  if (EACH.test(words)) return IS_OF_ALL
  return ALTOGETHER.test(words) ? IS_STANDARD : 0
}

function speaksOfOne({ before, after, carried }: Context): boolean {
  const near = carried.filter(({ weight }) => weight >= NEAR).map(({ segment }) => segment)
  return [before, after, ...near].some(segment => segment !== null && SAYS_ONE.test(segment.words))
}
