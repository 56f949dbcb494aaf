import { DROPPED, FOLD } from '#text/character-fold.ts'
import aliases from './lexicon/aliases.json' with { type: 'json' }
import fillers from './lexicon/fillers.json' with { type: 'json' }
import { WordIndex } from './word-index.ts'

/** Stands where a filler or a mark stood: words on both sides do not touch. */
export const GAP = ' '

const REPLACEMENTS = new Map<string, string>()
for (const [canonical = '', ...others] of aliases.aliases) {
  for (const word of [canonical, ...others]) REPLACEMENTS.set(word, canonical)
}
for (const word of fillers.fillers) if (word.length > 1 && !REPLACEMENTS.has(word)) REPLACEMENTS.set(word, GAP)

const WORDS = new WordIndex(REPLACEMENTS, ([word]) => word)
const QUOTES = /[“”‘’"'「」『』《》〈〉【】]/gu
/** In a name it is a level; in a text it tells when something was done. */
const OPENING = /^(?:年初|期初)/u
const SUFFIX = new RegExp(`(?:${fillers.nameSuffixes.join('|')})$`, 'u')

/**
 * A phrase in the form in which phrases are compared: one name for each thing (低保 for 最低生活保障), quotation marks dropped,
 * words without content replaced by {@link GAP}. Expects folded text, see {@link folded}.
 */
export function canonical(phrase: string): string {
  const text = phrase.replace(QUOTES, '')
  let result = ''
  let from = 0
  for (let at = 0; at < text.length; ) {
    const found = longestAt(text, at)
    if (found === null) {
      at += 1
      continue
    }
    const [word, replacement] = found
    result += text.slice(from, at) + replacement
    at += word.length
    from = at
  }
  return from === 0 ? text : result + text.slice(from)
}

/** A phrase in Simplified, half-width characters. */
export function folded(phrase: string): string {
  let result = ''
  let from = 0
  for (let at = 0; at < phrase.length; at += 1) {
    const code = phrase.charCodeAt(at)
    const plain = FOLD[code] ?? code
    if (plain === code) continue
    result += phrase.slice(from, at)
    if (plain !== DROPPED) result += String.fromCharCode(plain)
    from = at + 1
  }
  return from === 0 ? phrase : result + phrase.slice(from)
}

/** The canonical form of an indicator's name: what is counted, without the closing measure word (人数, 金额 …) that its unit says again. */
export function canonicalName(name: string): string {
  const plain = folded(name)
  const bare = plain.replace(SUFFIX, '')
  return canonical((bare === '' ? plain : bare).replace(OPENING, '上年'))
}

function longestAt(text: string, at: number): readonly [word: string, replacement: string] | null {
  const words = WORDS.beginningWith(text.charCodeAt(at))
  if (words === null) return null
  for (const entry of words) if (text.startsWith(entry[0], at)) return entry
  return null
}
