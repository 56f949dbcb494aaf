import { agesIn } from './age.ts'
import { bandsIn } from './band.ts'
import { canonical, SIGNS } from './canonical.ts'
import { CodeBuffer } from './code-buffer.ts'
import contrasts from './lexicon/contrasts.json' with { type: 'json' }
import { WordIndex } from './word-index.ts'

/** A group of words that tell near names apart: 城市/农村, 新增/退出, 集中/分散. */
export interface Contrast {
  readonly group: string
  readonly weight: number
  /** Only words beside the figure count. */
  readonly local: boolean
  /** What it costs a name to say what the text does not. */
  readonly unsaid: number
  /** What it costs a name not to say what the text says beside the figure. */
  readonly unnamed: number
  /** Members that a name need not say: 总数 is what a bare name means. */
  readonly silent: number
  /** A name that says another member than the words before the figure cannot be meant. */
  readonly hard: boolean
  /** Nor can one that says none. */
  readonly must: boolean
  /** The members of which that holds only where some name of the set says something in the group, as bits. */
  readonly lenient: number
  /** All members at once, where a word names them (城乡); else 0. */
  readonly all: number
}

/** For each group that a phrase speaks of, its members as bits (several when the phrase names several). */
export interface Facets extends Iterable<readonly [group: number, bits: number]> {
  /** The groups in the order in which the phrase names them: few, so that looking through them is quickest. */
  readonly groups: readonly number[]
  /** For each of the groups its bits. */
  readonly bits: readonly number[]
  readonly size: number
  has(group: number): boolean
  get(group: number): number | undefined
}

interface Entry {
  readonly group: string
  readonly weight: number
  readonly local?: boolean
  readonly hard?: boolean
  readonly must?: boolean
  readonly lenient?: readonly number[]
  readonly unsaid?: number
  readonly unnamed?: number
  readonly silent?: readonly number[]
  readonly both?: readonly string[]
  readonly divides?: boolean
  readonly members: readonly (readonly string[])[]
}

const ENTRIES: readonly Entry[] = contrasts.groups
const COST = { unsaid: 0.12, unnamed: 0.22 }

/** All groups, in the order of their numbers. */
export const CONTRASTS: readonly Contrast[] = ENTRIES.map(entry => ({
  group: entry.group,
  weight: entry.weight,
  local: entry.local ?? false,
  hard: entry.hard ?? false,
  must: entry.must ?? false,
  lenient: bitsOf(entry.lenient),
  unsaid: entry.unsaid ?? COST.unsaid,
  unnamed: entry.unnamed ?? COST.unnamed,
  all: entry.both ? (1 << entry.members.length) - 1 : 0,
  silent: bitsOf(entry.silent),
}))

/** Members by their places, as bits. */
function bitsOf(members: readonly number[] = []): number {
  return members.reduce((bits, member) => bits | (1 << member), 0)
}

interface Word {
  readonly text: string
  readonly group: number
  readonly bits: number
}

const WORDS = new WordIndex(ENTRIES.flatMap(wordsOf), word => word.text)

class FoundFacets implements Facets {
  readonly groups: readonly number[]
  readonly bits: readonly number[]

  constructor(groups: readonly number[], bits: readonly number[]) {
    this.groups = groups
    this.bits = bits
  }

  get size(): number {
    return this.groups.length
  }

  has(group: number): boolean {
    return this.groups.includes(group)
  }

  [Symbol.iterator](): Iterator<readonly [number, number]> {
    return this.groups.map((group, place) => [group, this.bits[place] ?? 0] as const)[Symbol.iterator]()
  }

  get(group: number): number | undefined {
    const place = this.groups.indexOf(group)
    return place < 0 ? undefined : this.bits[place]
  }
}

/** The facets of the phrase that is read, `count` of them; what stands behind is left from another. */
const found = { groups: ENTRIES.map(() => 0), bits: ENTRIES.map(() => 0), count: 0 }

function add(group: number, bits: number): void {
  let place = 0
  while (place < found.count && found.groups[place] !== group) place += 1
  const known = place < found.count ? (found.bits[place] ?? 0) : 0
  if (place === found.count) found.count += 1
  found.groups[place] = group
  found.bits[place] = known | bits
}

