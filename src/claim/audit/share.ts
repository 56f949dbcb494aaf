import type { Decimal } from '#indicator/decimal.ts'
import { sameKind } from '#indicator/unit-family.ts'
import type { Finding } from '../claim.ts'
import { type Figure, printed, type Sentence, spanOf } from './figure.ts'
import { percentLike } from './print.ts'

const BARE = /^[，,\s]*(?:占比|占|占比为|占比达)\s*$/u
const OF_WHOLE = /^\s*的\s*$/u
const NAMES_WHOLE = /(?:占|为|完成)[^，。；]{0,16}$/u

interface Claimed {
  readonly part: Figure
  readonly whole: Figure
  readonly share: Figure
}

/** 总数…，其中A…，占p% and A…，占总数…的p%: the share against its numerator and denominator. */
export function share({ figures }: Sentence): readonly Finding[] {
  return figures.flatMap((figure, place) => {
    if (figure.unit !== '%') return []
    const claimed = wholeNamed(figure, figures, place) ?? partOfTotal(figure, figures, place)
    return claimed && !holds(claimed) && !otherPairHolds(figure, figures.slice(0, place)) ? [finding(claimed)] : []
  })
}

/** A…，占总数…的p% */
function wholeNamed(share: Figure, figures: readonly Figure[], place: number): Claimed | null {
  const [part, whole] = [figures[place - 2], figures[place - 1]]
  if (!part || !whole || !OF_WHOLE.test(share.lead) || !NAMES_WHOLE.test(whole.lead)) return null
  return sameKind(part.unit, whole.unit) ? { part, whole, share } : null
}

/** 总数…，其中A…，占p% */
function partOfTotal(share: Figure, figures: readonly Figure[], place: number): Claimed | null {
  const [whole, part] = [figures[place - 2], figures[place - 1]]
  if (!part || !whole || !BARE.test(share.lead) || !/^[，,（(\s]*其中/u.test(part.lead)) return null
  return sameKind(part.unit, whole.unit) ? { part, whole, share } : null
}

function holds({ part, whole, share }: Claimed): boolean {
  if (whole.value.minus(whole.half).lte(0)) return true
  const least = part.value.minus(part.half).div(whole.value.plus(whole.half)).times(100)
  const most = part.value.plus(part.half).div(whole.value.minus(whole.half)).times(100)
  return most.plus(share.half).gte(share.value) && least.minus(share.half.times(2)).lte(share.value)
}

/** A share of something else in the sentence is no error. */
function otherPairHolds(share: Figure, earlier: readonly Figure[]): boolean {
  const recent = earlier.slice(-8)
  return recent.some(part => recent.some(whole => part !== whole && sameKind(part.unit, whole.unit) && holds({ part, whole, share })))
}

function finding({ part, whole, share }: Claimed): Finding {
  const truth: Decimal = part.value.div(whole.value).times(100)
  const expected = percentLike(share, truth)
  return {
    rule: 'share',
    spans: [spanOf(part), spanOf(whole), spanOf(share)],
    actual: printed(share),
    expected,
    message: `${printed(part)} ÷ ${printed(whole)} = ${expected}，文中写作${printed(share)}`,
  }
}
