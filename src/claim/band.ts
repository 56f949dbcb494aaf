import type { IndicatorSet } from '#indicator/set.ts'
import { findMentions } from '#text/find-mentions.ts'
import type { Mention } from '#text/mention.ts'

const NUMBER = '(\\d+(?:\\.\\d+)?[万亿]?)'
/** 500至1000平方米 */
const BETWEEN = new RegExp(`${NUMBER}\\p{Script=Han}{0,3}?[至到~～—–-]+${NUMBER}(?![\\d.]*[%％岁周])`, 'gu')
/** 10万元以上 */
const OVER = new RegExp(`${NUMBER}(?!周?岁)\\p{Script=Han}{1,3}?(?:及|或)?以上`, 'gu')
const UNDER = new RegExp(`${NUMBER}(?!周?岁)\\p{Script=Han}{1,3}?(?:及|或)?以[下内]`, 'gu')
const ABOVE = new RegExp(`(?:超过|高于|多于)${NUMBER}(?!周?岁|[%％\\d.])`, 'gu')
const BELOW = new RegExp(`(?:不足|未满|低于|少于)${NUMBER}(?!周?岁|[%％\\d.])`, 'gu')
const TELLS_BAND = /\d.{0,6}以[上下内]|(?:超过|高于|多于|不足|未满|低于|少于)\d|\d\p{Script=Han}{0,3}[至到~～—–-]+\d/u
const BITS = 29
const REASON = '分档条件，限定统计对象，不作数据核对'
/** The things of the band and their figure follow: 10万元以上的村8个, 1000元以下的占52.3%. */
const COUNTS_BEHIND = /^\s*[^，,。；;、：:\d\n]{0,12}\d/u
const REACH = 16

/** The bands that a phrase names (10万元以上, 不足500平方米), as bits: phrases that name different bands speak of different things. */
export function bandsIn(phrase: string): number {
  if (!TELLS_BAND.test(phrase)) return 0
  let bits = 0
  for (const [, low = '', high = ''] of phrase.matchAll(BETWEEN)) bits |= bitOf(`${low}-${high}`)
  for (const form of [OVER, ABOVE]) for (const [, low = ''] of phrase.matchAll(form)) bits |= bitOf(`${low}-`)
  for (const form of [UNDER, BELOW]) for (const [, high = ''] of phrase.matchAll(form)) bits |= bitOf(`-${high}`)
  return bits
}

/**
 * The mentions, with a quantity that only says of which class a figure speaks as a term: 1000平方米以上的97个 where an indicator is named
 * 1000平方米以上中心数. A band that no name of the set tells stays a quantity, to be proved like any other.
 */
export function withBandsAsTerms(mentions: readonly Mention[], text: string, { indicators }: IndicatorSet): readonly Mention[] {
  const bands = new Set(indicators.flatMap(({ name }) => (TELLS_BAND.test(name) ? findMentions(name).filter(isBand).map(keyOf) : [])))
  if (bands.size === 0) return mentions
  return mentions.map(mention => {
    if (!isBand(mention) || !bands.has(keyOf(mention)) || !COUNTS_BEHIND.test(text.slice(mention.end, mention.end + REACH))) return mention
    return { ...mention, kind: 'term', value: '', unit: '', hedge: '', reason: REASON }
  })
}

function isBand({ kind, hedge, value, unit }: Mention): boolean {
  const isOpen = hedge === '超' || hedge === '内' || value.includes('..')
  return kind === 'quantity' && isOpen && !['', '%', '‰', '岁', '周岁', '个百分点'].includes(unit)
}

function keyOf({ value, unit, hedge }: Mention): string {
  return `${value} ${unit} ${hedge}`
}

function bitOf(key: string): number {
  let hash = 7
  for (const character of key) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 999_983
  return 1 << (hash % BITS)
}
