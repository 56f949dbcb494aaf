import type { ModelPassage } from '#draft/section-composer.ts'
import numberWords from './answer-words.json' with { type: 'json' }
import prose from './prose-words.json' with { type: 'json' }

/** The words of which a section's sentences may be made. */
export interface Vocabulary {
  /** Names that were supplied for the section: any part of them of two characters or more may stand. */
  readonly names: readonly string[]
  /** Pairs of characters that recur among the masked passages: how the field speaks, not what one report tells. */
  readonly pairs: ReadonlySet<string>
}

const HAN_RUN = /\p{Script=Han}+/gu
const MASK = /〔[^〕]{1,4}〕/gu
/** A turn of speech that this many passages share is nobody's own. */
const LEAST_PASSAGES = 3
const WORDS = new Set([
  ...numberWords.words,
  ...[prose.function, prose.time, prose.place, prose.verbs, prose.nouns, prose.manner].flatMap(list => list.split(' ')),
])
const LONGEST = Math.max(...[...WORDS].map(word => word.length))

/** The vocabulary of a section: its names and heading, and what its models have in common. Passages and names in Simplified. */
export function vocabularyOf(names: readonly string[], models: readonly Pick<ModelPassage, 'masked'>[]): Vocabulary {
  const counts = new Map<string, number>()
  for (const { masked } of models) for (const pair of pairsOf(masked)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return { names, pairs: new Set([...counts].filter(([, count]) => count >= LEAST_PASSAGES).map(([pair]) => pair)) }
}

/**
 * The first words of a sentence that nobody supplied and that are no general words of such reports; null when there are none. Whatever a model might
 * make up in plain characters (a person, a partner, an event, an order to the reader) is made of such words.
 */
export function strangeWords(words: string, { names, pairs }: Vocabulary): string | null {
  for (const { 0: run } of words.matchAll(HAN_RUN)) {
    const known = new Array<boolean>(run.length).fill(false)
    const mark = (at: number, length: number) => known.fill(true, at, at + length)
    for (let at = 0; at < run.length; at += 1) {
      for (let length = Math.min(LONGEST, run.length - at); length > 0; length -= 1)
        if (WORDS.has(run.slice(at, at + length))) mark(at, length)
      const pair = run.slice(at, at + 2)
      if (pair.length === 2 && (pairs.has(pair) || names.some(name => name.includes(pair)))) mark(at, 2)
    }
    const start = known.indexOf(false)
    if (start < 0) continue
    const end = known.indexOf(true, start)
    return run.slice(start, end < 0 ? undefined : end)
  }
  return null
}

function pairsOf(masked: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const { 0: run } of masked.replace(MASK, ' ').matchAll(HAN_RUN))
    for (let at = 0; at + 2 <= run.length; at += 1) pairs.add(run.slice(at, at + 2))
  return pairs
}
