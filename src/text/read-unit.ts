import { readGrouped, readRate, readSpelledOut } from './rate-unit.ts'
import { findUnit, type Unit } from './unit-lexicon.ts'

/** 台（套）, 篇（幅）, 个（处）: another classifier of the same things in brackets; 人（家）次 takes its last character along. */
const ALSO = /\((?:[套幅处个家篇件册份户人辆台所座条支场本间栋对名位张只头])\)(次)?/y

/** Marks and words behind which a unit may go on: / · 、 每 人 户 */
function opensRate(text: string, end: number): boolean {
  const next = text.charCodeAt(end)
  return next === 0x2f || next === 0xb7 || next === 0x3001 || (next === 0x20 && (text[end + 1] === '/' || text[end + 1] === '·'))
}

/** What stands in brackets right behind the unit: (次), (套), (人/月); undefined when it is no unit. */
function readBracketed(text: string, { end, unit }: Unit): Unit | undefined {
  if (text.startsWith('(次)', end)) return { end: end + 3, unit: `${unit}次` }
  if (unit === '元') return readGrouped(text, unit, end)
  ALSO.lastIndex = end
  const also = ALSO.exec(text)
  if (also === null) return undefined
  return { end: end + also[0].length, unit: also[1] === undefined ? unit : `${unit}次` }
}

/** Reads the known unit at `at` with its parts: 元, 人次, 元/人/月, 元·人/年, 张/千名老人, 元每人每月; undefined when none is known. */
export function readUnit(text: string, at: number): Unit | undefined {
  const entry = findUnit(text, at)
  if (entry === undefined) return undefined
  const first = { end: at + entry.spelling.length, unit: entry.base }
  const { end } = first
  const next = text.charCodeAt(end)
  if (next === 0x28) return readBracketed(text, first) ?? first
  if (opensRate(text, end)) return next === 0x2f ? (readGrouped(text, first.unit, end) ?? readRate(text, first)) : readRate(text, first)
  const spelled = next === 0x6bcf || next === 0x4eba || next === 0x6237
  return spelled && first.unit === '元' ? (readSpelledOut(text, first.unit, end) ?? first) : first
}
