import data from './character-pairs.json' with { type: 'json' }

const FIRST_TIER = 'a'.charCodeAt(0)
const BASE = 4
/** Two characters side by side are one word's about this often; else what follows is any character. */
const WITHIN_WORDS = 0.6
/** Added to a first character's weight, so that a rare one proves little. */
const RARE_FIRST = 200
/** The weight of a character that the data do not hold. */
const UNKNOWN = 1

interface PairModel {
  readonly characters: ReadonlyMap<number, number>
  /** By first character × 65536 + second. */
  readonly pairs: ReadonlyMap<number, number>
  readonly total: number
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
  const pairs = new Map<number, number>()
  for (let start = 0; start < data.pairs.length; ) {
    const space = data.pairs.indexOf(' ', start)
    const end = space < 0 ? data.pairs.length : space
    const first = data.pairs.charCodeAt(start) * 65_536
    readTiers(data.pairs, start + 1, end, (code, weight) => pairs.set(first + code, weight))
    start = end + 1
  }
  return { characters, pairs, total: [...characters.values()].reduce((sum, weight) => sum + weight, 0) }
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
  const { characters, total } = model()
  return Math.log((characters.get(code) ?? UNKNOWN) / total)
}

/** How likely a character is behind another, as a natural logarithm. */
export function likelihoodBehind(first: number, code: number): number {
  const { characters, pairs, total } = model()
  const within = (pairs.get(first * 65_536 + code) ?? 0) / ((characters.get(first) ?? UNKNOWN) + RARE_FIRST)
  return Math.log(WITHIN_WORDS * Math.min(within, 1) + ((1 - WITHIN_WORDS) * (characters.get(code) ?? UNKNOWN)) / total)
}

/** Whether two characters often stand side by side: the pair is among those of the data. */
export function isKnownPair(first: number, second: number): boolean {
  return model().pairs.has(first * 65_536 + second)
}
