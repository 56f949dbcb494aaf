import { baseOf } from '#indicator/unit.ts'
import type { WrittenDate } from './calendar.ts'
import type { Draft } from './candidate.ts'
import { canonicalName } from './canonical.ts'

/** What canonical names say for a level of before. */
const BEFORE = '上年'
/** The months or quarters in a name, and 全年, which says that it has none. */
const MONTHS =
  /(?:(?:19|20)\d{2}年)?(?:(?:1?\d|[一二三四五六七八九十]{1,2})[-—–~至](?:1?\d|[一二三四五六七八九十]{1,2})月份?|(?:1?\d|[一二三四五六七八九十]{1,2})月(?:份|\d{1,2}[日号])?|[一二三四1-4]季度|[上下]半年|全年)/u

/** “十三五”末, 十四五期末. */
const PLAN = /[“"]?十([一二三四五六七八九])五[”"]?(?:期|规划)?(?:末|初|期间|时期)?/u
const BASE = /[比较]((?:19|20)\d{2})年/u

/** Which indicators are the same but for the time. */
export interface Eras {
  /** 1 for each candidate that is the level of before of another, −1 for that other; 0 for all else. */
  readonly levels: Int8Array
  /** The same for the ends of five-year plans: 十三五末床位数 beside 十四五末床位数. */
  readonly plans: Int8Array
  /** For candidates without months in their names the months of others that are named the same with them: 7月份火化率 beside 全年火化率. */
  readonly months: ReadonlyMap<number, readonly WrittenDate[]>
  /** The year with which a candidate's name compares: 比2019年增幅; 0 where it compares with none. */
  readonly bases: Int16Array
}

/** Finds indicators that are named alike but for the time. */
export function erasOf(drafts: readonly Draft[]): Eras {
  const supplied = [...drafts.entries()].filter(([, { expression, indicator }]) => expression === null && indicator !== null)
  return {
    levels: levelsOf(supplied, drafts.length),
    plans: plansOf(supplied, drafts.length),
    months: monthsOf(supplied),
    bases: Int16Array.from(drafts, ({ name }) => Number(BASE.exec(name)?.[1] ?? 0)),
  }
}

type Placed = readonly (readonly [place: number, draft: Draft])[]

function levelsOf(supplied: Placed, size: number): Int8Array {
  const levels = new Int8Array(size)
  const today = new Map(supplied.map(([place, draft]) => [keyOf(draft, draft.names[0] ?? ''), place]))
  for (const [place, draft] of supplied) {
    const [name = ''] = draft.names
    const other = name.startsWith(BEFORE) ? today.get(keyOf(draft, name.slice(BEFORE.length))) : undefined
    if (other === undefined) continue
    levels[place] = 1
    levels[other] = -1
  }
  return levels
}

function plansOf(supplied: Placed, size: number): Int8Array {
  const plans = new Int8Array(size)
  const later = new Map(supplied.flatMap(([place, draft]) => (planOf(draft) > 0 ? [[planKey(draft, planOf(draft)), place] as const] : [])))
  for (const [place, draft] of supplied) {
    const other = planOf(draft) > 0 ? later.get(planKey(draft, planOf(draft) + 1)) : undefined
    if (other === undefined) continue
    plans[place] = 1
    if (plans[other] === 0) plans[other] = -1
  }
  return plans
}

/** The number of the five-year plan in a name; 0 where there is none. */
function planOf({ name }: Draft): number {
  return ' 一二三四五六七八九'.indexOf(PLAN.exec(name)?.[1] ?? ' ')
}

function planKey({ name, figure }: Draft, number: number): string {
  return `${number} ${canonicalName(name.replace(PLAN, ''))} ${baseOf(figure.unit).unit}`
}

function monthsOf(supplied: Placed): ReadonlyMap<number, readonly WrittenDate[]> {
  const timeless = new Map(
    supplied.filter(([, { dated }]) => !dated?.months).map(([place, draft]) => [keyOf(draft, withoutMonths(draft.name)), place]),
  )
  const months = new Map<number, WrittenDate[]>()
  for (const [, draft] of supplied) {
    const place = draft.dated?.months ? timeless.get(keyOf(draft, withoutMonths(draft.name))) : undefined
    if (place === undefined || !draft.dated) continue
    months.set(place, [...(months.get(place) ?? []), draft.dated])
  }
  return months
}

function withoutMonths(name: string): string {
  return canonicalName(name.replace(MONTHS, ''))
}

function keyOf({ figure }: Draft, name: string): string {
  return `${name.trim()} ${baseOf(figure.unit).unit}`
}
