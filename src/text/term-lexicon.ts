import { NUMERAL_CLASS } from './numeral-characters.ts'
import terms from './terms.json' with { type: 'json' }
import words from './words.json' with { type: 'json' }

/** A fixed expression found in a text. */
export interface Fixed {
  readonly start: number
  readonly end: number
  /** Group of the lexicon; "" for an ordinary word. */
  readonly group: string
}

interface Entry {
  readonly spelling: string
  /** Place of the first numeral character in the spelling. */
  readonly offset: number
  readonly group: string
}

/** Entries by their first numeral character and its successor; the longest first. */
const ENTRIES: ReadonlyMap<number, readonly Entry[]> = index()

/** Whether an entry may have a key, by its last bits: mostly none has, and a table says so quicker than the map. */
const MAY_HOLD: Uint8Array = markKeys()

function markKeys(): Uint8Array {
  const marks = new Uint8Array(0x10000)
  for (const key of ENTRIES.keys()) marks[key & 0xffff] = 1
  return marks
}

function hash(first: number, second: number): number {
  return (first * 31 + second) & 0x3fffffff
}

function keyOf(text: string, at: number): number {
  // A small integer: entries that share it are told apart by their spelling.
  return hash(text.charCodeAt(at), at + 1 < text.length ? text.charCodeAt(at + 1) : 0)
}

function firstNumeral(spelling: string): number {
  for (let at = 0; at < spelling.length; at++) if (NUMERAL_CLASS[spelling.charCodeAt(at)] !== 0) return at
  return 0
}

function index(): Map<number, Entry[]> {
  const entries = new Map<number, Entry[]>()
  const put = (spelling: string, group: string): void => {
    const offset = firstNumeral(spelling)
    const key = keyOf(spelling, offset)
    const bucket = entries.get(key)
    if (bucket === undefined) entries.set(key, [{ spelling, offset, group }])
    else bucket.push({ spelling, offset, group })
  }
  for (const [group, spellings] of Object.entries(terms.groups)) for (const spelling of spellings) put(spelling, group)
  for (const spelling of words.words) put(spelling, '')
  for (const bucket of entries.values()) bucket.sort((one, other) => other.spelling.length - one.spelling.length)
  return entries
}

function search(text: string, at: number, floor: number, key: number): Fixed | undefined {
  const bucket = MAY_HOLD[key & 0xffff] === 1 ? ENTRIES.get(key) : undefined
  if (bucket === undefined) return undefined
  for (const { spelling, offset, group } of bucket) {
    const start = at - offset
    if (start >= floor && text.startsWith(spelling, start)) return { start, end: start + spelling.length, group }
  }
  return undefined
}

/** The longest fixed expression or word whose first numeral character stands at `at`; undefined when there is none. */
export function findFixed(text: string, at: number, floor: number): Fixed | undefined {
  const inside = at + 1 < text.length ? search(text, at, floor, keyOf(text, at)) : undefined
  const atEnd = search(text, at, floor, hash(text.charCodeAt(at), 0))
  if (inside === undefined || atEnd === undefined) return inside ?? atEnd
  return inside.end - inside.start >= atEnd.end - atEnd.start ? inside : atEnd
}
