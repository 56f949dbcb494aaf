import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import type { Mention } from '#text/mention.ts'
import { dateOf, impossibility, type WrittenDate } from './calendar.ts'
import { folded } from './canonical.ts'
import type { Verdict } from './claim.ts'
import { type DateScene, dateScene } from './date-scene.ts'
import { datesIn, MONTH } from './dates-of-set.ts'

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
  /** Whether the figures behind it are supplied as those of an earlier year. */
  readonly datesEarlier: (year: number) => boolean
}

const ANCHOR_BEFORE = /(?:截至|截止|截至到|截止到)\s*$/u
const UNTIL_BEFORE = /(?:到|至)\s*$/u
/** A date behind these is when something began, or what a figure is compared with. */
const BACKGROUND_BEFORE =
  /(?:自|从|较|比|与|经|以|和|、|至|由|根据|落实|印发|出台|修订|获|曾|去年|上年|前年|往年|历年|每年)[^，。；]{0,4}$/u
const BACKGROUND_AFTER =
  /^\s*(?:度|以来|起|开始|版|修订|修正|印发|出台|施行|实施|发布|成立|同期|末|底?前|日前|年?至今|届|第|以前|之前|以后|之后|后(?!勤))/u
/** A date behind the period with these is when something begins or must be done. */
const BEGINS_AFTER = /^\s*(?:度|起|(?:正式|全面)?启动(?!了)|开始|底?前|日前|以前|之前|以后|之后|后(?!勤)|施行|届)/u
/** 剩余5家列入2025年一季度台账, 在2014年项目盘子里支持: what is put off, or asked for. */
const LATER_BEFORE = /(?:列入|纳入|转入|移至|延至|推迟[到至]|顺延[到至]|结转|转至|跨至)\s*$/u
const LATER_AFTER = /^\s*(?:的?项目(?:盘子|库|计划)|预算|台账)/u
/** The year of a meeting or a document. */
const NAMED_AFTER = /^\s*[^，,。；]{0,12}(?:会议|大会|要点|通知|意见|方案|条例|办法)/u
/** When the news of a text went out: 10月25日电, 7月12日，省厅举行新闻发布会, 发布时间：2018-07-06. */
const MADE_KNOWN_AFTER =
  /^\s*(?:电(?![力话视子动商影])|讯(?![息问])|[，,]?\s*(?:本报)?(?:记者|通讯员)|(?:于|在)?[^，,。；]{0,8}(?:发布|公布|印发|更新)的|[，,]?\s*[^，,。；\d]{2,16}?(?:举行|召开)[^，,。；]{0,24}(?:发布会|通气会|吹风会|例会|通报会)|第?[^，,。；]{0,4}(?:季度)?(?:例行)?新闻发布会)/u
const MADE_KNOWN_BEFORE = /(?:(?:发布|更新|发稿|编辑|公开|成文|发文|生成)?(?:时间|日期)\s*[:：]|(?:本报|本网|电|快)讯|——)\s*$/u
/** 2023年度考核排名: the year that others judged. */
const JUDGED_AFTER = /^\s*[^，,。；]{0,6}(?:考核|考评|评比|评估|年检)/u
/** Where the whole area or bureau speaks of a year, the figures behind are of that year. */
const OWN_WORK = /(?:全[省市县区镇乡州]|我[省市县区局镇乡]|本[局区县市])\s*$/u
const IN_YEAR = /(?:在|于)\s*$/u
const SUMS_UP = /^.{0,16}?(?:总结|情况|报告|汇报|述职|成效)/u
/** Things done on a day, not built or founded over time. */
const EVENT = /^\s*(?:[，,]\s*)?[^，,。；]{0,10}?(?:召开|举办|举行|组织|开展了|走访|慰问|培训|签订|发放|邀请|检查|调研)/u

/** 这是四季度要攻的重点; 下半年的打算：…; 下半年请分管同志…. */
const WANTED_AFTER = /^\s*(?:(?:还?要|需要?|须|应当?|拟|待)(?!求)|请(?!示|求)|的?(?:想法|打算|活计|重点|工作|任务|安排){1,2}\s*[:：])/u
/** XX年12月31日至XX年1月31日: of an unknown year. */
const MASKED_YEAR = /[xX×*＊某_]年\s*$/u
/** Years behind the report in which nobody looks for its results. */
const LONG_AGO = 3

const NOTHING = { indicator: null, note: null, expected: null }
const UNDATED: DateJudgement = { ...NOTHING, verdict: 'exempt', reason: '没有写明年月，不作数据核对' }
const BACKGROUND: DateJudgement = { ...NOTHING, verdict: 'exempt', reason: '背景、文件名称或计划中的时间，不作数据核对' }

/**
 * Holds a date against the report's period, the dates of indicators and the notes. Impossible dates are wrong anywhere. A date behind
 * the period is wrong among results; one of another year is background unless the report dates its own work by it.
 */
