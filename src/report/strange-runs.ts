import type { Span } from '#text/span.ts'
import lexicon from './strange-words.json' with { type: 'json' }
import { STRETCH, type Word, wordsOfStretch } from './stretch-words.ts'
import { isKnownPair } from './trust/character-pairs.ts'
import plain from './trust/plain-words.json' with { type: 'json' }

const HAN = /^[\u4e00-\u9fff]$/
const ALONE = new Set(lexicon.alone)
const PLAIN = new RegExp(
  `${lexicon.plain} ${plain.words}`
    .split(' ')
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'g',
)
const SHORTEST = 2

/**
 * Characters side by side that no dictionary joins into words, though none of them is a word by itself: 枫香坪, 拼惠达.
 * What office writing says so (摸排, 奖补) is left out. In a text of Simplified Chinese.
 */
export function strangeRuns(text: string): readonly Span[] {
  return [...text.matchAll(STRETCH)].flatMap(({ 0: stretch, index }) =>
    runsIn(stretch).map(({ start, end }) => ({ start: index + start, end: index + end })),
  )
}

function runsIn(stretch: string): readonly Span[] {
  const words = wordsOfStretch(stretch)
  if (!words.some((word, place) => word.segment.length === 1 && words[place + 1]?.segment.length === 1)) return []
  const single = singlesIn(stretch, words)
  const joined = joinedIn(stretch, single)
  const runs = freeIn(stretch, single, joined)
  if (runs.length === 0) return runs
  for (const { 0: word, index } of stretch.matchAll(PLAIN)) joined.fill(1, index, index + word.length)
  return freeIn(stretch, single, joined)
}

/** Single characters side by side that make no word. */
function freeIn(stretch: string, single: Uint8Array, joined: Uint8Array): readonly Span[] {
  const runs: Span[] = []
  for (let start = 0; start < stretch.length; start += 1) {
    let end = start
    while (end < stretch.length && single[end] === 1 && joined[end] !== 1 && !ALONE.has(stretch.charAt(end))) end += 1
    if (end - start >= SHORTEST) runs.push({ start, end })
    start = end
  }
  return runs
}

/** The Chinese characters that are cut as words of one: 1, else 0. */
function singlesIn(stretch: string, words: readonly Word[]): Uint8Array {
  const single = new Uint8Array(stretch.length)
  for (const { segment, index } of words) if (segment.length === 1 && HAN.test(segment)) single[index] = 1
  return single
}

/** Those of them that make a word with the one before or behind: 1, else 0. */
function joinedIn(stretch: string, single: Uint8Array): Uint8Array {
  const joined = new Uint8Array(stretch.length)
  for (let at = 1; at < stretch.length; at += 1)
    if (single[at - 1] === 1 && single[at] === 1 && isKnownPair(stretch.charCodeAt(at - 1), stretch.charCodeAt(at)))
      joined.fill(1, at - 1, at + 1)
  return joined
}