/** What most phrases say. */
export const NO_FACETS: Facets = new FoundFacets([], [])
/** Up to where the longest word of each group reaches, while one phrase is read. */
const reached = new Int32Array(ENTRIES.length)
/** The whole says nothing of its part: 占60岁以上人口的6.5%. */
const WHOLE = /占比.*?(?=的|变幅|上年|$)/gu
/** 占 may open 占比; 岁 closes an age. */
const SHARE = 0x5360
const YEARS_OLD = 0x5c81
const ZERO = 0x30
const NINE = 0x39
const spelled = new CodeBuffer()
/** Its members are ages, read by {@link agesIn}. */
const AGE = groupNumber('年龄')
/** Its members are bands, read by {@link bandsIn}. */
const BAND = groupNumber('分档')

/** What a canonical phrase says in each group. Of overlapping words of one group the longest counts (半失能 is not 失能). */
export function facetsOf(words: string): Facets {
  const phrase = words.includes('占比') ? words.replace(WHOLE, '占比') : words
  spelled.clear(phrase.length)
  spelled.append(phrase)
  return facetsIn(spelled)
}

/** As {@link facetsOf}, of a phrase in code units. */
export function facetsOfCodes(words: CodeBuffer): Facets {
  for (let at = 0; at < words.length; at += 1) if (words.codes[at] === SHARE) return facetsOf(words.toText())
  return facetsIn(words)
}

function facetsIn(phrase: CodeBuffer): Facets {
  found.count = 0
  let isAged = false
  let hasDigits = false
  for (let at = 0; at < phrase.length; at += 1) {
    const code = phrase.codes[at] ?? 0
    isAged ||= code === YEARS_OLD
    hasDigits ||= code >= ZERO && code <= NINE
    const beginning = WORDS.beginningWith(code, phrase.at(at + 1))
    if (beginning !== null) addWords(beginning, phrase, at)
  }
  const ages = isAged ? agesIn(phrase.toText()) : 0
  if (ages !== 0) add(AGE, ages)
  const bands = hasDigits ? bandsIn(phrase.toText()) : 0
  if (bands !== 0) add(BAND, bands)
  return found.count === 0 ? NO_FACETS : new FoundFacets(found.groups.slice(0, found.count), found.bits.slice(0, found.count))
}

/** Adds those of some words that stand at a place of a phrase. */
function addWords(words: readonly Word[], phrase: CodeBuffer, at: number): void {
  for (const { text, group, bits } of words) {
    if (!phrase.holds(text, at)) continue
    if (found.count === 0) reached.fill(0)
    else if (at < (reached[group] ?? 0)) continue
    add(group, bits)
    reached[group] = at + text.length
  }
}

/** The number of a group. */
export function groupNumber(name: string): number {
  return CONTRASTS.findIndex(contrast => contrast.group === name)
}

/** Whether phrases are, by one group that divides a whole, different members that leave none out: 城市 and 农村. */
export function isComplete(phrases: readonly Facets[]): boolean {
  return ENTRIES.some(({ divides = false, members }, group) => {
    const bits = phrases.map(facets => facets.get(group) ?? 0)
    const single = bits.every(bit => bit !== 0 && (bit & (bit - 1)) === 0)
    return divides && single && phrases.length === members.length && new Set(bits).size === members.length
  })
}

function wordsOf({ members, both = [] }: Entry, group: number): readonly Word[] {
  const single = members.flatMap((words, place) => words.map(text => ({ text, group, bits: 1 << place })))
  const all = both.map(text => ({ text, group, bits: (1 << members.length) - 1 }))
  return [...single, ...all].flatMap(word => [...new Set([word.text, inTexts(word.text)])].filter(Boolean).map(text => ({ ...word, text })))
}

/** A word as canonical phrases have it; '' for one of which they keep nothing. */
function inTexts(word: string): string {
  const text = canonical(word)
  return SIGNS.includes(text) ? text : text.trim()
}
