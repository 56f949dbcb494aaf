import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { type Piece, reference } from '../parts.ts'
import type { Script } from '../script.ts'
import type { Template } from '../template.ts'
import { factsOf, groupsOf } from './fact.ts'
import { stockTemplate } from './frames-composer.ts'
import { wordsBefore } from './phrase.ts'
import { groupClause } from './stock-forms.ts'

/** How plainly indicators are stated: 1 one subject a sentence, in full words; 2 without changes, parts and targets; 3 as the statistical name and its figure. */
export type Plainness = 1 | 2 | 3

/** The same indicators in simpler sentences, for what could not be proven as it was written. */
export function restate(ids: readonly string[], plainness: Plainness, set: IndicatorSet, script: Script): readonly Template[] {
  const indicators = ids.flatMap(id => set.indicators.filter(item => item.id === id))
  const sentences = plainness === 1 ? bySubject(indicators, set) : plainness === 2 ? inFullWords(indicators) : indicators.map(byName)
  return sentences.map(pieces => stockTemplate(pieces, script))
}

function bySubject(indicators: readonly Indicator[], set: IndicatorSet): readonly (readonly Piece[])[] {
  return groupsOf(factsOf(indicators)).map((group, turn) => groupClause(group, null, { set, turn, withChanges: true }))
}

function inFullWords(indicators: readonly Indicator[]): readonly (readonly Piece[])[] {
  return factsOf(indicators).map(fact => [wordsBefore(fact.phrase), ...fact.figures.map(item => reference(item.id)), fact.phrase.after])
}

function byName({ id, name }: { readonly id: string; readonly name: string }): readonly Piece[] {
  return [`${name}为`, reference(id)]
}
