import { simplified } from '#report/simplified.ts'
import { findMentions } from '#text/find-mentions.ts'

/** How a text reads, in figures. */
export interface Prose {
  readonly sentences: number
  /** Han characters a sentence: the middle one and the one that 90 % stay below. */
  readonly median: number
  readonly p90: number
  /** Figures a sentence, of sentences that hold any. */
  readonly figures: number
  /** Share of sentences with one figure alone. */
  readonly lone: number
  /** Share of sentences that open with the same two words as one of the three before them. */
  readonly repeatedOpenings: number
  /** How evenly sentence lengths spread: standard deviation over mean. */
  readonly variety: number
}

const HEADING = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])[^。]*$/u
const ITEM = /^(?:[一二三四五六七八九十]{1,2}是|\d{1,2}[.．、])/u
const NEAR = 3
const OPENING = 3

/** The sentences of a text: headings, titles of items and gaps are none. Simplified. */
export function sentencesOf(text: string): readonly string[] {
  return simplified(text)
    .split('\n')
    .slice(1)
    .filter(line => !HEADING.test(line.trim()) && !line.startsWith('【'))
    .flatMap(line => line.split(/(?<=[。！？])/u))
    .map(sentence => sentence.trim().replace(ITEM, ''))
    .filter(sentence => sentence.length > 1)
}

/** Measures the prose of texts, taken together. */
export function proseOf(texts: readonly string[]): Prose {
  const bodies = texts.map(sentencesOf)
  const sentences = bodies.flat()
  const lengths = sentences.map(sentence => [...sentence].length).toSorted((a, b) => a - b)
  const counts = sentences.map(figuresIn).filter(count => count > 0)
  return {
    sentences: sentences.length,
    median: lengths[Math.floor(lengths.length / 2)] ?? 0,
    p90: lengths[Math.floor(lengths.length * 0.9)] ?? 0,
    figures: mean(counts),
    lone: counts.filter(count => count === 1).length / Math.max(1, counts.length),
    repeatedOpenings: bodies.reduce((sum, body) => sum + repeatedOpenings(body), 0) / Math.max(1, sentences.length),
    variety: deviation(lengths) / Math.max(1, mean(lengths)),
  }
}

function figuresIn(sentence: string): number {
  return findMentions(sentence).filter(({ kind }) => kind === 'quantity').length
}

function repeatedOpenings(sentences: readonly string[]): number {
  const openings = sentences.map(sentence => sentence.slice(0, OPENING))
  return openings.filter((opening, place) => openings.slice(Math.max(0, place - NEAR), place).includes(opening)).length
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function deviation(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(mean(values.map(value => (value - middle) ** 2)))
}
