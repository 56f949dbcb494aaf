import type { Mention } from '#text/mention.ts'
import type { Match } from './find.ts'
import { TUNING } from './tuning.ts'

/**
 * The least likeness with which a figure is believed to state a candidate: between the two ends of {@link TUNING.least}, by how likely a
 * figure falls by chance on one of the `unstated` indicators that the text leaves out.
 */
export function leastFor(mention: Mention, match: Match, unstated: number): number {
  const digits = digitsOf(mention)
  const { least, leastAlone, leastDerived, chance } = TUNING
  const share = Math.min(1, unstated / at(chance, digits))
  const supplied = at(leastAlone, digits) + share * (at(least, digits) - at(leastAlone, digits))
  return withoutUnit(mention) + (match.trust < 1 ? at(leastDerived, digits) : supplied)
}

/** The least that any figure of as many digits may have: what is less like is not worth dealing out. */
export function leastOf(mention: Mention, match: Match): number {
  return leastFor(mention, match, 0)
}

function withoutUnit({ unit }: Mention): number {
  return unit === '' ? TUNING.leastWithoutUnit : 0
}

/** How many digits tell a figure from another: 1200 has two. */
function digitsOf({ value }: Mention): number {
  return value.replace(/[^0-9]/gu, '').replace(/^0+|0+$/gu, '').length
}

function at(list: readonly number[], digits: number): number {
  return list[Math.min(digits, list.length - 1)] ?? 0
}
