import type { CheckedText } from '#claim/claim.ts'
import type { Draft } from '#draft/draft.ts'
import { guardTemplate } from '#draft/guard.ts'
import { disagreement } from '#draft/proof/agreement.ts'
import { type Script, scriptOf, simplifiedSet } from '#draft/script.ts'
import type { TemplatePart } from '#draft/template.ts'
import { printTemplate } from '#draft/template-parser.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { failure, type Result, success } from '#result.ts'
import { overlaps, type Span } from '#text/span.ts'
import type { RewriteWish } from './rewrite-request.ts'

/** A draft with what its sentences are proven by. */
export interface ProvingDesk {
  readonly draft: Draft
  readonly supplied: IndicatorSet
  /** In Simplified, over which templates are written. */
  readonly set: IndicatorSet
  readonly script: Script
  readonly check: (text: string, set: IndicatorSet) => Promise<CheckedText>
}

export function provingDesk(draft: Draft, supplied: IndicatorSet, check: ProvingDesk['check']): ProvingDesk {
  return { draft, supplied, set: simplifiedSet(supplied), script: scriptOf(supplied), check }
}

/**
 * A template in the place of a passage: through the guard, then the whole text with it through the check, where its claims must agree with its lineage
 * and no other sentence of the draft may come into doubt by it. Gives its text, or why it may not stand.
 */
export async function provenInPlace(parts: readonly TemplatePart[], place: Span, desk: ProvingDesk): Promise<Result<string, string>> {
  const { draft, set, script, supplied, check } = desk
  const guarded = guardTemplate({ parts }, set, script)
  if (!guarded.ok) return failure(guarded.failure.message)
  const { text, lineage } = guarded.value
  const by = text.length - (place.end - place.start)
  const whole = draft.text.slice(0, place.start) + text + draft.text.slice(place.end)
  const moved = [
    ...shifted(draft.lineage, place, by),
    ...lineage.map(span => ({ ...span, start: span.start + place.start, end: span.end + place.start })),
  ]
  const { claims } = await check(whole, supplied)
  const own = disagreement({ start: place.start, end: place.start + text.length }, claims, moved)
  if (own !== null) return failure(own)
  const others = (draft.sentences ?? []).filter(sentence => !overlaps(sentence, place))
  const doubted = shifted(others, place, by).find(
    (sentence, at) =>
      disagreement(sentence, claims, moved) !== null && disagreement(others[at] ?? sentence, draft.claims, draft.lineage) === null,
  )
  return doubted === undefined ? success(text) : failure('改写后，邻近句子的数字核对不上。')
}

function shifted<Item extends Span>(items: readonly Item[], place: Span, by: number): readonly Item[] {
  return items
    .filter(item => !overlaps(item, place))
    .map(item => (item.start >= place.end ? { ...item, start: item.start + by, end: item.end + by } : item))
}

/** References that are words around a figure: where sentences become one, they need not be said twice. */
const WORDS = /^(?:trend|asOf)\(|^period$/u

/** The references of a template, as written, each once and in order. */
export function referencesIn(parts: readonly TemplatePart[]): readonly string[] {
  return [...new Set(parts.flatMap(part => (part.type === 'reference' ? [printTemplate([part]).slice(2, -2)] : [])))].toSorted()
}

/** Why a version does not say what the passage said; null when it does: every reference is kept, and none is new. */
export function referenceFault(before: readonly TemplatePart[], after: readonly TemplatePart[], wish: RewriteWish): string | null {
  const [had, has] = [referencesIn(before), referencesIn(after)]
  const lost = had.find(reference => !has.includes(reference) && !(wish === 'merge' && WORDS.test(reference)))
  if (lost !== undefined) return `少了引用 {{${lost}}}：原句的引用须全部保留。`
  const added = has.find(reference => !had.includes(reference))
  return added === undefined ? null : `多了引用 {{${added}}}：只能用原句的引用。`
}
