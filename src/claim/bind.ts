import type { IndicatorSet } from '#indicator/set.ts'
import type { Mention } from '#text/mention.ts'
import type { Binding, Reading } from './binding.ts'
import type { Candidate } from './candidate.ts'
import { catalogueOf } from './catalogue.ts'
import { Finder } from './find.ts'
import { namedCandidates } from './named.ts'
import { contextsOf } from './read-contexts.ts'
import { doubledAmong, likest, misplacedAmong, settle } from './settle.ts'
import { Similarity } from './similarity.ts'
import { ownersOf, statedCandidates } from './stated.ts'
import { TUNING } from './tuning.ts'

export interface Bindings {
  readonly bindings: readonly Binding[]
  readonly candidates: readonly Candidate[]
}

/** Binds every figure of a text to the set, over the whole text at once, so that each indicator goes where it is named best. */
export function bind(text: string, mentions: readonly Mention[], set: IndicatorSet): Bindings {
  const catalogue = catalogueOf(set)
  const contexts = contextsOf(text, mentions, catalogue.vocabulary)
  const similarity = new Similarity(catalogue.vocabulary, set.bureau.name)
  const finder = new Finder(catalogue, set.rounding ?? 'half-up')
  const readings = [...contexts].map(([mention, context]): Reading => {
    const heard = similarity.listen(context)
    return { mention, context, matches: finder.find(mention, heard, similarity) }
  })
  const stated = statedCandidates(readings)
  const named = namedCandidates(readings, stated)
  const taken = new Set(stated)
  const first = ownersOf(stated)
  const isStated = (candidate: number) => taken.has(candidate)
  const unstated = finder.countByUnit(place => !taken.has(place))
  const settled = readings.map((reading, place) => {
    const isRepeat = (first.get(stated[place] ?? -1) ?? place) !== place
    return settle(reading, {
      stated: stated[place] ?? -1,
      named: named[place] ?? -1,
      isRepeat,
      isStated,
      unstated: unstated(reading.mention.unit),
    })
  })
  const inUnit = settled.map(binding => withOtherUnit(binding, finder, similarity))
  return { bindings: doubledAmong(misplacedAmong(inUnit)), candidates: catalogue.candidates }
}

/** For a figure without a source: the indicator that its words name and that has its number in another unit. */
function withOtherUnit(binding: Binding, finder: Finder, similarity: Similarity): Binding {
  if (binding.how !== 'unknown' && binding.how !== 'wrong') return binding
  const places = finder.sameNumber(binding.mention)
  if (places.size === 0) return binding
  const heard = similarity.listen(binding.context)
  const slip = likest(finder.likestOf(places, heard, similarity))
  const least = Math.max(TUNING.leastNamed, binding.chosen?.likeness ?? 0)
  return slip && slip.likeness >= least ? { ...binding, how: 'unit', chosen: slip } : binding
}
