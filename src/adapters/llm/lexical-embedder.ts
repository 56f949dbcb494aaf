import type { LocalEmbedder, Tokenizer } from '#workflow/library.ts'

const DIMENSIONS = 512
/** Changes whenever the vectors would: vectors of different names never meet in one index. */
const MODEL = 'jushi-lexical-2'
/** A pair of characters tells less than a word: most pairs stand inside one, some across two. */
const PAIR_WEIGHT = 0.5

/** How telling a word is; 1 is the middle. */
export type WordWeight = (word: string) => number

/**
 * The built-in embedder: words and pairs of neighbouring characters hashed into signed buckets (Weinberger et al.,
 * "Feature Hashing for Large Scale Multitask Learning", ICML 2009), damped by the logarithm of their count, weighted by
 * how telling the word is, normalised to length 1. It is lexical: it finds shared words, not shared meaning.
 * Deterministic, no model, no network.
 */
export function createLexicalEmbedder(tokenizer: Tokenizer, weightOf: WordWeight): LocalEmbedder {
  const embedWords = (words: readonly string[]) => embed(words, weightOf)
  return {
    model: MODEL,
    dimensions: DIMENSIONS,
    embed: async texts => texts.map(text => embedWords(tokenizer.tokens(text))),
    embedWords,
  }
}

function embed(words: readonly string[], weightOf: WordWeight): Float64Array {
  const vector = new Float64Array(DIMENSIONS)
  for (const [word, count] of counted(words)) add(vector, fnv1a(word), weightOf(word) * damped(count))
  for (const [pair, count] of countedPairs(words)) add(vector, hashOfPair(pair), PAIR_WEIGHT * damped(count))
  const length = Math.hypot(...vector)
  // A text without words still needs a direction: cosine distance to the zero vector is undefined.
  if (length === 0) vector[0] = 1
  else for (let place = 0; place < DIMENSIONS; place++) vector[place] = (vector[place] ?? 0) / length
  return vector
}

function counted(features: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return counts
}

function damped(count: number): number {
  return 1 + Math.log(count)
}

/** @param hash of the feature: it decides the bucket and the sign */
function add(vector: Float64Array, hash: number, weight: number): void {
  const bucket = hash % DIMENSIONS
  const sign = (hash >>> 16) & 1 ? 1 : -1
  vector[bucket] = (vector[bucket] ?? 0) + sign * weight
}

/** Past the last code point, so that a pair is one number. */
const BEYOND = 0x110000

/** Neighbouring characters, across words too, as numbers: there are several times as many pairs as words. */
function countedPairs(words: readonly string[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  let before = -1
  for (const character of words.join('')) {
    const code = character.codePointAt(0) ?? 0
    if (before >= 0) counts.set(before * BEYOND + code, (counts.get(before * BEYOND + code) ?? 0) + 1)
    before = code
  }
  return counts
}

function hashOfPair(pair: number): number {
  const [first, second] = [Math.floor(pair / BEYOND), pair % BEYOND]
  return fnv1a(String.fromCodePoint(first, second))
}

/** FNV-1a, 32 bit, over UTF-16 code units (RFC 9923). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  return hash >>> 0
}
