import type { Doubt } from '#report/report.ts'
import { simplified } from '#report/simplified.ts'
import type { TrustRule } from './rule.ts'

const YEAR = /(?<!\d)(?:19|20)\d{2}(?=年)/g
/** 由2019年的53岁下降到2026年的46岁: a change that has come about, unless its sentence speaks of aims. */
const CHANGE = /[由从](?:19|20)\d{2}年[^，。；\n]{1,20}(?:到|至|为)((?:19|20)\d{2})年(?:[底末]|的)/g
const AIM = /力争|争取|计划|目标|预计|规划|预期|将|拟|确保|打算|到时|远景|左右/
/** One year more than the text tells of may be the one in which it was written. */
const MOST_AHEAD = 1
const LEAST_MENTIONS = 2

/** 2025年底“十三五”收官: the last or the first year of a five-year plan, which is known. */
const END_OF_PLAN = /((?:19|20)\d{2})年(?:年)?[底末]?[，、]?[“"「]?十([一二三四五])五[”"」]?(?:规划)?(期?末(?!期)|收官|结束|圆满收官|终期)/g
const START_OF_PLAN = /((?:19|20)\d{2})年[，、]?(?:是)?[“"「]?十([一二三四五])五[”"」]?(?:规划)?(开局|起步)/g
const BEFORE_FIRST = 2000
const PLAN_YEARS = 5

/** Years that a program put in place of others: those of a five-year plan that are not its own, and changes that end years after the report. */
export const laterYears: TrustRule = text => {
  const words = simplified(text)
  const wrong = [...yearsOfPlans(words, END_OF_PLAN, PLAN_YEARS), ...yearsOfPlans(words, START_OF_PLAN, 1)]
  const known = new Set(wrong.map(({ span }) => span.start))
  return [...wrong, ...changesAhead(words).filter(({ span }) => !known.has(span.start))]
}

/** The years told as a plan's end or start that are not. @param place the year's number within the plan */
function yearsOfPlans(words: string, pattern: RegExp, place: number): readonly Doubt[] {
  return [...words.matchAll(pattern)].flatMap(({ index, 1: year = '', 2: plan = '' }) => {
    const right = String(BEFORE_FIRST + '一二三四五'.indexOf(plan) * PLAN_YEARS + PLAN_YEARS + place)
    return year === right
      ? []
      : [doubtAt(index, year, `「${year}年」像是被改换过的年份，「十${plan}五」的这一年应为 ${right} 年：请对照原件改正。`, right)]
  })
}

function changesAhead(words: string): readonly Doubt[] {
  return [...words.matchAll(CHANGE)].flatMap(match => {
    const year = match[1] ?? ''
    const from = words.lastIndexOf('。', match.index) + 1
    if (AIM.test(words.slice(from, match.index + match[0].length))) return []
    const told = yearsOf(words.slice(0, match.index) + words.slice(match.index + match[0].length))
    const latest = Math.max(...told)
    if (told.filter(other => other === latest).length < LEAST_MENTIONS || Number(year) <= latest + MOST_AHEAD) return []
    const at = match.index + match[0].lastIndexOf(year)
    return [doubtAt(at, year, `「${year}年」像是被改换过的年份，全文说的是不晚于 ${latest} 年的事：请对照原件改正。`)]
  })
}

function yearsOf(words: string): readonly number[] {
  return [...words.matchAll(YEAR)].map(([year]) => Number(year))
}

function doubtAt(start: number, year: string, message: string, expected?: string): Doubt {
  return {
    rule: 'trust.year-updater',
    span: { start, end: start + year.length },
    actual: year,
    ...(expected === undefined ? {} : { expected }),
    message,
  }
}
