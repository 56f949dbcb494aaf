import { exact } from '#indicator/decimal.ts'
import type { Finding } from '../claim.ts'
import { type Figure, printed, type Sentence, spanOf } from './figure.ts'

const HEADS: ReadonlySet<string> = new Set(['人', '名', '户', '人次', '户次'])
const PAID = /(?:发放|支出|补贴|津贴|救助金|低保金|供养金|资金|慰问金|补助|减免|生活费)[^，。；]{0,8}$/u
const BY_HEAD = /每人|人均|户均|次均|标准|每月|每年/u
/** Per head and report, a payment lies between these, in 元; the factor 10000 of a slip leads far outside. */
const LEAST = exact(2)
const MOST = exact('2000000')
const FEW = exact(30)

/** 为600人发放386.42元: money that comes to next to nothing, or to millions, for each head is 万元 for 元 or the like. */
export function unitSlip({ figures }: Sentence): readonly Finding[] {
  return figures.flatMap((money, place) => {
    const heads = figures[place - 1]
    if (money.unit !== '元' || !heads || !HEADS.has(heads.unit)) return []
    if (!PAID.test(money.lead) || BY_HEAD.test(money.lead) || BY_HEAD.test(heads.lead) || heads.value.lt(FEW)) return []
    const each = money.value.div(heads.value)
    return each.lt(LEAST) || each.gt(MOST) ? [finding(heads, money, each.toFixed(2))] : []
  })
}

function finding(heads: Figure, money: Figure, each: string): Finding {
  return {
    rule: 'unit-slip',
    spans: [spanOf(heads), spanOf(money)],
    actual: printed(money),
    expected: '核对“元、万元、亿元”',
    message: `${printed(money)} ÷ ${printed(heads)}，平均${each}元，疑为“元、万元、亿元”写错`,
  }
}
