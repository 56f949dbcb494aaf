import { evaluate } from '#indicator/expression.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { monthsOf } from '../date-words.ts'
import { isPlanned } from '../plan/plan.ts'
import { phraseOf, startsAsSentence, wordsBefore } from './phrase.ts'
import data from './shortfalls.json' with { type: 'json' }

const MOST_NAMED = 3
const MOST_TASKS = 4
/** Less of a fall than this, in %, is the way of figures. */
const LEAST_FALL = 5

/** What falls behind its target: below the whole of it in a year, below the part of the year that has passed in a shorter period. */
function shortfallsOf(set: IndicatorSet): readonly Indicator[] {
  return belowTarget(set, (100 * monthsOf(set.period)) / 12)
}

function belowTarget(set: IndicatorSet, due: number): readonly Indicator[] {
  return set.indicators.filter(item => {
    const completion = item.target && !isPlanned(item, set) ? evaluate(`completion(${item.id})`, set) : null
    return completion?.ok === true && completion.value.value.lt(due)
  })
}

/** What is clearly less than a year ago although the bureau wants more of it; where a target was set, the target judges. */
function fallenOf(set: IndicatorSet): readonly Indicator[] {
  return set.indicators.filter(item => {
    if (item.prior === undefined || item.target !== undefined || item.partOf !== undefined || isPlanned(item, set)) return false
    if (!data.wanted.some(word => item.name.includes(word))) return false
    const change = evaluate(`yoy(${item.id})`, set)
    return change.ok && change.value.value.lte(-LEAST_FALL)
  })
}

/** 部分年度任务进度偏慢，新增家庭养老床位未达到序时进度. Without figures: those stand where the results are told. Null when nothing falls behind. */
export function shortfallSentence(set: IndicatorSet): string | null {
  const behind = shortfallsOf(set)
  if (behind.length === 0) return null
  const isYear = monthsOf(set.period) === 12
  return `部分年度任务${isYear ? '尚未完成' : '进度偏慢'}，${namesOf(behind, MOST_NAMED)}${isYear ? '未达到年度目标' : '未达到序时进度'}`
}

/** 部分工作有所回落，接收慈善捐款、养老护理员培训不及上年同期. Null when nothing wanted fell. */
export function fallenSentence(set: IndicatorSet): string | null {
  const fallen = fallenOf(set)
  return fallen.length === 0
    ? null
    : `部分工作有所回落，${namesOf(fallen, MOST_NAMED)}不及${monthsOf(set.period) === 12 ? '上年' : '上年同期'}`
}

/** 对照年度目标，加快推进新建老年助餐点、特殊困难老年人家庭适老化改造等任务，确保按期完成. Null when no target is left, or a plan names each. */
export function remainingSentence(set: IndicatorSet): string | null {
  const planned = set.indicators.filter(item => isPlanned(item, set)).map(({ name }) => name)
  const left = belowTarget(set, 100).filter(item => !planned.some(name => name.includes(thingOf(item))))
  if (left.length === 0) return null
  const isYear = monthsOf(set.period) === 12
  return isYear
    ? `继续推进${namesOf(left, MOST_TASKS).replace(/等$/u, '')}等任务，尽早补齐差额`
    : `对照年度目标，加快推进${namesOf(left, MOST_TASKS).replace(/等$/u, '')}等任务，确保按期完成`
}

/** What a task is about: 助餐点 of 新建老年助餐点, 适老化改造 of 完成家庭适老化改造. */
function thingOf(item: Indicator): string {
  return phraseOf(item)
    .core.replace(/^(?:新增|新建|完成|建成|培训|新设)/u, '')
    .slice(-4)
}

function namesOf(items: readonly Indicator[], most: number): string {
  const names = items.slice(0, most).map(taskOf)
  return `${names.join('、')}${items.length > most ? '等' : ''}`
}

/** 新建老年助餐点, 培训养老护理员, 乡镇综合养老服务中心建设, 区社会福利中心二期项目: what is done about a figure. */
function taskOf(item: Indicator): string {
  const phrase = phraseOf(item)
  const words = wordsBefore({ ...phrase, link: '' }).replace(/(?:项目)?累计完成投资$/u, '项目')
  return /(?:点|床位|中心|公墓|设施)$/u.test(words) && !startsAsSentence(phrase) ? `${words}建设` : words
}
