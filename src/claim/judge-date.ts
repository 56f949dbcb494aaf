import type { IndicatorSet } from '#indicator/set.ts'
import type { Mention } from '#text/mention.ts'
import { impossibility, readDate, type WrittenDate } from './calendar.ts'
import { folded } from './canonical.ts'
import type { Verdict } from './claim.ts'

/** What the check found for a date. */
export interface DateJudgement {
  readonly verdict: Extract<Verdict, 'traced' | 'exempt' | 'mismatch' | 'untraced'>
  readonly indicator: string | null
  readonly note: string | null
  readonly expected: string | null
  readonly reason: string
}

/** Where a date stands. */
export interface DatePlace {
  readonly text: string
  /** Whether the section speaks of plans. */
  readonly inPlan: boolean
}

const PLAN = /计划|预计|预期|力争|争取|确保|拟|将于|目标|打算|安排|思路|规划|展望|底前|前$|方案|行动|开局/u
const BACKGROUND_BEFORE = /(?:自|从|于|在|较|比|与|经|以|和|、|至|由|根据|落实|印发|出台|修订|获|曾)[^，。；]{0,4}$/u
const BACKGROUND_AFTER = /^(?:度|以来|起|版|修订|修正|印发|出台|施行|实施|发布|成立|同期|末|底?前|年?至今|届|第)/u
const ANCHOR_BEFORE = /(?:截至|截止|截至到|截止到|到|至)\s*$/u
const SUMS_UP = /^.{0,16}?(?:总结|情况|报告|汇报|述职|成效)/u

/**
 * Holds a date against the report's period, the dates of indicators and the notes. Impossible dates are wrong anywhere; a date
 * of another year is background unless the report dates its own figures by it.
 */
export function judgeDate(mention: Mention, { text, inPlan }: DatePlace, set: IndicatorSet): DateJudgement {
  const date = readDate(mention.text)
  const wrong = impossibility(date)
  if (wrong) return { ...NOTHING, verdict: 'mismatch', reason: `“${mention.text}”不是可能的日期：${wrong}` }
  const stamp = set.indicators.find(item => dates(item).some(day => falls(date, day, set)))
  if (date.months !== null && stamp)
    return { ...NOTHING, verdict: 'traced', indicator: stamp.id, reason: `与指标“${stamp.name}”的时点一致` }
  if (isWithin(date, set)) return { ...NOTHING, verdict: 'traced', reason: `在报告期${set.period.label}之内` }
  const note = set.notes?.find(item => folded(item.text).includes(folded(mention.text)))
  if (note) return { ...NOTHING, verdict: 'traced', note: note.id, reason: `见工作要点：${note.text.slice(0, 40)}` }
  const before = folded(text.slice(Math.max(0, mention.start - 20), mention.start))
  const after = folded(text.slice(mention.end, mention.end + 24))
  return ownYear(date, set) ? judgeLater(before, after, inPlan, set) : judgeOtherYear(mention, date, { before, after, inPlan }, set)
}

const NOTHING = { indicator: null, note: null, expected: null }

function dates(item: IndicatorSet['indicators'][number]): readonly string[] {
  return item.asOf === undefined ? [] : [item.asOf]
}

function yearsOf(set: IndicatorSet): readonly [number, number] {
  return [Number(set.period.start.slice(0, 4)), Number(set.period.end.slice(0, 4))]
}

function ownYear({ year }: WrittenDate, set: IndicatorSet): boolean {
  const [first, last] = yearsOf(set)
  return year === null || (year >= first && year <= last)
}

function falls({ year, months, day }: WrittenDate, iso: string, set: IndicatorSet): boolean {
  const [isoYear, isoMonth, isoDay] = iso.split('-').map(Number)
  return (year ?? yearsOf(set)[1]) === isoYear && months?.[1] === isoMonth && (day === null || day === isoDay)
}

function isWithin(date: WrittenDate, set: IndicatorSet): boolean {
  if (!ownYear(date, set) || date.lastYear !== date.year) return false
  if (date.months === null) return true
  const year = date.year ?? yearsOf(set)[1]
  const month = (value: number) => `${year}-${String(value).padStart(2, '0')}`
  return month(date.months[0]) >= set.period.start.slice(0, 7) && month(date.months[1]) <= set.period.end.slice(0, 7)
}

function judgeLater(before: string, after: string, inPlan: boolean, set: IndicatorSet): DateJudgement {
  const planned = inPlan || PLAN.test(lastClause(before)) || PLAN.test(firstClause(after)) || /^(?:起|底?前|日前|份?起)/u.test(after)
  if (planned || !ANCHOR_BEFORE.test(before)) return { ...NOTHING, verdict: 'exempt', reason: '报告期以外的计划或背景时间，不作数据核对' }
  return { ...NOTHING, verdict: 'untraced', reason: `时点不在报告期${set.period.label}之内，请核实` }
}

interface Surroundings {
  readonly before: string
  readonly after: string
  readonly inPlan: boolean
}

function judgeOtherYear(mention: Mention, date: WrittenDate, { before, after, inPlan }: Surroundings, set: IndicatorSet): DateJudgement {
  const [, last] = yearsOf(set)
  const open = (): DateJudgement => ({
    ...NOTHING,
    verdict: 'untraced',
    expected: mention.text.replace(/\d{4}/u, String(last)),
    reason: `报告期为${set.period.label}，指标表和工作要点中没有${mention.text}的依据`,
  })
  const background: DateJudgement = { ...NOTHING, verdict: 'exempt', reason: '背景、文件名称或计划中的时间，不作数据核对' }
  if (isQuoted(before, after) || date.lastYear !== date.year) return background
  const isFuture = (date.year ?? 0) > last
  if (isFuture) return inPlan || PLAN.test(lastClause(before)) || PLAN.test(firstClause(after)) ? background : open()
  if (ANCHOR_BEFORE.test(before)) return open()
  if (BACKGROUND_BEFORE.test(before) || BACKGROUND_AFTER.test(after)) return background
  return opensClause(before) || SUMS_UP.test(firstClause(after)) ? open() : background
}

function isQuoted(before: string, after: string): boolean {
  const opens = Math.max(before.lastIndexOf('《'), before.lastIndexOf('“'), before.lastIndexOf('('))
  const closes = Math.max(before.lastIndexOf('》'), before.lastIndexOf('”'), before.lastIndexOf(')'))
  return opens > closes || /^[^《“(]{0,12}[》”)]/u.test(after)
}

function lastClause(before: string): string {
  return before.split(/[，。；;\n]/u).at(-1) ?? ''
}

function firstClause(after: string): string {
  return after.split(/[，。；;\n]/u)[0] ?? ''
}

function opensClause(before: string): boolean {
  return before === '' || /[，。；;：:\n]\s*$/u.test(before)
}
