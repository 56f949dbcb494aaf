import type { Finding } from '../claim.ts'
import { opensOnePart } from '../whole-and-part.ts'
import { type Figure, printed, type Sentence, spanOf } from './figure.ts'
import { canBeTotal } from './part-list.ts'
import { SAID } from './trigger.ts'

const PERSONS: ReadonlySet<string> = new Set(['人', '名', '位', '口'])
/** What is built, held or sent out beside the whole is no part of it. */
const ASIDE = /新[建增]|累计|共计?|带动|惠及|覆盖|发放|开展|组织|投入|平均|人均|每/u

/** 总数…，其中A…: a part larger than every whole that it could belong to is wrong, whatever it counts. */
export function partAboveTotal({ figures }: Sentence): readonly Finding[] {
  return figures.flatMap((part, place) => {
    if ((part.said & SAID.among) === 0 || !opensOnePart(part.lead) || !canBeTotal(part) || ASIDE.test(part.lead)) return []
    const wholes = figures.slice(0, place).filter(figure => countsAlike(figure, part) && canBeTotal(figure))
    const total = wholes.at(-1)
    const isAbove = wholes.every(whole => part.value.minus(part.half).gt(whole.value.plus(whole.half)))
    return total && isAbove ? [finding(part, total)] : []
  })
}

function countsAlike(figure: Figure, part: Figure): boolean {
  return figure.unit === part.unit || (PERSONS.has(figure.unit) && PERSONS.has(part.unit))
}

function finding(part: Figure, total: Figure): Finding {
  return {
    rule: 'part-above-total',
    spans: [spanOf(total), spanOf(part)],
    actual: printed(part),
    expected: `不超过${printed(total)}`,
    message: `“其中”的${printed(part)}大于总数${printed(total)}`,
  }
}
