import type { Mention } from '#text/mention.ts'
import { TUNING } from './tuning.ts'

/**
 * The least likeness with which a figure is believed to state a candidate of some trust: between the two ends of {@link TUNING.least}, by how
 * likely a figure falls by chance on one of the `unstated` indicators that the text leaves out.
 */
export function leastFor(mention: Mention, trust: number, unstated: number): number {
  const digits = digitsOf(mention)
  const { least, leastAlone, leastDerived, chance } = TUNING
  const share = Math.min(1, unstated / at(chance, digits))
  const supplied = at(leastAlone, digits) + share * (at(least, digits) - at(leastAlone, digits))
  return withoutUnit(mention) + (trust < 1 ? at(leastDerived, digits) : supplied)
}

/** The least that any figure of as many digits may have: what is less like is not worth dealing out. */
export function leastOf(mention: Mention, trust: number): number {
  return leastFor(mention, trust, 0)
}

/**
 * The least likeness with which a figure is believed to state a fact again that is named as well as `best` elsewhere. The more digits, the less
 * by chance; less is believed where the words beside it say what the name does not: 初中毛入学率100% behind 小学毛入学率100%.
 */
export function leastAgain(mention: Mention, best: number, explained: number): number {
  const digits = digitsOf(mention)
  const below = at(explained >= TUNING.explained ? TUNING.repeatedBelow : TUNING.strangeBelow, digits)
  return Math.max(at(TUNING.leastRepeated, digits), best - below)
}

function withoutUnit({ unit }: Mention): number {
  return unit === '' ? TUNING.leastWithoutUnit : 0
}

/** How many digits tell a figure from another: 1200 has two. */
function digitsOf({ value }: Mention): number {
  let [digits, zeros] = [0, 0]
  for (let at = 0; at < value.length; at += 1) {
    const digit = value.charCodeAt(at) - 0x30
    if (digit < 0 || digit > 9 || (digit === 0 && digits === 0)) continue
    digits += 1
    zeros = digit === 0 ? zeros + 1 : 0
  }
  return digits - zeros
}

function at(list: readonly number[], digits: number): number {
  return list[Math.min(digits, list.length - 1)] ?? 0
}
