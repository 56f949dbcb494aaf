import { exact } from '#indicator/decimal.ts'
import { sameKind } from '#indicator/unit-family.ts'
import type { Finding } from '../claim.ts'
import { opensOnePart } from '../whole-and-part.ts'
import { type Figure, printed, type Sentence, spanOf } from './figure.ts'
import { canBeTotal } from './part-list.ts'
import { like, openIn } from './print.ts'
import { SAID } from './trigger.ts'

const CLOSES = /等\s*$|[、，,和及]\s*其[他它][^，。；、]{0,8}$/u
const CONTINUES = /^\s*[、，,和与及][^，,；;。、]{1,16}$/u
/** One person may belong to several groups. */
const PERSONS = /^(?:人|名|位|口|户|人次|户次)$/u

/** Payments of different names are never part of each other. */
const PAYMENT = /(?:津贴|补贴|补助金?|救助金|低保金|供养金|生活费|慰问金|养老金|优待金|抚恤金)$/u
const ALL_PAYMENTS = /各类|各项|各种/u

/** 402例，其中海葬118例、树葬等284例: things listed to the last are together no more than their whole. */
export function openList({ figures }: Sentence): readonly Finding[] {
  return figures.flatMap((first, place) => {
    if ((first.said & SAID.among) === 0 || !opensOnePart(first.lead) || PERSONS.test(first.unit)) return []
    const total = figures.slice(0, place).findLast(figure => figure.unit === first.unit && canBeTotal(figure))
    if (!total) return []
    const parts = [first, ...following(figures.slice(place + 1), first)]
    const sum = parts.reduce((value, part) => value.plus(part.value), exact(0))
    const isClosed = parts.length > 1 && (CLOSES.test(parts.at(-1)?.lead ?? '') || arePayments(total, parts))
    return isClosed && sum.minus(total.value).gt(openIn([total, ...parts])) ? [finding(total, parts, like(total, sum))] : []
  })
}

/** 各类补贴…，其中高龄津贴…、护理补贴…: kinds of payment, none named within another. */
function arePayments(total: Figure, parts: readonly Figure[]): boolean {
  const names = parts.map(
    ({ lead }) =>
      lead
        .split(/[，,；;、：:（(]|其中/u)
        .at(-1)
        ?.trim() ?? '',
  )
  const areKinds = names.every(name => PAYMENT.test(name) && !names.some(other => other !== name && name.endsWith(other)))
  return ALL_PAYMENTS.test(total.lead) && total.unit === '元' && areKinds
}

function following(later: readonly Figure[], first: Figure): readonly Figure[] {
  const stop = later.findIndex(figure => !CONTINUES.test(figure.lead) || !sameKind(figure.unit, first.unit))
  return stop < 0 ? later : later.slice(0, stop)
}

function finding(total: Figure, parts: readonly Figure[], sum: string): Finding {
  return {
    rule: 'open-list',
    spans: [spanOf(total), ...parts.map(spanOf)],
    actual: printed(total),
    expected: `不超过${printed(total)}`,
    message: `“其中”各项相加 ${parts.map(printed).join(' + ')} = ${sum}，大于总数${printed(total)}`,
  }
}
