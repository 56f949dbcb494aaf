import data from './character-pairs.json' with { type: 'json' }
import { PairTable } from './pair-table.ts'

const FIRST_TIER = 'a'.charCodeAt(0)
const BASE = 4
/** Two characters side by side are one word's about this often; else what follows is any character. */
const WITHIN_WORDS = 0.6
/** Added to a first character's weight, so that a rare one proves little. */
const RARE_FIRST = 200
/** The weight of a character that the data do not hold. */
const UNKNOWN = 1
const CODE_UNITS = 0x10000
/** A code unit that the data do not hold: what stands past the end of a text (NaN) counts as such. */
const NOT_HELD = 0

/** All as natural logarithms, worked out once. */
interface PairModel {
  /** How likely each code unit is anywhere. */
  readonly alone: Float64Array
  /** How likely it is behind one that it makes no known pair with. */
  readonly behindAny: Float64Array
  /** How likely the second of a known pair is behind the first. */
  readonly pairs: PairTable
}

let loaded: PairModel | null = null

/** Decoded at the first use: most of what reads a report's text asks for no pairs. */
function model(): PairModel {
  loaded ??= decode()
  return loaded
}

function decode(): PairModel {
  const characters = new Map<number, number>()
  readTiers(data.characters, 0, data.characters.length, (code, weight) => characters.set(code, weight))
  const total = [...characters.values()].reduce((sum, weight) => sum + weight, 0)
  const weights = Float64Array.from({ length: CODE_UNITS }, (_, code) => characters.get(code) ?? UNKNOWN)
  const anywhere = weights.map(weight => ((1 - WITHIN_WORDS) * weight) / total)
  const pairs = new PairTable(data.pairs.length)
  for (let start = 0; start < data.pairs.length; ) {
    const space = data.pairs.indexOf(' ', start)
    const end = space < 0 ? data.pairs.length : space
    const first = data.pairs.charCodeAt(start)
    const firstWeight = (weights[first] ?? UNKNOWN) + RARE_FIRST
    readTiers(data.pairs, start + 1, end, (code, weight) =>
      pairs.set(first, code, Math.log(WITHIN_WORDS * Math.min(weight / firstWeight, 1) + (anywhere[code] ?? 0))),
    )
    start = end + 1
  }
  return { alone: weights.map(weight => Math.log(weight / total)), behindAny: anywhere.map(Math.log), pairs }
}

/** A tier's letter gives the weight of the characters behind it: a is 2, b is 8, each next four times the last. */
function readTiers(encoded: string, from: number, to: number, found: (code: number, weight: number) => void): void {
  let weight = 0
  for (let at = from; at < to; at += 1) {
    const code = encoded.charCodeAt(at)
    if (code < 0x80) weight = BASE ** (code - FIRST_TIER + 0.5)
    else found(code, weight)
  }
}

/** How likely a character is anywhere, as a natural logarithm. */
export function likelihoodOf(code: number): number {
  const { alone } = model()
  return alone[code] ?? alone[NOT_HELD] ?? 0
}

/** How likely a character is behind another, as a natural logarithm. */
export function likelihoodBehind(first: number, code: number): number {
  const { pairs, behindAny } = model()
  return pairs.get(first, code) ?? behindAny[code] ?? behindAny[NOT_HELD] ?? 0
}

/** Whether two characters often stand side by side: the pair is among those of the data. */
export function isKnownPair(first: number, second: number): boolean {
  return model().pairs.has(first, second)
}
