import { DROPPED, FOLD } from '#text/character-fold.ts'
import aliases from './lexicon/aliases.json' with { type: 'json' }
import fillers from './lexicon/fillers.json' with { type: 'json' }

/** Stands where a filler or a mark stood: words on both sides do not touch. */
export const GAP = ' '

const REPLACEMENTS = new Map<string, string>()
for (const [canonical = '', ...others] of aliases.aliases) {
  for (const word of [canonical, ...others]) REPLACEMENTS.set(word, canonical)
}
for (const word of fillers.fillers) if (word.length > 1 && !REPLACEMENTS.has(word)) REPLACEMENTS.set(word, GAP)

const BY_FIRST = byFirstCharacter([...REPLACEMENTS.keys()])
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
  for (let at = 0; at < text.length; ) {
    const word = longestAt(text, at)
    result += word === undefined ? text[at] : REPLACEMENTS.get(word)
    at += word?.length ?? 1
  }
  return result
}

/** A phrase in Simplified, half-width characters. */
export function folded(phrase: string): string {
  let result = ''
  for (let at = 0; at < phrase.length; at += 1) {
    const code = phrase.charCodeAt(at)
    const plain = FOLD[code] ?? code
    if (plain !== DROPPED) result += plain === code ? phrase.charAt(at) : String.fromCharCode(plain)
  }
  return result
}

/** The canonical form of an indicator's name: what is counted, without the closing measure word (人数, 金额 …) that its unit says again. */
export function canonicalName(name: string): string {
  const plain = folded(name)
  const bare = plain.replace(SUFFIX, '')
  return canonical((bare === '' ? plain : bare).replace(OPENING, '上年'))
}

function longestAt(text: string, at: number): string | undefined {
  return BY_FIRST.get(text.charAt(at))?.find(word => text.startsWith(word, at))
}

function byFirstCharacter(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const result = new Map<string, string[]>()
  for (const word of words.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const list = result.get(word.charAt(0))
    if (list) list.push(word)
    else result.set(word.charAt(0), [word])
  }
  return result
}
