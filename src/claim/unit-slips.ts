import type { Named, Readings } from './binding.ts'
import type { Finder } from './find.ts'
import { MANNER, type Matches } from './matches.ts'
import type { Similarity } from './similarity.ts'
import { TUNING } from './tuning.ts'

interface Ears {
  readonly finder: Finder
  readonly similarity: Similarity
}

/** For figures that state nothing, by figure: the indicator that their words name best and that has their number in another unit. */
export function unitSlips(readings: Readings, stated: Int32Array, ears: Ears): ReadonlyMap<number, Named> {
  const slips = new Map<number, Named>()
  for (let figure = 0; figure < stated.length; figure += 1) {
    const slip = (stated[figure] ?? -1) < 0 ? unitSlip(readings, figure, ears) : null
    if (slip) slips.set(figure, slip)
  }
  return slips
}

function unitSlip({ mentions, contexts, matches }: Readings, figure: number, { finder, similarity }: Ears): Named | null {
  const [mention, context] = [mentions[figure], contexts[figure]]
  const places = mention ? finder.sameNumber(mention).filter(place => !isOfFigure(place, figure, matches)) : []
  if (places.length === 0 || !context) return null
  similarity.listen(context)
  const slip = finder.likestOf(places, similarity)
  const rival = matches.likest(figure, match => !matches.fits(match))
  return slip && slip.likeness >= Math.max(TUNING.leastNamed, matches.likenessOf(rival)) ? slip : null
}

/** Whether a candidate has the figure in the unit that is written: then no unit is wrong. */
function isOfFigure(candidate: number, figure: number, matches: Matches): boolean {
  const match = matches.find(figure, candidate)
  return match >= 0 && matches.manners[match] !== MANNER.NAMED
}
