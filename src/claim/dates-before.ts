import type { Mention } from '#text/mention.ts'
import { dateOf, readDate, type WrittenDate } from './calendar.ts'

const CLAUSE_END = /[，,。；;：:！？!?（(\n]/u
const SENTENCE_END = /[。；;！？!?\n]/u
/** 现有, 目前: from here on the text tells of today again. */
const TODAY = /目前|现有|如今|至今|今年|现在|当前/u
const LISTED = /^\s*[、,，和及与]\s*$/u
const EACH = /分别/u
const LONGEST_CLAUSE = 40
const LONGEST_SENTENCE = 160
const MOST_LISTED = 6

/** The dates that speak of each figure. */
export interface DatesBefore {
  /** The date nearest before it, with no mark but 、 between; of 2014年、2015年分别脱贫甲、乙 each figure has its own. Null where there is none. */
  readonly dates: readonly (WrittenDate | null)[]
  /** Whether an earlier year than the report's stands before it in the sentence: 2014年，全县有…，贫困发生率为…. */
  readonly isEarlier: readonly boolean[]
}

/** Finds the dates before each of the figures of a text; `year` is the one on which the report is. */
export function datesBefore(text: string, mentions: readonly Mention[], figures: readonly Mention[], year: number): DatesBefore {
  const list: Mention[] = []
  let next = 0
  /** How many figures have stood behind the last date. */
  let behind = 0
  const dates: (WrittenDate | null)[] = []
  const isEarlier: boolean[] = []
  for (const { start } of figures) {
    for (; (mentions[next]?.start ?? start) < start; next += 1) {
      const mention = mentions[next]
      if (mention?.kind !== 'date') continue
      const last = list.at(-1)
      if (!last || behind > 0 || list.length >= MOST_LISTED || !LISTED.test(text.slice(last.end, mention.start))) list.length = 0
      list.push(mention)
      behind = 0
    }
    const last = list.at(-1)
    dates.push(last ? dateBefore(text, { list, last, start, behind }) : null)
    isEarlier.push(last !== undefined && tellsOfBefore(text, last, start, year))
    behind += 1
  }
  return { dates, isEarlier }
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
  if (CLAUSE_END.test(between)) return null
  const listed = EACH.test(between) ? list.flatMap(datesIn) : []
  return (listed.length > 1 ? listed[behind] : dateOf(last)) ?? null
}

/** 2014年、2015年 may be one mention; 2014、2015年 says 年 once. */
function datesIn(mention: Mention): readonly WrittenDate[] {
  const parts = mention.text.split(/[、和及与]/u)
  return parts.length < 2 ? [dateOf(mention)] : parts.map(part => readDate(/^\d{4}$/u.test(part.trim()) ? `${part.trim()}年` : part))
}

function tellsOfBefore(text: string, date: Mention, start: number, year: number): boolean {
  if (start - date.end > LONGEST_SENTENCE) return false
  const told = dateOf(date).lastYear
  if (told === null || told >= year) return false
  const between = text.slice(date.end, start)
  return !SENTENCE_END.test(between) && !TODAY.test(between)
}
