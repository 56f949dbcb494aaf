import type { Doubt } from '#report/report.ts'
import { simplified } from '#report/simplified.ts'
import { loneUpdated } from './lone-updater.ts'

const UNIT = '(?:余|多|来)?(?:户|人|名|个|家|张|件|场|次|对|具|元|万|亿|%|所|处|条|期|床|吨|亩|辆|公里|平方米|\\.\\d)'
/** A year and more digits in one number: 202223年, 20230%, 120232年, 20232023号. */
const IMPOSSIBLE =
  /(?<![\d.])(?:20[0-4]\d{3}(?=年)|(?:19|20)\d{2}\d(?=年)|20[0-4]\d0?(?=%)|\d{1,2}20[0-4]\d(?=年)|20[0-4]\d20[0-4]\d{1,3}(?=号|户|人|元|万)|20[0-4]\d(?=[月日](?![报刊历子志]))|20[0-4]\d(?=点[0-9半]|时[0-9]))/g
const EMBEDDED = new RegExp(`(?<![\\d.])(\\d{0,3}|\\d{1,3}\\.)(20[12]\\d)(\\d{0,3})(?=${UNIT})`, 'g')
/** So many numbers that hold the same year are no chance: fewer when digits stand around it, for 2023人 may be a true count. */
const LEAST_AROUND = 2
const LEAST_EMBEDDED = 3

/** Figures rewritten by a program that put a year where other digits stood (110户 → 12023户). */
export function yearUpdater(text: string): readonly Doubt[] {
  const words = simplified(text)
  const impossible = [...words.matchAll(IMPOSSIBLE)].filter(match => !isSpanOfYears(match[0]))
  const embedded = [...words.matchAll(EMBEDDED)]
  const spoiling = new Set([...Map.groupBy(embedded, match => match[2] ?? '')].flatMap(([year, found]) => (isSpoiled(found) ? [year] : [])))
  const repeated = embedded.filter(match => spoiling.has(match[2] ?? ''))
  const places = new Map([...loneUpdated(words), ...[...repeated, ...impossible].map(match => [match.index, match[0]] as const)])
  return [...places].map(([start, found]) => ({
    rule: 'trust.year-updater',
    span: { start, end: start + found.length },
    actual: found,
    message: `「${found}」像是被年份覆盖过的数字，不可信：请改用未经改写的原件。`,
  }))
}

function isSpoiled(found: readonly RegExpExecArray[]): boolean {
  const around = found.filter(match => match[1] !== '' || match[3] !== '')
  return around.length >= LEAST_AROUND || (around.length > 0 && found.length >= LEAST_EMBEDDED)
}

/** 20212025年 lost its dash: another rule's. */
function isSpanOfYears(found: string): boolean {
  return /^(?:19|20)\d{2}(?:19|20)\d{2}/.test(found) && found.slice(0, 4) < found.slice(4, 8)
}
