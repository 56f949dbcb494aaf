import { type Decimal, exact } from '#indicator/decimal.ts'
import { sameKind } from '#indicator/unit-family.ts'
import type { Finding } from '../claim.ts'
import { type Figure, printed, type Sentence, spanOf } from './figure.ts'
import { canBeTotal } from './part-list.ts'
import { like, openIn } from './print.ts'
import { SAID } from './trigger.ts'

const TOTAL = /^[，,、；;\s]*(?:各项|以上|上述|两者|三者|四者)?(?:支出)?(?:(?:合计|共计|总计|加起来)[^，。；、]{0,8}|共(?:有|是|为)?)\s*$/u
/** 三项合计…: how many are summed stands between the list and its total. */
const HOW_MANY = /^[两二三四五六七八九]项$/u
const SUMMED = /^(?:合计|共计|总计)[^，。；、]{0,8}$/u
/** No list is longer; all ways to leave figures out are tried. */
const LONGEST = 8

/** A…、B…，合计T: figures listed right before a total must sum to it, all of them or some of them with the last. */
export function listedTotal({ figures }: Sentence): readonly Finding[] {
  return figures.flatMap((total, place) => {
    if ((total.said & SAID.total) === 0) return []
    const counted = HOW_MANY.test(figures[place - 1]?.mention.text ?? '') && SUMMED.test(total.lead)
    if (!counted && !TOTAL.test(total.lead)) return []
    const listed = listBefore(total, figures.slice(0, counted ? place - 1 : place))
    return listed.length > 1 && listed.length <= LONGEST && !someSum(total, listed) ? [finding(total, listed)] : []
  })
}

/** The figures of the total's unit back to the last one of another unit. */
function listBefore(total: Figure, earlier: readonly Figure[]): readonly Figure[] {
  const last = earlier.findLastIndex(figure => !sameKind(figure.unit, total.unit) || !canBeTotal(figure))
  return earlier.slice(last + 1)
}

/** Whether the last figure and some of those before it make up the total; at least two in all. */
function someSum(total: Figure, listed: readonly Figure[]): boolean {
  const open = openIn([total, ...listed])
  const last = listed.at(-1)
  const makes = (rest: readonly Figure[], sum: Decimal, count: number): boolean => {
    const [next, ...others] = rest
    if (count > 1 && sum.minus(total.value).abs().lte(open)) return true
    return next !== undefined && (makes(others, sum.plus(next.value), count + 1) || makes(others, sum, count))
  }
  return last === undefined || makes(listed.slice(0, -1), last.value, 1)
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
