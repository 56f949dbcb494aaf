import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { indexOf } from '#indicator/set-index.ts'
import { type Piece, reference } from '../parts.ts'
import type { Script } from '../script.ts'
import type { Template } from '../template.ts'
import { coreName } from './core-name.ts'
import { factsOf, type Group, groupsOf } from './fact.ts'
import { haveWord } from './openers.ts'
import { phraseOf, wordsBefore } from './phrase.ts'
import { regionWord } from './region.ts'
import { groupClause } from './stock-forms.ts'
import { stockTemplate } from './stock-template.ts'

/**
 * How plainly indicators are stated: 1 one subject a sentence, in full words; 2 one fact a sentence, without changes and shares; 3 as what is counted
 * and its figure, 4 as the statistical name and its figure.
 */
export type Plainness = 1 | 2 | 3 | 4

/** The same indicators in simpler sentences, for what could not be proven as it was written. */
export function restate(ids: readonly string[], plainness: Plainness, set: IndicatorSet, script: Script): readonly Template[] {
  const indicators = ids.flatMap(id => indexOf(set).indicators.get(id) ?? [])
  const sentences = plainness === 1 ? bySubject(indicators, set) : waysOf(indicators, plainness)
  return sentences.map(pieces => stockTemplate(pieces, script))
}

function bySubject(indicators: readonly Indicator[], set: IndicatorSet): readonly (readonly Piece[])[] {
  return groupsOf(factsOf(indicators)).map(group => [
    havePhrase(group, regionWord(set.bureau)),
    ...groupClause(group, [], { set, turn: 1, compared: new Set(), withRates: false }),
  ])
}

/** 全县共有 before what stands at a date. */
function havePhrase({ head }: Group, region: string): string {
  const have = head.kind === 'stock' ? haveWord(head, region) : ''
  return have === '' ? '' : `${region}${have}`
}

function inFullWords(indicators: readonly Indicator[]): readonly (readonly Piece[])[] {
  return factsOf(indicators).map(fact => {
    const goal = fact.figures.length === 1 ? fact.figures.filter(item => item.target) : []
    const figures = fact.figures.map(item => reference(item.id))
    return [
      wordsBefore(fact.phrase),
      ...figures,
      fact.phrase.after,
      ...goal.flatMap(item => ['，年度目标', reference(`target(${item.id})`)]),
    ]
  })
}

function waysOf(indicators: readonly Indicator[], plainness: 2 | 3 | 4): readonly (readonly Piece[])[] {
  return plainness === 2 ? inFullWords(indicators) : indicators.map(plainness === 3 ? byCore : byName)
}

/** 80岁以上老人高龄补贴发放611人, where the words around it could not be proven. */
function byCore(item: Indicator): readonly Piece[] {
  const { form } = phraseOf(item)
  return form === 'count' || form === 'money' ? [coreName(item.name, item.unit), reference(item.id)] : byName(item)
}

function byName({ id, name }: { readonly id: string; readonly name: string }): readonly Piece[] {
  return [`${name}为`, reference(id)]
}
