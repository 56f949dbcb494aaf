import type { Decimal } from '#indicator/decimal.ts'
import { evaluate } from '#indicator/expression.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import { monthsOf } from '../date-words.ts'
import { joined, type Piece, reference } from '../parts.ts'
import { topicOfIndicator } from '../plan/assign.ts'
import { isPlanned } from '../plan/plan.ts'
import { TENTHS } from './change.ts'
import { kindOf } from './kind.ts'
import { opensAsDone, phraseOf, wordsBefore } from './phrase.ts'
import data from './shortfalls.json' with { type: 'json' }

const MOST_NAMED = 3
/** So much of what is due is on pace: 48 % at half-year. */
const ON_PACE = 0.95
/** Less of a fall than this, in %, is the way of figures. */
const LEAST_FALL = 5

interface Lag {
  readonly item: Indicator
  readonly completion: Decimal
}

/**
 * What falls behind its target, the worst first and at most three: below the whole of it in a year, clearly below the part of the year that has passed in
 * a shorter period, where a level that is to be reached by its end is no lag.
 */
function lagsOf(set: IndicatorSet): readonly Lag[] {
  const isYear = monthsOf(set.period) === 12
  const due = isYear ? 100 : (100 * monthsOf(set.period) * ON_PACE) / 12
  const lags = set.indicators.flatMap((item): readonly Lag[] => {
    if (item.target === undefined || isPlanned(item, set) || (!isYear && kindOf(item) === 'stock')) return []
    const completion = evaluate(`completion(${item.id})`, set)
    return completion.ok && completion.value.value.lt(due) ? [{ item, completion: completion.value.value }] : []
  })
  return lags.toSorted((a, b) => a.completion.cmp(b.completion)).slice(0, MOST_NAMED)
}

/** What is clearly less than a year ago although the bureau wants more of it; where a target was set, the target judges. */
export function fallenOf(set: IndicatorSet): readonly Indicator[] {
  return set.indicators.filter(item => {
    if (item.prior === undefined || item.target !== undefined || item.partOf !== undefined || isPlanned(item, set)) return false
    if (!data.wanted.some(word => item.name.includes(word))) return false
    const change = evaluate(`yoy(${item.id})`, set)
    return change.ok && change.value.value.lte(-LEAST_FALL)
  })
}

/** What falls behind, in words from the fullest to the barest, and what it is where it is one thing alone. */
export interface Shortfall {
  readonly ways: readonly (readonly Piece[])[]
  readonly only: Indicator | null
}

/** 部分年度任务进度偏慢，新建公益性公墓、新增老年助餐点分别仅完成年度目标的40.9%、43.8%. Null when nothing falls behind. */
export function shortfallOf(set: IndicatorSet): Shortfall | null {
  const behind = lagsOf(set)
  const [first] = behind
  if (first === undefined) return null
  const isYear = monthsOf(set.period) === 12
  const names = behind.map(({ item }) => nameOf(item)).join('、')
  const state = isYear ? '尚未完成' : '进度偏慢'
  const bare = isYear ? '未达到年度目标' : '未达到序时进度'
  const each = joined(
    behind.map(({ item, completion }) => [nameOf(item), ...completedPieces(item, completion)]),
    '，',
  )
  if (behind.length === 1) {
    const full = isYear
      ? [...each, ...(first.completion.lt(NEARLY) || isRate(first.item) ? [] : ['，尚有缺口'])]
      : [`${names}${state}，`, ...completedPieces(first.item, first.completion)]
    return { ways: [full, each, [`${names}${bare}`]], only: first.item }
  }
  const opening = `部分年度任务${state}，`
  const rates = behind.map(({ item }): readonly Piece[] => [reference(`completion(${item.id})`, TENTHS)])
  const full = [`${opening}${names}分别仅完成年度目标的`, ...joined(rates, '、')]
  const itemized = [opening, ...each]
  const ways = behind.some(({ item }) => isRate(item)) ? [itemized] : [full, itemized]
  return { ways: [...ways, [`${opening}${names}${bare}`]], only: null }
}

/** So much of a target, in %, is not little. */
const NEARLY = 90

/** 仅完成年度目标的70.0%; a rate is 低于年度目标90%. */
function completedPieces(item: Indicator, completion: Decimal): readonly Piece[] {
  if (isRate(item)) return ['低于年度目标', reference(`target(${item.id})`)]
  return [completion.lt(NEARLY) ? '仅完成年度目标的' : '完成年度目标的', reference(`completion(${item.id})`, TENTHS)]
}

function isRate({ unit }: Indicator): boolean {
  return /[%‰]$/u.test(unit)
}

/** Whether words speak of what a figure counts: 护理员招聘难 of 培训养老护理员. Simplified. */
export function speaksOf(words: string, item: Indicator): boolean {
  return words.includes(thingOf(item))
}

/** 部分工作有所回落，接收慈善捐款、养老护理员培训不及上年同期. Null of nothing; one thing alone is named plainly. */
export function fallenSentence(fallen: readonly Indicator[], set: IndicatorSet): string | null {
  const than = `不及${monthsOf(set.period) === 12 ? '上年' : '上年同期'}`
  const opening = fallen.length === 1 ? '' : '部分工作有所回落，'
  return fallen.length === 0 ? null : `${opening}${namesOf(fallen, MOST_NAMED)}${than}`
}

