import { canonicalCodes, folded } from './canonical.ts'
import { CharacterSet, WHITE_SPACE } from './character-set.ts'
import { textOf } from './code-buffer.ts'
import { type Facets, facetsOfCodes, NO_FACETS } from './facet.ts'
import type { Phrases } from './phrases.ts'

const WITHOUT_CONTENT = new CharacterSet(`${WHITE_SPACE}的了和及与或在对将于是从由向为有按各均等已达共，、·`)
const UNREAD = -1

/** A stretch of text between figures and clause marks. Its words are read when they are first asked for: of a text with few figures most never are. */
export class Segment {
  readonly start: number
  readonly end: number
  /** Where its canonical words stand, once they are read. */
  readonly phrases: Phrases
  readonly #source: string
  #words: string | null = null
  #from = UNREAD
  #length = 0
  #facets: Facets = NO_FACETS
  #hasContent = false

  /** @param source its words in the text, without dates and list numbers */
  constructor(source: string, { start, end }: { readonly start: number; readonly end: number }, phrases: Phrases) {
    this.start = start
    this.end = end
    this.phrases = phrases
    this.#source = source
  }

  /** The words in Simplified, half-width characters. */
  get words(): string {
    this.#words ??= folded(this.#source)
    return this.#words
  }

  /** The place of its first canonical character in {@link phrases}. */
  get from(): number {
    this.#read()
    return this.#from
  }

  /** How many canonical characters it has. */
  get length(): number {
    this.#read()
    return this.#length
  }

  get canonical(): string {
    this.#read()
    return textOf(this.phrases.codes, this.#from, this.#length)
  }

  get facets(): Facets {
    this.#read()
    return this.#facets
  }

  /** Whether it names anything, beyond function words, or tells near names apart (每人, 本级). */
  get hasContent(): boolean {
    this.#read()
    return this.#hasContent
  }

  #read(): void {
    if (this.#from !== UNREAD) return
    const codes = canonicalCodes(this.#source)
    this.#from = this.phrases.add(codes)
    this.#length = codes.length
    this.#facets = facetsOfCodes(codes)
    this.#hasContent = this.#facets.size > 0 || !WITHOUT_CONTENT.holdsAllOf(codes)
  }
}

/** A phrase as a segment. */
export function segmentOf(words: string, start: number, end: number, phrases: Phrases): Segment {
  return new Segment(words, { start, end }, phrases)
}

/** How many positions of the words between two figures may name the first. */
export function openingOf({ length }: Segment): number {
  return Math.min(6, length >> 1)
}
