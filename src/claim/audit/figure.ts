import { type Decimal, exact, isRange } from '#indicator/decimal.ts'
import { printedStep } from '#indicator/printed-step.ts'
import type { Mention } from '#text/mention.ts'
import { folded } from '../canonical.ts'
import { CharacterSet } from '../character-set.ts'
import { PlanSections } from '../plan-section.ts'
import { saidIn } from './trigger.ts'

/** A figure as the audit sees it: its exact value, what rounding leaves open, and the words around it. */
export interface Figure {
  readonly mention: Mention
  readonly value: Decimal
  /** Half of the last printed place: the true value lies this near. 0 for a whole count. */
  readonly half: Decimal
  readonly unit: string
  /** What stands between it and the figure before, or the start of its sentence: Simplified, half-width, its last hundred characters. */
  readonly lead: string
  /** What follows it, up to the next figure or the end of the sentence: its first hundred characters. */
  readonly tail: string
  readonly planned: boolean
  /** Whether no other figure stands before it in its sentence. */
  readonly opens: boolean
  /** What its lead may say, as the bits of `SAID`. */
  readonly said: number
}

/** The figures of one sentence, in order. */
export interface Sentence {
  readonly figures: readonly Figure[]
  /** What the leads of its figures may say, as the bits of `SAID`. */
  readonly said: number
  /** Whether a figure of it is a share. */
  readonly hasShare: boolean
}

/** Rules look no further around a figure: a text without a mark must not make them slow. */
const REACH = 100
/** Who writes more figures in a sentence writes a table; rules compare the figures of a sentence with each other. */
const MOST_FIGURES = 80
const ENDS = new CharacterSet('。！？!?\n')

/** The sentences of a text that hold exact figures; hedged figures and ranges are left out, since nothing can be summed with them. */
export function sentencesOf(text: string, mentions: readonly Mention[]): readonly Sentence[] {
  const plans = new PlanSections(text, mentions)
  const quantities = mentions.filter(({ kind, value }) => kind === 'quantity' && value !== '')
  const gaps = gapsOf(text, quantities)
  const sentences: Sentence[] = []
  let figures: Figure[] = []
  quantities.forEach((mention, place) => {
    const before = gaps[place]
    const opens = place === 0 || before?.ends === true
    if (figures.length > 0 && (opens || figures.length >= MOST_FIGURES)) {
      sentences.push(sentenceOf(figures))
      figures = []
    }
    if (mention.hedge !== '' || isRange(mention.value)) return
    const surroundings = { lead: before?.lead ?? '', tail: gaps[place + 1]?.tail ?? '', planned: plans.holds(mention.start), opens }
    figures.push(new ReadFigure(mention, surroundings))
  })
  return figures.length > 0 ? [...sentences, sentenceOf(figures)] : sentences
}

function sentenceOf(figures: readonly Figure[]): Sentence {
  let said = 0
  let hasShare = false
  for (const figure of figures) {
    said |= figure.said
    hasShare ||= figure.unit === '%' || figure.unit === '‰'
  }
  return { figures, said, hasShare }
}

/** The words between two figures, as far as they belong to the one before and the one behind. */
interface Gap {
  readonly tail: string
  readonly lead: string
  /** Whether a sentence ends in it. */
  readonly ends: boolean
}

/** The stretches before the first figure, between figures and behind the last one. */
function gapsOf(text: string, quantities: readonly Mention[]): readonly Gap[] {
  const gaps = quantities.map(({ start }, place) => gapOf(text, quantities[place - 1]?.end ?? 0, start))
  gaps.push(gapOf(text, quantities.at(-1)?.end ?? 0, text.length))
  return gaps
}

function gapOf(text: string, from: number, to: number): Gap {
  let last = to
  while (last > from && !ENDS.has(text.charCodeAt(last - 1))) last -= 1
  const ends = last > from
  let first = from
  const stop = Math.min(to, from + REACH)
  while (first < stop && !ENDS.has(text.charCodeAt(first))) first += 1
  const lead = folded(text.slice(Math.max(last, to - REACH), to))
  const tail = !ends && to - from <= REACH ? lead : folded(text.slice(from, first))
  return { tail, lead, ends }
}

/** Computes its decimals when a rule first asks for them: most figures are never summed. */
class ReadFigure implements Figure {
  readonly mention: Mention
  readonly unit: string
  readonly lead: string
  readonly tail: string
  readonly planned: boolean
  readonly opens: boolean
  readonly said: number
  #value: Decimal | null = null
  #half: Decimal | null = null

  constructor(mention: Mention, { lead, tail, planned, opens }: Pick<Figure, 'lead' | 'tail' | 'planned' | 'opens'>) {
    this.mention = mention
    this.unit = mention.unit
    this.lead = lead
    this.tail = tail
    this.planned = planned
    this.opens = opens
    this.said = saidIn(lead)
  }

  get value(): Decimal {
    this.#value ??= exact(this.mention.value)
    return this.#value
  }

  get half(): Decimal {
    this.#half ??= halfOf(this.mention, this.value)
    return this.#half
  }
}

function halfOf(mention: Mention, value: Decimal): Decimal {
  const step = printedStep(mention.text, value)
  return step.eq(1) && !/[元%‰]/u.test(mention.unit) ? exact(0) : step.div(2)
}

/** The place of a figure in the text. */
export function spanOf({ mention }: Figure): readonly [number, number] {
  return [mention.start, mention.end]
}

/** A figure as it is printed. */
export function printed({ mention }: Figure): string {
  return mention.text
}
