import { exact } from '#indicator/decimal.ts'
import { sameKind } from '#indicator/unit-family.ts'
import type { Finding } from '../claim.ts'
import { isExhaustive } from './division.ts'
import { type Figure, printed, type Sentence, spanOf } from './figure.ts'
import { type PartList, partLists } from './part-list.ts'
import { like, openIn } from './print.ts'

/**
 * Parts that exclude each other (城市 and 农村, 集中 and 分散, 公办 and 民办) against the total before them: together never more, and
 * just as much when none is left out. Other parts may overlap or leave a rest, and prove nothing.
 */
export function partsAndTotal(sentence: Sentence): readonly Finding[] {
  const lists = partLists(sentence).filter(list => !agrees(list) && !anotherTotal(list, sentence.figures))
  const longest = new Map<Figure, PartList>()
  for (const list of lists) {
    const [first] = list.parts
    const known = first ? longest.get(first) : undefined
    if (first && (!known || known.parts.length < list.parts.length)) longest.set(first, list)
  }
  return [...longest.values()].map(finding)
}

function agrees(list: PartList): boolean {
  const { total, parts, division, members, isNamed } = list
  const over = sumOf(parts).minus(total.value)
  const open = openIn([total, ...parts])
  return over.abs().lte(open) || (over.lt(0) && !(isNamed && isExhaustive(division, members)))
}

/** The parts may make up another figure of the sentence. */
function anotherTotal({ total, parts }: PartList, figures: readonly Figure[]): boolean {
  const sum = sumOf(parts)
  return figures.some(
    figure =>
      figure !== total &&
      !parts.includes(figure) &&
      sameKind(figure.unit, total.unit) &&
      figure.value
        .minus(sum)
        .abs()
        .lte(openIn([figure, ...parts])),
  )
}

function sumOf(parts: readonly Figure[]) {
  return parts.reduce((value, part) => value.plus(part.value), exact(0))
}

function finding({ total, parts }: PartList): Finding {
  const sum = like(total, sumOf(parts))
  return {
    rule: 'parts-and-total',
    spans: [spanOf(total), ...parts.map(spanOf)],
    actual: printed(total),
    expected: sum,
    message: `各部分相加 ${parts.map(printed).join(' + ')} = ${sum}，与总数${printed(total)}不符`,
  }
}
