import { exact } from '#indicator/decimal.ts'
import { sameKind } from '#indicator/unit-family.ts'
import type { Finding } from '../claim.ts'
import { type Figure, printed, type Sentence, spanOf } from './figure.ts'
import { like, openIn } from './print.ts'

const TOTAL = /^[，,、；;\s]*(?:三项|两项|各项|以上|上述)?(?:支出)?(?:合计|共计|总计|加起来)[^，。；、]{0,8}$/u

/** A…、B…，合计T: the figures listed right before a total must sum to it, all of them or the last few. */
export function listedTotal({ figures }: Sentence): readonly Finding[] {
  return figures.flatMap((total, place) => {
    if (!TOTAL.test(total.lead)) return []
    const listed = listBefore(total, figures.slice(0, place))
    return listed.length > 1 && !someTailSums(total, listed) ? [finding(total, listed)] : []
  })
}

/** The figures of the total's unit back to the last one of another unit. */
function listBefore(total: Figure, earlier: readonly Figure[]): readonly Figure[] {
  const last = earlier.findLastIndex(figure => !sameKind(figure.unit, total.unit))
  return earlier.slice(last + 1)
}

function someTailSums(total: Figure, listed: readonly Figure[]): boolean {
  let sum = exact(0)
  for (const [count, part] of listed.toReversed().entries()) {
    sum = sum.plus(part.value)
    const open = openIn([total, ...listed.slice(listed.length - 1 - count)])
    if (sum.minus(total.value).abs().lte(open)) return true
  }
  return false
}

function finding(total: Figure, listed: readonly Figure[]): Finding {
  const sum = listed.reduce((value, part) => value.plus(part.value), exact(0))
  return {
    rule: 'listed-total',
    spans: [...listed.map(spanOf), spanOf(total)],
    actual: printed(total),
    expected: like(total, sum),
    message: `${listed.map(printed).join(' + ')} = ${like(total, sum)}，与合计${printed(total)}不符`,
  }
}
