import type { Mention } from '#text/mention.ts'
import { dateOf, readDate, type WrittenDate } from './calendar.ts'
import { spanMembers } from './span-members.ts'

const CLAUSE_END = /[，,。；;：:！？!?（(\n]/u
const SENTENCE_END = /[。；;！？!?\n]/u
/** 现有, 目前: from here on the text tells of today again. */
const TODAY = /目前|现有|如今|至今|今年|现在|当前/u
/** A date behind these is what a figure is compared with, or where something began. */
const COMPARED = /(?:比|较|与|同|占|从|自|到|至|由|于|《|“|\()\s*$/u
/** 较2023年增加1160万元: what is compared with a year is not of that year. */
const BASE = /[比较]/u
/** 占2022年筹集额的30.9%: the date of a whole is not that of the share. */
const OF_WHOLE = '占'
/** 5月10日条例施行，当天办理结婚登记76对. */
const ON_THAT_DAY = /^[^。；;！？!?\n]*[，,]\s*当[天日][^，,。；;：:！？!?\n]*$/u
const KIND = /(?:季度|月份?)$/u
const LISTED = /^\s*[、,，和及与]\s*$/u
const EACH = /分别/u
const LONGEST_CLAUSE = 40
/** A line that is broken in mid-sentence goes on in the next. */
const PARAGRAPH_END = /[。！？!?：:]\s*\n|\n\s*\n/u
const LONGEST_SENTENCE = 160
const LONGEST_PARAGRAPH = 400
const MOST_LISTED = 6

/** Of which time a figure speaks, by the dates before it. */
export interface Time {
  /** The date nearest before it, with no mark but 、 between; of 2014年、2015年分别脱贫甲、乙 each figure has its own. Null where there is none. */
  readonly date: WrittenDate | null
  /** The date nearest before it in its sentence: 上半年发放甲万元，惠及乙人 speaks of both. Null where there is none. */
  readonly wide: WrittenDate | null
  /** The year nearest before it in its paragraph that is no base of a comparison: 2007年，…受灾。…倒塌民房…. Null where there is none. */
  readonly year: WrittenDate | null
  /** The year with which the clause compares: 比2019年增长12.15%. Null where it compares with none. */
  readonly base: number | null
  /** Whether that is of an earlier year than the report: 2014年，全县有…，贫困发生率为…. */
  readonly isEarlier: boolean
}

/** What a figure has before which no date stands. */
export const NO_TIME: Time = { date: null, wide: null, year: null, base: null, isEarlier: false }

/** Finds the dates before each of the figures of a text; `year` is the one on which the report is. */
export function timesOf(text: string, mentions: readonly Mention[], figures: readonly Mention[], year: number): readonly Time[] {
  const list: Mention[] = []
  let next = 0
  let told: Mention | null = null
  /** How many figures have stood behind the last date. */
  let behind = 0
  return figures.map(({ start }, figure) => {
    for (; (mentions[next]?.start ?? start) < start; next += 1) {
      const mention = mentions[next]
      if (mention?.kind !== 'date' || text.charAt(mention.start - 1) === OF_WHOLE) continue
      if (behind > 0 || !goesOn(text, list, mention)) list.length = 0
      list.push(mention)
      if (tellsYear(text, mention)) told = mention
      behind = 0
    }
    const last = list.at(-1)
    if (!last) return NO_TIME
    const date = dateBefore(text, { list, last, start, behind }) ?? dateInTurn(text, { list, last, figures, figure })
    behind += 1
    const wide = isInSentence(text, last, start) ? dateOf(last) : null
    return {
      date,
      wide,
      year: told !== null && isInParagraph(text, told, start) ? dateOf(told) : null,
      base: baseBefore(text, last, start),
      isEarlier: wide !== null && (wide.lastYear ?? year) < year,
    }
  })
}

/** Whether a date is a further one of a list: 2014年、2015年. */
function goesOn(text: string, list: readonly Mention[], { start }: Mention): boolean {
  const last = list.at(-1)
  return last !== undefined && list.length < MOST_LISTED && LISTED.test(text.slice(last.end, start))
}

interface Place {
  readonly list: readonly Mention[]
  readonly last: Mention
  /** Where the figure begins. */
  readonly start: number
  readonly behind: number
}

function dateBefore(text: string, { list, last, start, behind }: Place): WrittenDate | null {
  if (start - last.end > LONGEST_CLAUSE) return null
  const between = text.slice(last.end, start)
  if ((CLAUSE_END.test(between) && !ON_THAT_DAY.test(between)) || BASE.test(text.charAt(last.start - 1))) return null
  const listed = EACH.test(between) ? list.flatMap(datesIn) : []
  return (listed.length > 1 ? listed[behind] : dateOf(last)) ?? null
}

interface Turn {
  readonly list: readonly Mention[]
  readonly last: Mention
  readonly figures: readonly Mention[]
  readonly figure: number
}

/** 2023年、2024年分别新建甲、乙，投入丙、丁: in every clause of the sentence that has as many figures as dates stood in the list each has its own. */
function dateInTurn(text: string, { list, last, figures, figure }: Turn): WrittenDate | null {
  const start = figures[figure]?.start ?? 0
  if (!isInSentence(text, last, start) || !EACH.test(text.slice(last.end, start))) return null
  const listed = list.flatMap(datesIn)
  if (listed.length < 2) return null
  const before = inClause(text, figures, figure, -1)
  return before + 1 + inClause(text, figures, figure, 1) === listed.length ? (listed[before] ?? null) : null
}

/** How many figures stand before (−1) or behind (1) one in its clause, up to {@link MOST_LISTED}. */
function inClause(text: string, figures: readonly Mention[], figure: number, step: -1 | 1): number {
  let count = 0
  for (let at = figure; count <= MOST_LISTED; at += step) {
    const [a, b] = step < 0 ? [figures[at - 1], figures[at]] : [figures[at], figures[at + 1]]
    if (!a || !b || b.start - a.end > LONGEST_CLAUSE || CLAUSE_END.test(text.slice(a.end, b.start))) break
    count += 1
  }
  return count
}

function baseBefore(text: string, last: Mention, start: number): number | null {
  const isBase = BASE.test(text.charAt(last.start - 1)) && start - last.end <= LONGEST_CLAUSE
  return isBase && !CLAUSE_END.test(text.slice(last.end, start)) ? dateOf(last).year : null
}

/** 2014年、2015年 may be one mention; 2014、2015年 says 年 once, 一、二季度 says 季度 once. */
function datesIn(mention: Mention): readonly WrittenDate[] {
  const members = spanMembers(mention.text)
  if (members.length > 1) return members.map(readDate)
  const parts = mention.text.split(/[、和及与]/u)
  const kind = KIND.exec(mention.text)?.[0] ?? ''
  return parts.length < 2 ? [dateOf(mention)] : parts.map(part => readDate(inFull(part.trim(), kind)))
}

function inFull(part: string, kind: string): string {
  if (/^\d{4}$/u.test(part)) return `${part}年`
  return /^(?:[一二三四五六七八九十]{1,2}|1?\d)$/u.test(part) ? part + kind : part
}

/** Whether a date stands before a figure in its sentence, and nothing between tells of today again. */
function isInSentence(text: string, date: Mention, start: number): boolean {
  if (start - date.end > LONGEST_SENTENCE) return false
  const between = text.slice(date.end, start)
  return !SENTENCE_END.test(between) && !TODAY.test(between)
}

function tellsYear(text: string, mention: Mention): boolean {
  return dateOf(mention).year !== null && !COMPARED.test(text.slice(Math.max(0, mention.start - 4), mention.start))
}

function isInParagraph(text: string, date: Mention, start: number): boolean {
  if (start - date.end > LONGEST_PARAGRAPH) return false
  const between = text.slice(date.end, start)
  return !PARAGRAPH_END.test(between) && !TODAY.test(between)
}
