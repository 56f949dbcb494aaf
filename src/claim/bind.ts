import type { IndicatorSet } from '#indicator/set.ts'
import type { Mention } from '#text/mention.ts'
import { type Binding, contextAt, type Named, type Readings } from './binding.ts'
import type { Candidate } from './candidate.ts'
import { catalogueOf } from './catalogue.ts'
import { withComparedLevels } from './compared-levels.ts'
import { Finder } from './find.ts'
import { Matches } from './matches.ts'
import { withMisplaced } from './misplaced.ts'
import { namedCandidates } from './named.ts'
import { OwnArea } from './own-area.ts'
import { contextsOf } from './read-contexts.ts'
import { withReferred } from './referred.ts'
import { Settlement } from './settle.ts'
import { Similarity } from './similarity.ts'
import { ownersOf, statedCandidates } from './stated.ts'
import { isRest } from './sums.ts'
import { withTurnedLevels } from './turned-levels.ts'
import { UnitSlips } from './unit-slips.ts'

export interface Bindings {
  readonly bindings: readonly Binding[]
  readonly candidates: readonly Candidate[]
}

/** Binds every figure of a text to the set, over the whole text at once, so that each indicator goes where it is named best. */
export function bind(text: string, mentions: readonly Mention[], set: IndicatorSet): Bindings {
  const catalogue = catalogueOf(set)
  const { candidates, names, vocabulary, groups } = catalogue
  const similarity = new Similarity(catalogue, new OwnArea(set.bureau, candidates))
  const finder = new Finder(catalogue, set.rounding ?? 'half-up')
  const readings: Readings = {
    ...contextsOf(text, mentions, vocabulary, Number(set.period.start.slice(0, 4))),
    matches: new Matches(),
    names,
  }
  const unitSlips = new UnitSlips(readings, finder, similarity)
  readings.mentions.forEach((mention, figure) => {
    similarity.listen(contextAt(readings, figure), readings.times[figure])
    finder.find(mention, { similarity, rest: isRest(readings.mentions, readings.contexts, figure) }, readings.matches)
    unitSlips.hear(figure)
  })
  const stated = statedCandidates(readings)
  const slips = unitSlips.among(stated)
  const named = namedCandidates(readings, stated, slips)
  const taken = takenBy(stated, slips)
  const unstated = groups.unstated(taken)
  const settlement = new Settlement(readings, candidate => taken.has(candidate))
  const first = ownersOf(stated)
  const settled = readings.mentions.map((mention, figure): Binding => {
    const slip = slips.get(figure)
    if (slip) return settlement.slipped(figure, slip)
    const candidate = stated[figure] ?? -1
    const isRepeat = first.get(candidate) !== figure
    const meant = named[figure] ?? -1
    const isMutual = !isRepeat && candidate >= 0 && meant !== candidate && named[first.get(meant) ?? -1] === candidate
    return settlement.settle(figure, { stated: candidate, named: meant, isMutual, isRepeat, unstated: unstated(mention.unit) })
  })
  return { bindings: withReferred(withComparedLevels(text, withTurnedLevels(withMisplaced(settled, names), candidates))), candidates }
}

function takenBy(stated: Int32Array, slips: ReadonlyMap<number, Named>): ReadonlySet<number> {
  const taken = new Set(stated)
  for (const { candidate } of slips.values()) taken.add(candidate)
  taken.delete(-1)
  return taken
}
