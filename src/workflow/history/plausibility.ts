import type { Claim, Finding } from '#claim/claim.ts'
import { boundsOf } from '#indicator/decimal.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import type { HistoryPoint } from './series.ts'

/** Between last year's figure and this year's: eight times, or an eighth, is more than a year's change. */
const IMPLAUSIBLE = 8
/** Small counts may well grow tenfold. */
const LEAST_COUNT = 20

/**
 * Figures of a checked text that are many times last year's: a slip of 元, 万元 and 亿元, or of a digit, in this year's data or in last year's
 * report. `lastYear` gives the past value of an indicator by its id. It is a question to the reviewer; the verdicts stay.
 */
export function implausibleFigures(
  set: IndicatorSet,
  claims: readonly Claim[],
  lastYear: ReadonlyMap<string, HistoryPoint>,
): readonly Finding[] {
  return set.indicators.flatMap(indicator => {
    const past = lastYear.get(indicator.id)
    const stated = claims.filter(claim => claim.indicator === indicator.id && claim.expression === null && claim.verdict === 'traced')
    if (past === undefined || stated.length === 0) return []
    const now = boundsOf(indicator.value).low.times(baseOf(indicator.unit).factor)
    const then = boundsOf(past.value).low.times(baseOf(past.unit).factor)
    if (then.lt(LEAST_COUNT) || now.lt(LEAST_COUNT)) return []
    const times = now.div(then)
    if (times.lt(IMPLAUSIBLE) && times.gt(1 / IMPLAUSIBLE)) return []
    return [findingOf(indicator.name, stated, past, times.gt(1) ? `${times.toFixed(1)}倍` : `${times.times(100).toFixed(1)}%`)]
  })
}

function findingOf(name: string, stated: readonly Claim[], past: HistoryPoint, ratio: string): Finding {
  const actual = stated[0]?.text ?? ''
  return {
    rule: 'history-scale',
    spans: stated.map(({ start, end }) => [start, end] as const),
    actual,
    expected: `核对单位和位数（${past.period.label}为${past.text}）`,
    message: `${name}${actual}是${past.period.label}${past.text}的${ratio}：请核对“元、万元、亿元”和位数，去年的数见《${past.title}》。`,
  }
}
