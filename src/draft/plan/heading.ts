import type { IndicatorSet } from '#indicator/set.ts'
import { findNames } from '#report/names.ts'
import type { Role } from '#report/report.ts'
import { findMentions } from '#text/find-mentions.ts'
import { monthsOf } from '../date-words.ts'

const NUMBER =
  /^[\s　]*(?:第?[一二三四五六七八九十百]+[、．.]|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9０-９]{1,3}[．.、](?![0-9])|[①-⑳])\s*/u
const TIME = /(?:〔时〕|(?:\d{4}|二[〇○0]二[一-九〇○])年)(?:的?(?:上半年|下半年|全年|度))?|(?:上半年|下半年|全年)/gu
/** A past result is a fact of its own period: the next report must earn it anew. */
const BOAST =
  /样板|走在前列|前列|首个|首家|率先|新增|新建|建成|启动|启用|改扩建|提高[^，]*(?:标准|生活费)|获评|荣获|典型|全省推广|上线|打通|入选|第一|试点成功|全覆盖/u
const LONGEST = 36
const EXEMPT: readonly string[] = ['ordinal', 'structural', 'term']

/**
 * A heading of a past report made fit for this one: number and closing stop off, the past period replaced by this one's, or null where it
 * names figures, dates, places, organisations, quoted things or results of its own period.
 */
export function renewedHeading(past: string, role: Role, set: Pick<IndicatorSet, 'period'>): string | null {
  const bare = bareHeading(past).replace(/,/gu, '，')
  const renewed = bare.replace(TIME, role === 'plan' ? comingPeriod(set) : passedPeriod(set)).replace(/^的/u, '')
  if (renewed.length < 2 || renewed.length > LONGEST || /[〔〕“”"「」。_*×□]/u.test(renewed) || BOAST.test(renewed)) return null
  if (findMentions(renewed).some(mention => !EXEMPT.includes(mention.kind) && !isPeriodWord(mention.text))) return null
  return findNames(renewed).length > 0 ? null : renewed
}

/** A heading without the number before it and the stop behind it: （一）突出党建引领。 → 突出党建引领. */
export function bareHeading(heading: string): string {
  return heading.replace(NUMBER, '').replace(/[。：:；;\s]+$/u, '')
}

/** How a report speaks of its own period in a heading. */
export function passedPeriod(set: Pick<IndicatorSet, 'period'>): string {
  const months = monthsOf(set.period)
  if (months === 12) return '全年'
  if (months !== 6) return ''
  return set.period.start.slice(5, 7) === '01' ? '上半年' : '下半年'
}

/** How it speaks of the time to come. */
export function comingPeriod(set: Pick<IndicatorSet, 'period'>): string {
  return passedPeriod(set) === '上半年' ? '下半年' : '下一步'
}

/** Whether words name only the period itself, as any report of its kind does. */
function isPeriodWord(text: string): boolean {
  return /^(?:上半年|下半年|全年|半年)$/u.test(text)
}
