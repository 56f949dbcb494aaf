import { exact } from '#indicator/decimal.ts'
import type { Finding } from '../claim.ts'
import { DIVISIONS, isExhaustive, memberOf } from './division.ts'
import { type Figure, printed, type Sentence, spanOf } from './figure.ts'
import { openIn } from './print.ts'

const BARE = /^[，,（(\s]*(?:占比|占|占比为|占比达|分别占)\s*$/u
const HUNDRED = exact(100)

interface NamedShare {
  readonly name: string
  readonly share: Figure
}

/** 城市A…，占10.8%；农村B…，占98.2%: the shares of parts that make up a whole must make up 100 %. */
export function sharesOfWhole({ figures }: Sentence): readonly Finding[] {
  const shares = figures.flatMap((share, place): readonly NamedShare[] => {
    const part = figures[place - 1]
    return part && share.unit === '%' && BARE.test(share.lead) && part.unit !== '%' ? [{ name: part.lead, share }] : []
  })
  return shares.flatMap((_, place) => {
    const pair = shares.slice(place, place + 2)
    return isWhole(pair) && !isHundred(pair) ? [finding(pair)] : []
  })
}

function isWhole(shares: readonly NamedShare[]): boolean {
  return DIVISIONS.some(division => {
    const members = shares.map(({ name }) => memberOf(division, name))
    return members.length === 2 && members.every(member => member >= 0) && isExhaustive(division, new Set(members))
  })
}

function sumOf(shares: readonly NamedShare[]) {
  return shares.reduce((sum, { share }) => sum.plus(share.value), exact(0))
}

function isHundred(shares: readonly NamedShare[]): boolean {
  return sumOf(shares)
    .minus(HUNDRED)
    .abs()
    .lte(openIn(shares.map(({ share }) => share)).times(2))
}

function finding(shares: readonly NamedShare[]): Finding {
  const terms = shares.map(({ share }) => printed(share)).join(' + ')
  return {
    rule: 'shares-of-whole',
    spans: shares.map(({ share }) => spanOf(share)),
    actual: terms,
    expected: '合计100%',
    message: `${terms} = ${sumOf(shares)}%，两部分之和应为100%`,
  }
}