export function judgeDate(mention: Mention, { text, inPlan, datesEarlier }: DatePlace, set: IndicatorSet): DateJudgement {
  const date = dateOf(mention)
  const wrong = impossibility(date)
  if (wrong) return { ...NOTHING, verdict: 'mismatch', reason: `“${mention.text}”不是可能的日期：${wrong}` }
  if (date.year === null && date.months === null && date.half === null) return UNDATED
  const supplied = suppliedBy(mention, date, set)
  if (supplied) return supplied
  const scene = dateScene(text, mention, inPlan)
  if (date.year === null && MASKED_YEAR.test(scene.before)) return UNDATED
  if (scene.alone || MADE_KNOWN_AFTER.test(scene.after) || MADE_KNOWN_BEFORE.test(scene.before)) return BACKGROUND
  if (ownYear(date, set)) return judgeOwnYear(mention, date, scene, set)
  const judged = judgeOtherYear(mention, date, scene, set)
  const isSupplied = judged.verdict === 'untraced' && date.months === null && datesEarlier(date.year ?? 0)
  return isSupplied ? { ...NOTHING, verdict: 'traced', reason: `其后的数字按${mention.text}提供` } : judged
}

/** The date is that of an indicator, lies in the period, or stands in a note. */
function suppliedBy({ text }: Mention, date: WrittenDate, set: IndicatorSet): DateJudgement | null {
  const stamp = date.months === null ? undefined : stampedOn(date, date.months[1], set)
  if (stamp) return { ...NOTHING, verdict: 'traced', reason: `与指标“${stamp.name}”的时点一致` }
  if (isWithin(date, set)) return { ...NOTHING, verdict: 'traced', reason: `在报告期${set.period.label}之内` }
  const note = datesIn(set).notes.find(item => item.words.includes(folded(text)))?.note
  return note ? { ...NOTHING, verdict: 'traced', note: note.id, reason: `见工作要点：${note.text.slice(0, 40)}` } : null
}

function yearsOf(set: IndicatorSet): readonly [number, number] {
  return [Number(set.period.start.slice(0, 4)), Number(set.period.end.slice(0, 4))]
}

function ownYear({ year }: WrittenDate, set: IndicatorSet): boolean {
  const [first, last] = yearsOf(set)
  return year === null || (year >= first && year <= last)
}

/** The first indicator whose date a written date is, as far as that goes. */
function stampedOn({ year, day }: WrittenDate, month: number, set: IndicatorSet): Indicator | undefined {
  const stamped = datesIn(set).stamps.get(monthOf(year ?? yearsOf(set)[1], month))
  return stamped?.find(({ asOf = '' }) => day === null || Number(asOf.slice(MONTH + 1)) === day)
}

function monthOf(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
}

function isWithin(date: WrittenDate, set: IndicatorSet): boolean {
  if (!ownYear(date, set) || date.lastYear !== date.year) return false
  if (date.months === null) return true
  const year = date.year ?? yearsOf(set)[1]
  return monthOf(year, date.months[0]) >= set.period.start.slice(0, 7) && monthOf(year, date.months[1]) <= set.period.end.slice(0, 7)
}

/** Whether a date of the period's year begins only behind the period. */
function isLater({ year, months }: WrittenDate, set: IndicatorSet): boolean {
  return months !== null && monthOf(year ?? yearsOf(set)[1], months[0]) > set.period.end.slice(0, 7)
}

function judgeOwnYear(mention: Mention, date: WrittenDate, scene: DateScene, set: IndicatorSet): DateJudgement {
  const { lead, after, planned, quoted } = scene
  if (ANCHOR_BEFORE.test(lead) && !planned)
    return { ...NOTHING, verdict: 'untraced', reason: `时点不在报告期${set.period.label}之内，请核实` }
  const isBackground =
    planned || WANTED_AFTER.test(after) || quoted || !isLater(date, set) || BACKGROUND_BEFORE.test(lead) || BEGINS_AFTER.test(after)
  if (isBackground || UNTIL_BEFORE.test(lead)) return BACKGROUND
  return { ...NOTHING, verdict: 'untraced', reason: `“${mention.text}”在报告期${set.period.label}之后，不会已有工作结果，请核实` }
}

function judgeOtherYear(mention: Mention, date: WrittenDate, scene: DateScene, set: IndicatorSet): DateJudgement {
  const [, last] = yearsOf(set)
  const { before, lead, after, planned, quoted } = scene
  if (quoted || date.lastYear !== date.year) return BACKGROUND
  const open: DateJudgement = {
    ...NOTHING,
    verdict: 'untraced',
    expected: mention.text.replace(/\d{4}/u, String(last)),
    reason: `报告期为${set.period.label}，指标表和工作要点中没有${mention.text}的依据`,
  }
  if ((date.year ?? 0) > last)
    return planned ||
      LATER_BEFORE.test(lead) ||
      BEGINS_AFTER.test(after) ||
      LATER_AFTER.test(after) ||
      (date.months === null && NAMED_AFTER.test(after))
      ? BACKGROUND
      : open
  if (ANCHOR_BEFORE.test(lead) || UNTIL_BEFORE.test(lead)) return open
  if (last - (date.year ?? last) > LONG_AGO && !OWN_WORK.test(lead) && !SUMS_UP.test(after)) return BACKGROUND
  if (BACKGROUND_BEFORE.test(lead) || BACKGROUND_AFTER.test(after)) return BACKGROUND
  if (date.months === null && JUDGED_AFTER.test(after)) return BACKGROUND
  if (date.months !== null && EVENT.test(after)) return open
  if (OWN_WORK.test(lead)) return open
  const opens = /(?:^|[，,：:])\s*$/u.test(before)
  return (opens && !IN_YEAR.test(lead)) || SUMS_UP.test(after) ? open : BACKGROUND
}
