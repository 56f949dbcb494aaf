import type { Embedder, Tokenizer } from '#workflow/library.ts'

const DIMENSIONS = 512
/** Changes whenever the vectors would: vectors of different names never meet in one index. */
const MODEL = 'jushi-lexical-1'

/**
 * The built-in embedder: words and pairs of neighbouring characters hashed into signed buckets (Weinberger et al.,
 * "Feature Hashing for Large Scale Multitask Learning", ICML 2009), damped by the logarithm of their count, normalised
 * to length 1. It is lexical: it finds shared words, not shared meaning. Deterministic, no model, no network.
 */
export function createLexicalEmbedder(tokenizer: Tokenizer): Embedder {
  return {
    model: MODEL,
    dimensions: DIMENSIONS,
    embed: async texts => texts.map(text => embed(text, tokenizer)),
  }
}

function embed(text: string, tokenizer: Tokenizer): readonly number[] {
  const counts = new Map<string, number>()
  const words = tokenizer.tokens(text)
  for (const feature of [...words, ...characterPairs(words)]) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const vector = new Array<number>(DIMENSIONS).fill(0)
  for (const [feature, count] of counts) {
    const hash = fnv1a(feature)
    const bucket = hash % DIMENSIONS
    const sign = (hash >>> 16) & 1 ? 1 : -1
    vector[bucket] = (vector[bucket] ?? 0) + sign * (1 + Math.log(count))
  }
  const length = Math.hypot(...vector)
  if (length > 0) return vector.map(value => value / length)
  // A text without words still needs a direction: cosine distance to the zero vector is undefined.
  return vector.map((_, place) => (place === 0 ? 1 : 0))
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
