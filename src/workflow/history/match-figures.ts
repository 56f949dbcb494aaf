import type { Candidate } from '#claim/candidate.ts'
import { catalogueOf } from '#claim/catalogue.ts'
import { unitsAgree } from '#claim/fit.ts'
import { OwnArea } from '#claim/own-area.ts'
import { Phrases } from '#claim/phrases.ts'
import { Similarity } from '#claim/similarity.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import { contextOf, type PastFigure } from './past-figure.ts'

/** A name to look for; without a unit any figure may be meant. */
export interface NamedIndicator {
  readonly name: string
  readonly unit?: string | undefined
}

/** The figure of one report that a name means, and how surely: likeness runs to 1. */
export interface MatchedFigure<Figure extends PastFigure> {
  readonly figure: Figure
  readonly likeness: number
}

/** Names less like the words around a figure are not meant by it. */
const LEAST_LIKENESS = 0.55

/**
 * For each name the figure of one report that it means, by the likeness with which the check binds claims, values left aside. Every figure
 * goes to the name that it fits best, so the more of a bureau's names are asked for together, the surer the answer.
 */
export function matchFigures<Figure extends PastFigure>(
  bureau: string,
  names: readonly NamedIndicator[],
  figures: readonly Figure[],
): readonly (MatchedFigure<Figure> | null)[] {
  const catalogue = catalogueOf(namesAsSet(bureau, names))
  const phrases = new Phrases(catalogue.vocabulary)
  const similarity = new Similarity(catalogue, new OwnArea({ name: bureau }, catalogue.candidates))
  const found = new Map<number, MatchedFigure<Figure>>()
  for (const figure of figures) {
    const best = likest(figure, catalogue.candidates, similarity, () => similarity.listen(contextOf(figure.words, phrases)))
    if (best === null) continue
    const place = Number(best.candidate.indicator?.slice(ID.length))
    if (best.likeness > (found.get(place)?.likeness ?? LEAST_LIKENESS)) found.set(place, { figure, likeness: best.likeness })
  }
  return names.map((_, place) => found.get(place) ?? null)
}

function likest(figure: PastFigure, candidates: readonly Candidate[], similarity: Similarity, listen: () => unknown) {
  let best: { readonly candidate: Candidate; readonly likeness: number } | null = null
  listen()
  for (const [place, candidate] of candidates.entries()) {
    if (candidate.expression !== null || candidate.note !== null) continue
    if (candidate.unit !== '' && !unitsAgree(candidate.unit, baseOf(figure.unit).unit)) continue
    if (similarity.contradicts(place)) continue
    const likeness = similarity.score(place)
    if (best === null || likeness > best.likeness) best = { candidate, likeness }
  }
  return best
}

const ID = 'n.x'

/** Names as the catalogue takes them: their values play no part. */
function namesAsSet(bureau: string, names: readonly NamedIndicator[]): IndicatorSet {
  return {
    bureau: { name: bureau },
    period: { label: '', start: '2000-01-01', end: '2000-12-31' },
    indicators: names.map(({ name, unit = '' }, place) => ({ id: `${ID}${place}`, name, value: '1', unit })),
  }
}
