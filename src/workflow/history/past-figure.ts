import type { Context } from '#claim/context.ts'
import type { Phrases } from '#claim/phrases.ts'
import { contextsOf } from '#claim/read-contexts.ts'
import type { Segment } from '#claim/segment.ts'
import { segmentOf } from '#claim/segment.ts'
import { subjectOf } from '#claim/subject.ts'
import { Vocabulary } from '#claim/vocabulary.ts'
import { findMentions } from '#text/find-mentions.ts'
import type { Hedge } from '#text/mention.ts'
import type { Span } from '#text/span.ts'

/** The words that may say what a figure counts, as a report wrote them, so that they can be held against any name later. */
export interface FigureWords extends Omit<Context, 'before' | 'after' | 'carried' | 'background' | 'planned'> {
  readonly before: string
  readonly after: string
  readonly carried: readonly { readonly words: string; readonly weight: number; readonly sibling: boolean }[]
}

/** A figure that a past report states. */
export interface PastFigure {
  /** In the stored text. */
  readonly span: Span
  /** As printed. */
  readonly text: string
  /** What it counts, in the report's words. */
  readonly subject: string
  /** Exact, in the base unit; a range is "60..100". */
  readonly value: string
  readonly unit: string
  readonly hedge: Hedge
  readonly words: FigureWords
}

/** Further words than these say next to nothing. */
const MOST_CARRIED = 8

/** The figures that a report states as reached. What is planned or promised, and the level that a change left behind, is no part of a series. */
export function pastFiguresOf(text: string): readonly PastFigure[] {
  const { mentions, contexts } = contextsOf(text, findMentions(text), new Vocabulary())
  return mentions.flatMap((mention, place) => {
    const context = contexts[place]
    if (!context || context.planned > 0 || context.role === 'from' || context.role === 'of' || mention.value === '' || mention.weak)
      return []
    const { start, end, value, unit, hedge } = mention
    return [{ span: { start, end }, text: mention.text, subject: subjectOf(text, context), value, unit, hedge, words: wordsOf(context) }]
  })
}

function wordsOf({ before, after, carried, background, planned: _, ...rest }: Context): FigureWords {
  const said = [...carried, ...background]
    .slice(0, MOST_CARRIED)
    .map(({ segment, weight, sibling }) => ({ words: segment.words, weight, sibling }))
  return { ...rest, before: before?.words ?? '', after: after?.words ?? '', carried: said }
}

/** The words of a figure as they are held against names. */
export function contextOf({ before, after, carried, ...rest }: FigureWords, phrases: Phrases): Context {
  const segment = (words: string): Segment => segmentOf(words, 0, words.length, phrases)
  return {
    ...rest,
    before: before === '' ? null : segment(before),
    after: after === '' ? null : segment(after),
    carried: carried.map(({ words, weight, sibling }) => ({ segment: segment(words), weight, sibling })),
    background: [],
    planned: 0,
  }
}
