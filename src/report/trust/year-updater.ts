import type { Doubt } from '#report/report.ts'

const UNIT = '(?:余|多)?(?:户|戶|人|名|个|個|家|张|件|场|次|对|对|具|元|万|亿|%|％|所|处|条|期)'
/** A year and more digits in one number: 202223年, 20230%, 12023户. */
const IMPOSSIBLE = /(?<![\d.])(?:(?:19|20)\d{2}\d{1,2}(?=年)|20[0-4]\d0?(?=[%％])|\d{1,2}20[0-4]\d(?=年))/g
const EMBEDDED = new RegExp(`(?<![\\d.])(\\d{0,3})(20[0-4]\\d)(\\d{0,2})(?=${UNIT})`, 'g')
const LEAST_EMBEDDED = 3

/** Figures rewritten by a program that put a year where other digits stood (110户 → 12023户). */
export function yearUpdater(text: string): readonly Doubt[] {
  const impossible = [...text.matchAll(IMPOSSIBLE)]
  const embedded = [...text.matchAll(EMBEDDED)]
  const counts = new Map<string, number>()
  for (const match of embedded) counts.set(match[2] ?? '', (counts.get(match[2] ?? '') ?? 0) + 1)
  const repeated = embedded.filter(match => (counts.get(match[2] ?? '') ?? 0) >= LEAST_EMBEDDED)
  const places = new Map([...impossible, ...repeated].map(match => [match.index, match[0]]))
  return [...places].map(([start, found]) => ({
    rule: 'trust.year-updater',
    span: { start, end: start + found.length },
    message: `「${found}」像是被年份覆盖过的数字，不可信：请改用未经改写的原件。`,
  }))
}
