import type { Span } from '#text/span.ts'
import lexicon from './persons.json' with { type: 'json' }
import strange from './strange-words.json' with { type: 'json' }
import { STRETCH, type Word, wordsOfStretch } from './stretch-words.ts'
import { isKnownPair } from './trust/character-pairs.ts'

const TRANSLITERATED = new Set(lexicon.transliterated)
const LEAST_TRANSLITERATED = 0.6
/** Met in any sentence: 都不, 其因. */
const EVERYDAY = new Set('都不其因如日力木金江平明如')
const FEWEST = 3
const FEWEST_RARE = 2
const ALONE = new Set(strange.alone)
/** What a name needs at least: most stretches lack it. */
const HOLDS = new RegExp(`[${lexicon.transliterated}](?:.?[${lexicon.transliterated}]){2}`)
const LONGEST = 9
const BEHIND = new RegExp(`(?:${[...lexicon.roles, ...lexicon.posts].join('|')}|[员长者师民友生])$`)
const ADDRESS = /^(?:大叔|大爷|大妈|大娘|大哥|大姐|大嫂|大伯|老人|老汉|爷爷|奶奶|阿姨|夫妇|夫妻|一家|同志|老师|医生)/

/** Whether most characters of a name are those that write names of Uighur, Kazakh, Tibetan and Mongolian. */
export function isTransliterated(name: string): boolean {
  const characters = [...name.replace(/[·•‧・]/g, '')]
  return characters.filter(character => TRANSLITERATED.has(character)).length >= characters.length * LEAST_TRANSLITERATED
}

/**
 * Names in characters that write other languages, behind a word for people or before a form of address, whatever verb follows:
 * 牧民巴特尔赶来, 吐尔地大叔. In a text of Simplified Chinese.
 */
export function transliteratedPersons(text: string): readonly Span[] {
  return [...text.matchAll(STRETCH)].flatMap(({ 0: stretch, index }) =>
    (HOLDS.test(stretch) ? runsIn(stretch, wordsOfStretch(stretch)) : []).map(({ start, end }) => ({
      start: index + start,
      end: index + end,
    })),
  )
}

function runsIn(stretch: string, words: readonly Word[]): readonly Span[] {
  const found: Span[] = []
  for (let place = 0; place < words.length; place += 1) {
    const first = words[place]
    if (first === undefined || !isWritten(first.segment)) continue
    const stop = runEnd(stretch, words, place)
    const start = first.index
    const end = words[stop]?.index ?? stretch.length
    const before = stretch.slice(Math.max(0, start - LONGEST), start)
    if (isName(stretch.slice(start, end)) && (BEHIND.test(before) || ADDRESS.test(stretch.slice(end, end + 2)))) found.push({ start, end })
    place = stop - 1
  }
  return found
}

/** The place behind the last word of a run: one character that is not written so may be within, or end it (巴根). */
function runEnd(stretch: string, words: readonly Word[], from: number): number {
  let stop = from
  for (let place = from; place < words.length; place += 1) {
    const { segment, index } = words[place] ?? { segment: '', index: 0 }
    if (isWritten(segment)) stop = place + 1
    else if (stop < place || !isFree(stretch, segment, index)) break
    else if (!isWritten(words[place + 1]?.segment ?? '')) return place + 1
  }
  return stop
}

/** A single character that makes no word with the next and is none by itself; 明大叔 is cut before the uncle. */
function isFree(stretch: string, segment: string, index: number): boolean {
  if (segment.length !== 1 || ALONE.has(segment)) return false
  return ADDRESS.test(stretch.slice(index + 1, index + 3)) || !isKnownPair(stretch.charCodeAt(index), stretch.charCodeAt(index + 1))
}

function isWritten(segment: string): boolean {
  return segment !== '' && [...segment].every(character => TRANSLITERATED.has(character))
}

function isName(name: string): boolean {
  const written = [...name].filter(character => TRANSLITERATED.has(character))
  const rare = written.filter(character => !EVERYDAY.has(character))
  return name.length <= LONGEST && written.length >= FEWEST && rare.length >= FEWEST_RARE && isTransliterated(name)
}
