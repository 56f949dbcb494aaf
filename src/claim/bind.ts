import type { IndicatorSet } from '#indicator/set.ts'
import type { Mention } from '#text/mention.ts'
import type { Binding, Reading } from './binding.ts'
import type { Candidate } from './candidate.ts'
import { catalogueOf } from './catalogue.ts'
import { Finder, type Match } from './find.ts'
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
  const slips = unitSlips(readings, stated, { finder, similarity })
  const named = namedCandidates(readings, stated, slips)
  const taken = new Set([...stated, ...[...slips.values()].map(({ candidate }) => candidate)])
  const first = ownersOf(stated)
  const isStated = (candidate: number) => taken.has(candidate)
  const unstated = finder.countByUnit(place => !taken.has(place))
  const settled = readings.map((reading, place) => {
    const slip = slips.get(reading)
    if (slip) return { ...reading, how: 'unit' as const, chosen: slip, carries: null, rival: null }
    const isRepeat = (first.get(stated[place] ?? -1) ?? place) !== place
    return settle(reading, {
      stated: stated[place] ?? -1,
      named: named[place] ?? -1,
      isRepeat,
      isStated,
      unstated: unstated(reading.mention.unit),
    })
  })
  return { bindings: doubledAmong(misplacedAmong(settled)), candidates: catalogue.candidates }
}

interface Ears {
  readonly finder: Finder
  readonly similarity: Similarity
}

/** For figures without a source: the indicator that their words name best and that has their number in another unit. */
function unitSlips(readings: readonly Reading[], stated: Int32Array, ears: Ears): ReadonlyMap<Reading, Match> {
  const slips = new Map<Reading, Match>()
  for (const [place, reading] of readings.entries()) {
    const slip = (stated[place] ?? -1) < 0 ? unitSlip(reading, ears) : null
    if (slip) slips.set(reading, slip)
  }
  return slips
}

function unitSlip({ mention, context, matches }: Reading, { finder, similarity }: Ears): Match | null {
  const places = finder.sameNumber(mention)
  if (places.size === 0) return null
  const heard = similarity.listen(context)
  const slip = likest(finder.likestOf(places, heard, similarity))
  const least = matches.reduce((most, match) => Math.max(most, match.fits ? 0 : match.likeness), TUNING.leastNamed as number)
  return slip && slip.likeness >= least ? slip : null
}
