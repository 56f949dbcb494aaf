import { type Decimal, exact } from './decimal.ts'
import data from './units.json' with { type: 'json' }

/** A unit without its scale word, and how many of it one of the written unit is. */
export interface BaseUnit {
  /** 元 人 % 元/人/月 …; "" for a pure number. Simplified, one spelling. */
  readonly unit: string
  /** 万元 → 10000 */
  readonly factor: Decimal
}

const SPELLINGS = new Map(Object.entries(data.spellings))
const TRADITIONAL = new Map(Object.entries(data.traditional))
const SEPARATORS = /[/\u2215\u2044·・•‧∙．、，,()（）[\]每\s]+/u
/** 元/人月, 元/月人: whom and how long without a mark between them. */
const GLUED = /^(?:[人户床][月年天日]|[月年天日][人户])$/u
/** 台(套), 人(家)次: another classifier of the same things in brackets. */
const ALSO = /^([^元])\([\u4e00-\u9fff]\)(次?)$/u
/** 人(次), 户(次) count what is done for people and households. */
const TIMES_IN_BRACKETS = /\(次\)$/u
const TIMES: readonly string[] = data.denominatorOrder

/**
 * The base of a unit as anyone writes it: 万元 → 元 × 10000, 亿元, 千元, 万人次 → 人次 × 10000, 萬戶 → 户 × 10000.
 * All spellings of a rate become one: 元/人·月, 元/人、月, 元/人月, 元／人／月, 元/月/人, 每人每月 → 元/人/月.
 * A unit that no list knows is kept as it stands; it is never an error.
 */
export function baseOf(unit: string): BaseUnit {
  const known = cache.get(unit)
  if (known) return known
  const [numerator = '', ...written] = partsOf(clean(unit))
  const denominators = written.flatMap(part => (GLUED.test(part) ? part.split('') : [part]))
  const { unit: counted, factor } = withoutScale(numerator)
  // 人/次 counts 人次; 元/次 is a price.
  const counts = denominators.length === 1 && denominators[0] === '次' && !counted.endsWith('元')
  const base = { unit: counts ? `${counted}次` : [counted, ...inOrder(denominators)].join('/'), factor }
  if (cache.size < 5_000) cache.set(unit, base)
  return base
}

const cache = new Map<string, BaseUnit>()

/** Half-width, Simplified, without blanks: 萬元 → 万元, ％ → %. */
function clean(unit: string): string {
  const narrow = unit
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^单位[:：]/u, '')
    .replace(TIMES_IN_BRACKETS, '次')
    .replace(ALSO, '$1$2')
  return Array.from(narrow, character => TRADITIONAL.get(character) ?? character).join('')
}

/** What is counted, then what it is counted by: 元/人·月 → 元, 人, 月. A bare 每人每月 is money: the field pays nothing else by the head. */
function partsOf(unit: string): readonly string[] {
  if (!SEPARATORS.test(unit) || SPELLINGS.has(unit)) return [unit]
  const perHeadFirst = /^每/u.test(unit)
  const parts = unit.split(SEPARATORS).filter(part => part !== '')
  const money = parts.findIndex(part => /元$/u.test(part))
  if (money > 0) return [parts[money] ?? '', ...parts.filter((_, place) => place !== money)]
  if (perHeadFirst && money < 0) return ['元', ...parts]
  return parts
}

function withoutScale(unit: string): BaseUnit {
  const spelled = SPELLINGS.get(unit)
  if (spelled !== undefined) return { unit: spelled, factor: exact(1) }
  if (!data.unscaled.includes(unit)) {
    const scale = data.scales.find(([word = '']) => unit.startsWith(word))
    if (scale) {
      const rest = unit.slice(scale[0]?.length)
      return { unit: SPELLINGS.get(rest) ?? rest, factor: exact(scale[1] ?? '1') }
    }
  }
  return { unit, factor: exact(1) }
}

/** Heads before times: 月/人 → 人/月. */
function inOrder(denominators: readonly string[]): readonly string[] {
  const spelled = denominators.map(part => SPELLINGS.get(part) ?? part)
  return [...spelled.filter(part => !TIMES.includes(part)), ...spelled.filter(part => TIMES.includes(part))]
}
