import { boundsOf, type Decimal, exact, isRange } from '#indicator/decimal.ts'
import { printedStep } from '#indicator/printed-step.ts'
import type { Mention } from '#text/mention.ts'
import { folded } from '../canonical.ts'
import { PlanSections } from '../plan-section.ts'

/** A figure as the audit sees it: its exact value, what rounding leaves open, and the words around it. */
export interface Figure {
  readonly mention: Mention
  readonly value: Decimal
  /** Half of the last printed place: the true value lies this near. 0 for a whole count. */
  readonly half: Decimal
  readonly unit: string
  /** What stands between it and the figure before, or the start of its sentence: Simplified, half-width. */
  readonly lead: string
  /** What follows it, up to the next figure or the end of the sentence. */
  readonly tail: string
  readonly planned: boolean
  /** Whether no other figure stands before it in its sentence. */
  readonly opens: boolean
}

/** The figures of one sentence, in order. */
export interface Sentence {
  readonly figures: readonly Figure[]
}

const END = /[。！？!?\n]/u

/** The sentences of a text that hold exact figures; hedged figures and ranges are left out, since nothing can be summed with them. */
export function sentencesOf(text: string, mentions: readonly Mention[]): readonly Sentence[] {
  const plans = new PlanSections(text, mentions)
  const quantities = mentions.filter(({ kind, value }) => kind === 'quantity' && value !== '')
  const sentences: Figure[][] = []
  for (const [place, mention] of quantities.entries()) {
    const from = quantities[place - 1]?.end ?? 0
    const gap = text.slice(from, mention.start)
    const opens = END.test(gap) || place === 0
    const next = text.slice(mention.end, quantities[place + 1]?.start ?? Math.min(text.length, mention.end + 60))
    const lead = folded(gap.split(END).at(-1) ?? '')
    const tail = folded(next.split(END)[0] ?? '')
    if (opens) sentences.push([])
    if (mention.hedge === '' && !isRange(mention.value))
      sentences.at(-1)?.push(figureOf(mention, { lead, tail, planned: plans.holds(mention.start), opens }))
  }
  return sentences.filter(figures => figures.length > 0).map(figures => ({ figures }))
}

function figureOf(mention: Mention, place: Pick<Figure, 'lead' | 'tail' | 'planned' | 'opens'>): Figure {
  const value = boundsOf(mention.value).low
  const step = printedStep(mention.text, value)
  const isCount = step.eq(1) && !/[元%‰]/u.test(mention.unit)
  return { mention, value, half: isCount ? exact(0) : step.div(2), unit: mention.unit, ...place }
}

/** The place of a figure in the text. */
export function spanOf({ mention }: Figure): readonly [number, number] {
  return [mention.start, mention.end]
}

/** A figure as it is printed. */
export function printed({ mention }: Figure): string {
  return mention.text
}
