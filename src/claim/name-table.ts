import type { Profile, Said } from './candidate.ts'
import { CONTRASTS, groupNumber } from './facet.ts'

const PLAN = groupNumber('计划')

/**
 * The names of all candidates, in flat lists: hundreds of names are compared with the words around every figure, and as objects they would not
 * stay near the processor. Names are numbered; those of candidate c run from `first[c]` to `first[c + 1]`.
 */
export class NameTable {
  readonly first: Int32Array
  /** Name n has the positions from `from[n]` to `from[n + 1]` of the next two lists. */
  readonly from: Int32Array
  /** The pair that begins at each position; the vocabulary's size, which no pair has, where none does. */
  readonly pairs: Int32Array
  readonly weights: Float64Array
  /** The last pair of each name: of 敬老院护理人员 what is counted; the vocabulary's size where there is none. */
  readonly tails: Int32Array
  /** The sum of the weights of each name. */
  readonly totals: Float64Array
  /** Name n says something in the contrasts from `contrastsFrom[n]` to `contrastsFrom[n + 1]` of the next lists, by rising group. */
  readonly contrastsFrom: Int32Array
  readonly groups: Int32Array
  readonly bits: Int32Array
  /** What it costs to say this where the text says nothing in its group. */
  readonly unsaid: Float64Array
  /** Whether any name says something in each contrast. */
  readonly spoken: Uint8Array
  /** The least total weight of each candidate's names. */
  readonly shortest: Float64Array
  /** Whether each candidate's name speaks of a plan. */
  readonly plans: Uint8Array
  /** 1 for each candidate that is a supplied figure; less for one that must be computed. */
  readonly trust: Float64Array

  /** @param candidates each with its names */
  constructor(candidates: readonly { readonly trust: number; readonly profiles: readonly Profile[] }[], vocabularySize: number) {
    const profiles = candidates.map(candidate => candidate.profiles)
    const names = profiles.flat()
    this.first = placesOf(profiles.map(({ length }) => length))
    this.from = placesOf(names.map(({ pairs }) => pairs.length))
    this.pairs = Int32Array.from(names.flatMap(({ pairs }) => [...pairs].map(id => (id < 0 ? vocabularySize : id))))
    this.weights = Float64Array.from(names.flatMap(({ weights }) => [...weights]))
    this.tails = Int32Array.from(names, ({ pairs }) =>
      pairs.length > 1 && (pairs.at(-2) ?? -1) >= 0 ? (pairs.at(-2) ?? 0) : vocabularySize,
    )
    this.totals = Float64Array.from(names, ({ total }) => total)
    this.contrastsFrom = placesOf(names.map(({ said }) => said.length))
    const said = names.flatMap(name => name.said)
    this.groups = Int32Array.from(said, ({ group }) => group)
    this.bits = Int32Array.from(said, ({ bits }) => bits)
    this.unsaid = Float64Array.from(said, costUnsaid)
    this.spoken = Uint8Array.from(CONTRASTS, (_, group) => Number(said.some(one => one.group === group)))
    this.shortest = Float64Array.from(profiles, list => Math.min(...list.map(({ total }) => total)))
    this.trust = Float64Array.from(candidates, ({ trust }) => trust)
    this.plans = Uint8Array.from(profiles, list => Number(list.some(profile => profile.said.some(({ group }) => group === PLAN))))
  }

  /** What a name says in a group, as bits; 0 for nothing. */
  bitsIn(name: number, group: number): number {
    const end = this.contrastsFrom[name + 1] ?? 0
    for (let at = this.contrastsFrom[name] ?? 0; at < end; at += 1) if (this.groups[at] === group) return this.bits[at] ?? 0
    return 0
  }
}

/** Where each of lists laid end to end begins, and where the last one ends. */
function placesOf(lengths: readonly number[]): Int32Array {
  const places = new Int32Array(lengths.length + 1)
  for (const [at, length] of lengths.entries()) places[at + 1] = (places[at] ?? 0) + length
  return places
}

function costUnsaid({ group, bits }: Said): number {
  const contrast = CONTRASTS[group]
  if (!contrast || (bits & ~contrast.silent) === 0 || bits === contrast.all) return 0
  return contrast.unsaid * contrast.weight
}
