import type { Embedder, Tokenizer } from '#workflow/library.ts'

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
export function createLexicalEmbedder(tokenizer: Tokenizer, weightOf: WordWeight): Embedder {
  return {
    model: MODEL,
    dimensions: DIMENSIONS,
    embed: async texts => texts.map(text => embed(tokenizer.tokens(text), weightOf)),
  }
}

function embed(words: readonly string[], weightOf: WordWeight): readonly number[] {
  const vector = new Array<number>(DIMENSIONS).fill(0)
  for (const [word, count] of counted(words)) add(vector, word, weightOf(word) * damped(count))
  for (const [pair, count] of counted(characterPairs(words))) add(vector, pair, PAIR_WEIGHT * damped(count))
  const length = Math.hypot(...vector)
  if (length > 0) return vector.map(value => value / length)
  // A text without words still needs a direction: cosine distance to the zero vector is undefined.
  return vector.map((_, place) => (place === 0 ? 1 : 0))
}

function counted(features: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return counts
}

function damped(count: number): number {
  return 1 + Math.log(count)
}

function add(vector: number[], feature: string, weight: number): void {
  const hash = fnv1a(feature)
  const bucket = hash % DIMENSIONS
  const sign = (hash >>> 16) & 1 ? 1 : -1
  vector[bucket] = (vector[bucket] ?? 0) + sign * weight
}

function* characterPairs(words: readonly string[]): Iterable<string> {
  const characters = [...words.join('')]
  for (let place = 0; place + 1 < characters.length; place++) yield `${characters[place]}${characters[place + 1]}`
}

/** FNV-1a, 32 bit, over UTF-16 code units (RFC 9923). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  return hash >>> 0
}
