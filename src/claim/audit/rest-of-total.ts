import { sameKind } from '#indicator/unit-family.ts'
import type { Finding } from '../claim.ts'
import { endsInRest } from '../whole-and-part.ts'
import { type Figure, printed, type Sentence, spanOf } from './figure.ts'
import { canBeTotal } from './part-list.ts'
import { like, openIn } from './print.ts'
import { SAID } from './trigger.ts'

/** The whole stands so near to its rest. */
const REACH = 8

/** 9项…，已完成5项，其余4项…: what is left must be the whole less what was named before. */
export function restOfTotal({ figures }: Sentence): readonly Finding[] {
  return figures.flatMap((rest, place) => {
    if ((rest.said & SAID.rest) === 0 || !endsInRest(rest.lead)) return []
    const earlier = figures
      .slice(Math.max(0, place - REACH), place)
      .filter(figure => sameKind(figure.unit, rest.unit) && canBeTotal(figure))
    const [total, ...parts] = earlier
    const isSecond = earlier.some(({ lead }) => endsInRest(lead))
    if (!total || parts.length === 0 || isSecond || isExplained(earlier, rest)) return []
    return [finding(total, parts, rest)]
  })
}

/** Whether the rest completes the named parts to any of the figures before them. */
function isExplained(earlier: readonly Figure[], rest: Figure): boolean {
  return earlier.some((total, place) => {
    const parts = earlier.slice(place + 1)
    const open = openIn([total, ...parts, rest])
    let left = total.value.minus(rest.value)
    if (parts.length > 0 && parts.some(part => left.minus(part.value).abs().lte(open))) return true
    for (const part of parts) left = left.minus(part.value)
    return parts.length > 0 && left.abs().lte(open)
  })
}

function finding(total: Figure, parts: readonly Figure[], rest: Figure): Finding {
  const left = parts.reduce((value, part) => value.minus(part.value), total.value)
  const named = parts.map(printed).join(' − ')
  return {
    rule: 'rest-of-total',
    spans: [spanOf(total), ...parts.map(spanOf), spanOf(rest)],
    actual: printed(rest),
    expected: like(rest, left),
    message: `${printed(total)} − ${named} = ${like(rest, left)}，与其余${printed(rest)}不符`,
  }
}