/** What remains of one topic, in words from the fullest to the barest. */
interface Remaining {
  readonly topic: string
  readonly ways: readonly (readonly Piece[])[]
}

/**
 * What lags and no plan names in figures, topic by topic: 完成剩余13处公益性公墓建设，完成剩余259人次养老护理员培训; without the figures, and for a whole year,
 * 加快公益性公墓建设，抓好养老护理员培训，确保完成年度目标任务.
 */
export function remainingSentences(set: IndicatorSet): readonly Remaining[] {
  const planned = set.indicators.filter(item => isPlanned(item, set)).map(({ name }) => name)
  const left = lagsOf(set).filter(({ item }) => !planned.some(name => name.includes(thingOf(item))))
  return [...Map.groupBy(left, ({ item }) => topicOfIndicator(item))].map(([topic, lags]) => {
    const items = lags.map(({ item }) => item)
    const bare = remainingWords(items, set)
    const isCounted = monthsOf(set.period) !== 12 && items.every(item => !isRate(item) && baseOf(item.unit).unit !== '元')
    return { topic, ways: isCounted ? [remainingFigures(items), remainingByName(items), bare] : [bare] }
  })
}

function remainingFigures(items: readonly Indicator[]): readonly Piece[] {
  const [built, others] = [items.filter(isBuilt), items.filter(item => !isBuilt(item))]
  const counted = (item: Indicator): readonly Piece[] => ['剩余', reference(`gap(${item.id})`), taskOf(item)]
  const clauses = [
    ...(built.length === 0 ? [] : [['完成', ...joined(built.map(counted), '、'), '建设']]),
    ...(others.length === 0 ? [] : [['完成', ...joined(others.map(counted), '、')]]),
  ]
  return joined(clauses, '，')
}

/** The same with the building named in full before its figure, where 完成剩余9个…建设 could be read of all that stand. */
function remainingByName(items: readonly Indicator[]): readonly Piece[] {
  const clauses = items.map((item): readonly Piece[] => {
    const left = reference(`gap(${item.id})`)
    return isBuilt(item) ? [`加快${taskOf(item)}建设，新建剩余`, left] : ['完成剩余', left, taskOf(item)]
  })
  return joined(clauses, '，')
}

function remainingWords(items: readonly Indicator[], set: IndicatorSet): readonly Piece[] {
  const tasks = (isOf: (item: Indicator) => boolean) => items.filter(isOf).map(taskOf).join('、')
  const isBare = (item: Indicator) => !isBuilt(item) && !RATE.test(taskOf(item))
  const clauses = [
    [tasks(isBuilt), '加快', '建设'],
    [tasks(item => RATE.test(taskOf(item))), '提高', ''],
    [tasks(isBare), '抓好', ''],
  ].flatMap(([words, verb, noun]) => (words === '' ? [] : [`${verb}${words}${noun}`]))
  const goal = monthsOf(set.period) === 12 ? '尽早补齐差距' : '确保完成年度目标任务'
  return [`${clauses.join('，')}，${goal}`]
}

function isBuilt(item: Indicator): boolean {
  return BUILT.test(taskOf(item))
}

/** What a task is about: 助餐点 of 新建老年助餐点, 适老化改造 of 完成家庭适老化改造. */
function thingOf(item: Indicator): string {
  return phraseOf(item)
    .core.replace(/^(?:新增|新建|完成|建成|培训|新设)/u, '')
    .slice(-3)
}

/** What a task is called: 新建公益性公墓, 慈善捐赠收入. */
function nameOf(item: Indicator): string {
  const name = wordsBefore({ ...phraseOf(item), link: '' }).replace(/^(?:实现|完成)(?=.{3,})/u, '')
  return BUILT.test(name) && kindOf(item) === 'stock' && !opensAsDone(name) ? `${name}建设` : name
}

function namesOf(items: readonly Indicator[], most: number): string {
  const names = items.slice(0, most).map(nameOf)
  return `${names.join('、')}${items.length > most ? '等' : ''}`
}

const RATE = /(?:率|比例|占比)$/u
const BUILT = /(?:点|床位|中心|公墓|设施|站|标志|食堂|驿站|幸福院)$/u

/** 老年助餐点, 养老护理员培训, 社会组织“双随机”抽查: a task as a noun, whatever verb its name begins with. */
function taskOf(item: Indicator): string {
  const words = wordsBefore({ ...phraseOf(item), link: '' }).replace(/(?:项目)?累计完成投资$/u, '项目')
  const noun = words.replace(/^(?:新增|新建|新设维护|新设|完成|建成|建设|开展|实施|实现)/u, '').replace(/(?<=捐赠|捐款)收入$/u, '')
  const [, verb = '', object = ''] = /^(培训|走访|探访|“双随机”抽查)(.{2,})$/u.exec(noun) ?? []
  return verb === '' ? noun : `${object}${verb}`
}
