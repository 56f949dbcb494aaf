import type { Decimal } from '#indicator/decimal.ts'
import { plain } from '#indicator/decimal.ts'
import { roundTo } from '#indicator/rounding.ts'
import type { Finding } from '../claim.ts'
import { type Figure, printed, type Sentence, spanOf } from './figure.ts'
import { SAID } from './trigger.ts'

const NAMED_WHOLE = /^[，,（(\s]*占([^，。；、（(]{3,14}?)的?(?:比重|比例|比)?(?:为|达)?\s*$/u

interface Implied {
  readonly part: Figure
  readonly share: Figure
  readonly least: Decimal
  readonly most: Decimal
}

/** A…，占户籍人口的1.6%；B…，占户籍人口的2.4%: shares of one whole must imply one whole. */
export function impliedWhole(sentences: readonly Sentence[]): readonly Finding[] {
  const known = new Map<string, Implied>()
  return sentences
    .filter(({ hasShare }) => hasShare)
    .flatMap(({ figures }) =>
      figures.flatMap((share, place) => {
        if ((share.said & SAID.share) === 0) return []
        const part = figures[place - 1]
        const whole = NAMED_WHOLE.exec(share.lead)?.[1]
        if (!part || whole === undefined || (share.unit !== '%' && share.unit !== '‰') || share.value.lte(0) || /[元%‰]/u.test(part.unit))
          return []
        const implied = impliedBy(part, share)
        const key = `${whole} ${part.unit}`
        const earlier = known.get(key)
        if (!earlier) known.set(key, implied)
        return earlier && (implied.least.gt(earlier.most) || implied.most.lt(earlier.least)) ? [finding(earlier, implied, whole)] : []
      }),
    )
}

function impliedBy(part: Figure, share: Figure): Implied {
  const of = share.unit === '%' ? 100 : 1000
  const low = share.value.minus(share.half.times(2))
  return {
    part,
    share,
    least: part.value
      .minus(part.half)
      .times(of)
      .div(share.value.plus(share.half.times(2))),
    most: part.value
      .plus(part.half)
      .times(of)
      .div(low.gt(0) ? low : share.value.div(10)),
  }
}

function finding(earlier: Implied, later: Implied, whole: string): Finding {
  const wholeOf = ({ part, share }: Implied) =>
    plain(roundTo(part.value.times(share.unit === '%' ? 100 : 1000).div(share.value), 0, 'half-up'))
  return {
    rule: 'implied-whole',
    spans: [spanOf(earlier.part), spanOf(earlier.share), spanOf(later.part), spanOf(later.share)],
    actual: printed(later.share),
    expected: `与${printed(earlier.share)}同一基数`,
    message: `按${printed(earlier.part)}占${printed(earlier.share)}，“${whole}”约为${wholeOf(earlier)}；按${printed(later.part)}占${printed(later.share)}，约为${wholeOf(later)}，两处基数不一`,
  }
}
