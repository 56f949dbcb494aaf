import type { Mention } from '#text/mention.ts'

const NOUN =
  /^\s*的?(?:经济|家庭|本市|户籍|常住|城乡|农村|城镇)?(?:老|人口|人员|儿童|未成年|失能|高龄|独居|居民|群众|对象|残疾|困难|特困|低保|女性|男性|少年|青|及|以)/u
/** 平均年龄62岁, 最大的98岁: an age that is a figure. */
const MEASURED = /(?:平均|年龄|最大|最小|最高|最低|寿命)[^，。；\n]{0,8}$/u
const YEARS = '\\d{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]'
/** 80至89岁, 八十至八十九周岁. */
const AGE = new RegExp(`(${YEARS})(?:周?岁)?(?:[至到~～—–-]+(${YEARS}))?周?岁`, 'gu')
const DIGITS = '零一二三四五六七八九'
const BITS = 29

/** Whether an age only says whom a figure counts: 60岁以上老年人, 80至89岁, 0—3岁. Not so when an average or a record is told. */
export function isAgeCondition({ kind, unit, hedge, value, start, end }: Mention, text: string): boolean {
  if (kind !== 'quantity' || (unit !== '岁' && unit !== '周岁')) return false
  if (MEASURED.test(text.slice(Math.max(0, start - 16), start))) return false
  return hedge === '超' || hedge === '内' || value.includes('..') || NOUN.test(text.slice(end, end + 6))
}

/** The ages that a phrase names, as bits: phrases that name different ages speak of different people. */
export function agesIn(phrase: string): number {
  if (!phrase.includes('岁')) return 0
  let bits = phrase.includes('百岁') ? bitOf(100, 0) : 0
  for (const [, low, high] of phrase.matchAll(AGE)) bits |= bitOf(yearsOf(low), yearsOf(high))
  return bits
}

/**
 * The ages that a name of several names, as bits: of 80至89岁 also those from 80 on where no other name says 80岁以上, since texts tell
 * bands by their lower ends (80岁以上每月100元，90岁以上200元).
 */
export function agesAmong(names: readonly string[]): (name: string) => number {
  const open = new Set(
    names.flatMap(name => [...name.matchAll(AGE)].flatMap(([, low, high]) => (high === undefined ? [yearsOf(low)] : []))),
  )
  return name => {
    let bits = agesIn(name)
    for (const [, low, high] of name.matchAll(AGE)) if (high !== undefined && !open.has(yearsOf(low))) bits |= bitOf(yearsOf(low), 0)
    return bits
  }
}

/** 八十九 as 89; 0 for none. */
function yearsOf(written = ''): number {
  if (/^\d*$/u.test(written)) return Number(written)
  const [tens = '', ones = ''] = written.includes('十') ? written.split('十') : ['零', written]
  return 10 * (tens === '' ? 1 : DIGITS.indexOf(tens)) + (ones === '' ? 0 : DIGITS.indexOf(ones))
}

/** 0—6岁 is 6岁以下. */
function bitOf(low: number, high: number): number {
  return low === 0 ? 1 << ((high * 2) % BITS) : 1 << ((low * 2 + high * 7) % BITS)
}
