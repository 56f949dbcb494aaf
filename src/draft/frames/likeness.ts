import { canonical, canonicalName, folded, GAP } from '#claim/canonical.ts'
import { CONTRASTS, facetsOf } from '#claim/facet.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'

/** Words around a figure's place: those beside it, and what the sentence said before. */
export interface Surroundings {
  readonly beside: string
  readonly earlier: string
}

const EARLIER = 0.6
/** Below this a name and the words around a mark do not speak of the same thing. */
export const LIKE_ENOUGH = 0.62

/** Says how well the names of a set fit the words around a mark; pairs that few names share weigh most. */
export class Likeness {
  readonly #holders = new Map<string, number>()
  readonly #names = new Map<string, string>()

  constructor(set: IndicatorSet) {
    for (const { id, name } of set.indicators) {
      const words = canonicalName(name)
      this.#names.set(id, words)
      for (const pair of new Set(pairsOf(words))) this.#holders.set(pair, (this.#holders.get(pair) ?? 0) + 1)
    }
  }

  /** From 0 to 1; 0 where the words contradict the name (城市 and 农村, 新增 and 退出) or one says what the other leaves out. */
  of(indicator: Pick<Indicator, 'id' | 'name'>, { beside, earlier }: Surroundings): number {
    const name = this.#names.get(indicator.id) ?? canonicalName(indicator.name)
    const near = canonical(folded(beside))
    const far = canonical(folded(earlier))
    if (contradicts(name, near, far)) return 0
    return 0.6 * this.#covered(name, near, far) + 0.4 * this.#explained(near, name)
  }

  #covered(name: string, near: string, far: string): number {
    const [beside, before] = [new Set(pairsOf(near)), new Set(pairsOf(far))]
    let [sum, all] = [0, 0]
    for (const pair of pairsOf(name)) {
      const weight = this.#weight(pair)
      all += weight
      sum += beside.has(pair) ? weight : before.has(pair) ? weight * EARLIER : 0
    }
    return all === 0 ? 0 : sum / all
  }

  #explained(near: string, name: string): number {
    const known = new Set(pairsOf(name))
    const pairs = pairsOf(near)
    return pairs.length === 0 ? 0.7 : pairs.filter(pair => known.has(pair)).length / pairs.length
  }

  #weight(pair: string): number {
    return 1 / Math.sqrt(this.#holders.get(pair) ?? 1)
  }
}

function pairsOf(words: string): readonly string[] {
  const pairs: string[] = []
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = words.slice(at, at + 2)
    if (!pair.includes(GAP) && !/[，。；：、的了和及与为达到至共有等]/u.test(pair)) pairs.push(pair)
  }
  return pairs
}

function contradicts(name: string, near: string, far: string): boolean {
  const [named, beside, before] = [facetsOf(name), facetsOf(near), facetsOf(far)]
  return CONTRASTS.some(({ local, silent }, group) => {
    const wanted = named.get(group) ?? 0
    const said = beside.get(group) ?? (local ? 0 : (before.get(group) ?? 0))
    if (wanted === said) return false
    if (wanted === 0) return (beside.get(group) ?? 0) !== 0
    return said === 0 ? (wanted & ~silent) !== 0 : (wanted & said) === 0
  })
}
