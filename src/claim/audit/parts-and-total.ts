import { exact } from '#indicator/decimal.ts'
import { sameKind } from '#indicator/unit-family.ts'
import { canonical } from '../canonical.ts'
import type { Finding } from '../claim.ts'
import { facetsOf, isComplete } from '../facet.ts'
import { type Figure, printed, type Sentence, spanOf } from './figure.ts'
import { like, openIn } from './print.ts'

/**
 * 其中A…、B… against the total before it. A part above its total is wrong whatever it is; parts that make up the whole by their
 * names (城市 and 农村, 集中 and 分散) must sum to it. Other parts may overlap or leave a rest, and prove nothing.
 */
export function partsAndTotal({ figures }: Sentence): readonly Finding[] {
  return figures.flatMap((total, place) => {
    const parts = partsAfter(total, figures.slice(place + 1))
    const over = parts.find(part => part.value.minus(part.half).gt(total.value.plus(total.half)))
    if (over) return [tooBig(over, total)]
    return parts.length > 1 && makeWhole(parts) ? sumFinding(total, parts) : []
  })
}

/** The figures of the list that 其中 or a bracket opens, of the total's unit. */
function partsAfter(total: Figure, later: readonly Figure[]): readonly Figure[] {
  const first = later.findIndex(figure => sameKind(figure.unit, total.unit))
  const opener = later[first]
  if (!opener || later.slice(0, first).some(other => /[，；,;]/u.test(other.lead))) return []
  if (!/^[，,；;\s]*其中|^[（(](?:其中)?/u.test(opener.lead) || /其中.*其中/u.test(opener.lead)) return []
  const parts = [opener]
  for (const figure of later.slice(first + 1)) {
    if (!sameKind(figure.unit, total.unit)) {
      if (/[，；,;。）)]/u.test(figure.lead)) break
      continue
    }
    if (!/^\s*[、和及与]/u.test(figure.lead)) break
    parts.push(figure)
  }
  return parts
}

/** Whether the parts are, by one contrast group, different members that leave none out. */
function makeWhole(parts: readonly Figure[]): boolean {
  const facets = parts.map(({ lead }) => facetsOf(canonical(lead)))
  return isComplete(facets)
}

function sumFinding(total: Figure, parts: readonly Figure[]): readonly Finding[] {
  const sum = parts.reduce((value, part) => value.plus(part.value), exact(0))
  if (
    sum
      .minus(total.value)
      .abs()
      .lte(openIn([total, ...parts]))
  )
    return []
  const terms = parts.map(printed).join(' + ')
  return [
    {
      rule: 'parts-and-total',
      spans: [spanOf(total), ...parts.map(spanOf)],
      actual: printed(total),
      expected: like(total, sum),
      message: `各部分相加 ${terms} = ${like(total, sum)}，与总数${printed(total)}不符`,
    },
  ]
}

function tooBig(part: Figure, total: Figure): Finding {
  return {
    rule: 'part-above-total',
    spans: [spanOf(total), spanOf(part)],
    actual: printed(part),
    expected: `不超过${printed(total)}`,
    message: `“其中”的${printed(part)}大于总数${printed(total)}`,
  }
}
