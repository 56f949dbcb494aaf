import { type Decimal, exact } from '#indicator/decimal.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'

const WHOLE = /(?:总数|总量|业务量|合计)$/u
const FEWEST = 2
const MOST = 5
/** Parts that tell by their names may stand so far behind. */
const NEAR = 8
/** Small numbers add up by chance. */
const TELLING = 100
/** Cases are counted by what they are: 7603件 of which 3906对. */
const CASES: readonly string[] = ['件', '对', '例', '起', '宗', '份']

/**
 * A set in which the parts of a total are known even where the table does not mark them: indicators without a total of their own that stand right behind
 * it, of its unit, and add up to it exactly; where no 总数 or 合计 says so, of a large number or of names that end like its own. For composing alone; the check holds the text against the set as supplied.
 */
export function withInferredParts(set: IndicatorSet): IndicatorSet {
  const totals = new Map<string, string>()
  for (const [place, item] of set.indicators.entries()) {
    const isMarked = set.indicators.some(({ partOf }) => partOf === item.id)
    if (isMarked || totals.has(item.id) || item.value.includes('..') || /[%‰位/]|^$/u.test(baseOf(item.unit).unit)) continue
    const behind = set.indicators.slice(place + 1, place + 1 + NEAR)
    const before = WHOLE.test(item.name) ? set.indicators.slice(Math.max(0, place - MOST), place).toReversed() : []
    const adjacent = partsBehind(item, behind.slice(0, MOST))
    const parts = adjacent.length > 0 ? adjacent : partsBehind(item, before)
    for (const part of parts.length > 0 ? parts : partsByName(item, behind)) totals.set(part.id, item.id)
  }
  for (const item of set.indicators) {
    const whole = totals.has(item.id) || item.partOf !== undefined ? undefined : wholeNamed(item, set)
    if (whole !== undefined && !totals.has(whole.id)) totals.set(item.id, whole.id)
  }
  if (totals.size === 0) return set
  return {
    ...set,
    indicators: set.indicators.map(item => {
      const partOf = totals.get(item.id)
      return partOf === undefined ? item : { ...item, partOf }
    }),
  }
}

function partsBehind(total: Indicator, next: readonly Indicator[]): readonly Indicator[] {
  const end = next.findIndex(
    item => item.partOf !== undefined || !isMeasuredAlike(item, total) || item.value.includes('..') || item.kind !== total.kind,
  )
  const like = end < 0 ? next : next.slice(0, end)
  for (let count = FEWEST; count <= like.length; count += 1) {
    const parts = like.slice(0, count)
    if (sumOf(parts).eq(sumOf([total]))) return isTelling(total, parts) ? parts : []
  }
  return []
}

/** 养老机构, some rows on 公办养老机构 and 民办养老机构. */
function partsByName(total: Indicator, behind: readonly Indicator[]): readonly Indicator[] {
  const thing = thingOf(total)
  const parts = behind.filter(
    item =>
      item.partOf === undefined &&
      isMeasuredAlike(item, total) &&
      item.kind === total.kind &&
      thingOf(item) !== thing &&
      thingOf(item).endsWith(thing),
  )
  const isExact = parts.length >= FEWEST && parts.every(({ value }) => !value.includes('..')) && sumOf(parts).eq(sumOf([total]))
  return isExact && isTelling(total, parts) ? parts : []
}

/** 等级评估中3A级及以上社会组织 is of 等级评估社会组织. */
function wholeNamed(item: Indicator, set: IndicatorSet): Indicator | undefined {
  const whole = /^(.{2,}?)(?:对象|人员)?(?<![集初高其当途空])中(?![职心学小央期级国医专药等层青毒标转考午秋年])(?=.{2,})/u.exec(
    item.name,
  )?.[1]
  if (whole === undefined || /[%‰]|^$/u.test(baseOf(item.unit).unit)) return undefined
  return set.indicators.find(
    other =>
      other.id !== item.id &&
      other.name.includes(whole) &&
      !other.name.includes(`${whole}中`) &&
      isMeasuredAlike(item, other) &&
      other.kind === item.kind &&
      !/新增|退出|集中|中心|标准/u.test(other.name) &&
      ![item, other].some(({ value }) => value.includes('..')) &&
      sumOf([other]).gt(sumOf([item])),
  )
}

function thingOf({ name }: Indicator): string {
  return name.replace(/(?:总数|人数|户数|数量|[个家所]数|数)$/u, '')
}

function isMeasuredAlike(item: Indicator, total: Indicator): boolean {
  const [own, whole] = [baseOf(item.unit).unit, baseOf(total.unit).unit]
  return own === whole || (WHOLE.test(total.name) && CASES.includes(own) && CASES.includes(whole))
}

function isTelling(total: Indicator, parts: readonly Indicator[]): boolean {
  if (sumOf(parts).isZero() || parts.some(part => exact(part.value).lte(0))) return false
  if (WHOLE.test(total.name) || sumOf([total]).gte(TELLING)) return true
  return parts.every(part => thingOf(part).endsWith(thingOf(total)))
}

function sumOf(items: readonly Indicator[]): Decimal {
  return items.reduce((sum, { value, unit }) => sum.plus(baseOf(unit).factor.times(exact(value))), exact('0'))
}
