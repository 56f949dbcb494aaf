import { sameKind } from '#indicator/unit-family.ts'
import type { Finding } from '../claim.ts'
import { opensPart } from '../whole-and-part.ts'
import type { Figure, Sentence } from './figure.ts'
import { type ClaimedShare, holds, otherPairHolds, shareFinding } from './ratio.ts'
import { SAID } from './trigger.ts'

const BARE = /^[，,\s]*(?:占比|占|占比为|占比达)\s*$/u
const OF_WHOLE = /^\s*的\s*$/u
const NAMES_WHOLE = /(?:占|为|完成)[^，。；]{0,16}$/u
const NAMED = /^[，,（(\s]*占([^，。；、（(]{2,14}?)的?(?:比重|比例)?(?:为|达)?\s*$/u
const REACH = 6
const CLAUSE = /[，,；;：:、（(）)]/u

/** 总数…，其中A…，占p%; A…，占总数…的p%; 总人口…，A…，占总人口的p%; 床位…，护理型床位…，占p%: the share against its numerator and denominator. */
export function share({ figures }: Sentence): readonly Finding[] {
  return figures.flatMap((figure, place) => {
    if (figure.unit !== '%' || (figure.said & (SAID.share | SAID.of)) === 0) return []
    const claimed = wholeNamed(figure, figures, place) ?? wholeSaid(figure, figures, place) ?? partOfTotal(figure, figures, place)
    return claimed && !holds(claimed) && !otherPairHolds(figure, figures.slice(0, place)) ? [shareFinding('share', claimed)] : []
  })
}

/** A…，占总数…的p% */
function wholeNamed(share: Figure, figures: readonly Figure[], place: number): ClaimedShare | null {
  const [part, whole] = [figures[place - 2], figures[place - 1]]
  if (!part || !whole || !OF_WHOLE.test(share.lead) || !NAMES_WHOLE.test(whole.lead)) return null
  return sameKind(part.unit, whole.unit) ? { part, whole, share } : null
}

/** 总人口…，老年人A…，占总人口的p%: the whole is named again. */
function wholeSaid(share: Figure, figures: readonly Figure[], place: number): ClaimedShare | null {
  const said = NAMED.exec(share.lead)?.[1]
  const part = figures[place - 1]
  if (said === undefined || !part) return null
  const whole = figures.slice(Math.max(0, place - REACH), place - 1).findLast(figure => nameOf(figure).endsWith(said))
  return whole && sameKind(part.unit, whole.unit) ? { part, whole, share } : null
}

/** 总数…，其中A…，占p%, and without 其中 where the part's name ends as the whole's. */
function partOfTotal(share: Figure, figures: readonly Figure[], place: number): ClaimedShare | null {
  const [whole, part] = [figures[place - 2], figures[place - 1]]
  if (!part || !whole || !BARE.test(share.lead)) return null
  const isPart = opensPart(part.lead) || narrows(nameOf(part), nameOf(whole))
  return isPart && sameKind(part.unit, whole.unit) ? { part, whole, share } : null
}

function nameOf({ lead }: Figure): string {
  return lead.split(CLAUSE).at(-1)?.trim() ?? ''
}

/** 护理型床位 narrows 核定床位: the same thing, more closely said. */
function narrows(part: string, whole: string): boolean {
  const thing = whole.slice(-2)
  return thing.length === 2 && part.endsWith(thing) && part.length > thing.length && part !== whole
}
