import type { Decimal } from '#indicator/decimal.ts'
import { sameKind } from '#indicator/unit-family.ts'
import type { Finding } from '../claim.ts'
import { type Figure, printed, type Sentence, spanOf } from './figure.ts'
import { like, percentLike } from './print.ts'
import { SAID } from './trigger.ts'

const FROM = /[由从][^，。；]{0,16}$/u
const TO = /^[^，。；]{0,6}(?:提高|增加|增长|上升|提升|上调|调整|扩大|下降|降低|减少|压缩|压减|下调|缩短|增|升|降|减|调)[到至为]/u
const AGAINST = /(?:较|比)(?:上年|去年)[^，。；]{0,6}\s*$/u
const LAST_YEAR = /(?:上年|去年)(?:同期)?[^，,。；]{0,10}$/u
const THIS_YEAR = /(?:今年|本年|本期|目前|现)[^，,。；]{0,10}$/u
const CHANGE =
  /^[，,\s]*(?:同比|[比较](?:上年|去年)(?:同期)?|[比较]年初)?(增长|增加|提高|上升|提升|增幅|涨幅|下降|降低|减少|降幅|回落)(?:了|为|达)?\s*$/u
const FALL = /下降|降低|减少|降幅|回落/u

interface Change {
  readonly before: Figure
  readonly now: Figure
  readonly change: Figure
  readonly fall: boolean
}

/** 由a提高到b，增长p% and b，比上年的a增长p%: the growth, or the difference, against both values. */
export function growth({ figures }: Sentence): readonly Finding[] {
  return figures.flatMap((change, place) => {
    const word = (change.said & SAID.change) === 0 ? undefined : CHANGE.exec(change.lead)?.[1]
    const levels = word === undefined ? null : levelsBefore(figures, place)
    if (!levels || word === undefined || levels.before.value.isZero()) return []
    const claimed: Change = { ...levels, change, fall: FALL.test(word) }
    return isMeasured(claimed) && !holds(claimed) ? [finding(claimed)] : []
  })
}

function levelsBefore(figures: readonly Figure[], place: number): Pick<Change, 'before' | 'now'> | null {
  const [first, second] = [figures[place - 2], figures[place - 1]]
  if (!first || !second || !sameKind(first.unit, second.unit)) return null
  if (FROM.test(first.lead) && TO.test(second.lead)) return { before: first, now: second }
  if (AGAINST.test(second.lead) && !/^[，,]/u.test(figures[place]?.lead ?? '')) return { before: second, now: first }
  return LAST_YEAR.test(first.lead) && THIS_YEAR.test(second.lead) ? { before: first, now: second } : null
}

/** The change is given in % of a level, or in the unit of the levels. */
function isMeasured({ now, change }: Change): boolean {
  return change.unit === '%' ? now.unit !== '%' : sameKind(change.unit, now.unit) || (change.unit === '百分点' && now.unit === '%')
}

function truth({ before, now, change, fall }: Change): Decimal {
  const difference = fall ? before.value.minus(now.value) : now.value.minus(before.value)
  return change.unit === '%' ? difference.div(before.value).times(100) : difference
}

function holds(claimed: Change): boolean {
  const { before, now, change } = claimed
  const open = before.half.plus(now.half)
  const slack = change.unit === '%' ? open.div(before.value.abs()).times(100).times(2) : open
  return truth(claimed).minus(change.value).abs().lte(slack.plus(change.half))
}

function finding(claimed: Change): Finding {
  const { before, now, change, fall } = claimed
  const value = truth(claimed)
  const turned = value.lt(0)
  const size = change.unit === '%' ? percentLike(change, value.abs()) : like(change, value.abs())
  const expected = turned ? `${fall ? '增长' : '下降'}${size}` : size
  return {
    rule: 'growth',
    spans: [spanOf(before), spanOf(now), spanOf(change)],
    actual: printed(change),
    expected,
    message: `由${printed(before)}到${printed(now)}，应为${turned ? '' : fall ? '减少' : '增加'}${expected}，文中写作${fall ? '减少' : '增加'}${printed(change)}`,
  }
}
