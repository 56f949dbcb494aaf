import { canonicalCodes, folded } from './canonical.ts'
import { CharacterSet, WHITE_SPACE } from './character-set.ts'
import { type Facets, facetsOfCodes } from './facet.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A stretch of text between figures and clause marks, in comparable form. */
export interface Segment {
  readonly start: number
  readonly end: number
  /** The words in Simplified, half-width characters, without dates and list numbers. */
  readonly words: string
  readonly canonical: string
  /** For each position of the canonical words the pair that begins there; -1 where none does. */
  readonly pairs: readonly number[]
  readonly facets: Facets
  /** Whether it names anything, beyond function words. */
  readonly hasContent: boolean
}

const WITHOUT_CONTENT = new CharacterSet(`${WHITE_SPACE}的了和及与或在对将于是从由向为有按各均等已达共，、·`)

/** What canonical words say. */
interface Content {
  readonly pairs: readonly number[]
  readonly facets: Facets
  readonly hasContent: boolean
}

/** Reads its words when they are first asked for: of a text with few figures most words are never asked. */
class ReadSegment implements Segment {
  readonly start: number
  readonly end: number
  readonly #source: string
  readonly #vocabulary: Vocabulary
  #words: string | null = null
  #canonical: string | null = null
  #content: Content | null = null

  constructor(source: string, { start, end }: Pick<Segment, 'start' | 'end'>, vocabulary: Vocabulary) {
    this.start = start
    this.end = end
    this.#source = source
    this.#vocabulary = vocabulary
  }

  get words(): string {
    this.#words ??= folded(this.#source)
    return this.#words
  }

  get canonical(): string {
    this.#read()
    return this.#canonical ?? ''
  }

  get pairs(): readonly number[] {
    return this.#read().pairs
  }

  get facets(): Facets {
    return this.#read().facets
  }

  get hasContent(): boolean {
    return this.#read().hasContent
  }

  #read(): Content {
    if (this.#content) return this.#content
    const codes = canonicalCodes(this.#source)
    const pairs = this.#vocabulary.encode(codes)
    this.#canonical ??= codes.spells(this.#source) ? this.#source : codes.toText()
    const hasContent = !WITHOUT_CONTENT.holdsAllOf(codes)
    this.#content = { pairs, hasContent, facets: facetsOfCodes(codes) }
    return this.#content
  }
}

/** A phrase as a segment. */
export function segmentOf(words: string, start: number, end: number, vocabulary: Vocabulary): Segment {
  return new ReadSegment(words, { start, end }, vocabulary)
}

/** How many positions of the words between two figures may name the first. */
export function openingOf({ pairs }: Segment): number {
  return Math.min(6, pairs.length >> 1)
}
