import type { Finding } from '../claim.ts'
import type { Figure, Sentence } from './figure.ts'
import lexicon from './rates.json' with { type: 'json' }
import { holds, otherPairHolds, shareFinding } from './ratio.ts'
import { SAID } from './trigger.ts'

interface Rate {
  readonly rate: RegExp
  readonly of: RegExp
  readonly part: RegExp
}

/** A rate and the figures that it is made of stand near each other. */
const REACH = 5
const CLAUSE = /[，,；;：:（(）)]/u
/** A part of the denominator is not the denominator. */
const NARROWED = /护理型|新增|新建|其中/u
const RATES: readonly Rate[] = lexicon.rates.map(({ rate, of, part }) => ({
  rate: endingIn(rate),
  of: new RegExp(of, 'u'),
  part: new RegExp(part, 'u'),
}))

/** Most shares are called by none of the names. */
const ANY = endingIn(lexicon.rates.map(({ rate }) => rate).join('|'))

/** 应检268家，参检250家，参检率98.3%: a rate against the figures that its name says it is made of. */
export function rate({ figures }: Sentence): readonly Finding[] {
  return figures.flatMap((share, place) => {
    if (share.unit !== '%' || share.planned || (share.said & SAID.rate) === 0) return []
    const earlier = figures.slice(Math.max(0, place - REACH), place)
    const known = ANY.test(share.lead) ? RATES.find(candidate => candidate.rate.test(share.lead)) : undefined
    const claims = known ? pairsOf(known, earlier).map(pair => ({ ...pair, share })) : []
    const nearest = claims.at(-1)
    return !nearest || claims.some(holds) || otherPairHolds(share, earlier) ? [] : [shareFinding('rate', nearest)]
  })
}

/** The figures that the numerator's words name, each with those before it that the denominator's name; the nearest last. */
function pairsOf({ of, part }: Rate, earlier: readonly Figure[]): readonly { readonly part: Figure; readonly whole: Figure }[] {
  return earlier.flatMap((numerator, place) => {
    if (!part.test(nameOf(numerator)) || !isCount(numerator)) return []
    const wholes = earlier.slice(0, place).filter(figure => of.test(nameOf(figure)) && !NARROWED.test(nameOf(figure)) && isCount(figure))
    return wholes.filter(({ value }) => value.gt(0)).map(whole => ({ part: numerator, whole }))
  })
}

function isCount({ unit }: Figure): boolean {
  return !/[%‰/]|[百千]分点|倍/u.test(unit)
}

function nameOf({ lead }: Figure): string {
  return lead.split(CLAUSE).at(-1)?.trim() ?? ''
}

function endingIn(words: string): RegExp {
  return new RegExp(`(?:${words})[^，。；、\\d]{0,4}$`, 'u')
}
