import { exact } from '#indicator/decimal.ts'
import type { Mention } from '#text/mention.ts'
import type { Candidate } from './candidate.ts'
import type { Context } from './context.ts'
import { canBeRest } from './whole-and-part.ts'

/** Nothing but this stands before a figure that says what those before it come to. */
const ALTOGETHER = /^\s*(?:共|合计|共计|总计|一共|总共|计)\s*$/u
/** Sums of more parts are not looked for, so that time stays linear. */
const MOST_PARTS = 6

/**
 * For each figure that the text calls a total, and that is just what those of its unit right before it come to, its parts: 上级740万元、
 * 本级110万元，合计850万元. Such a total is told by the sum, whatever it is called and wherever sentences end.
 */
export function sumsIn(mentions: readonly Mention[], contexts: readonly Context[]): ReadonlyMap<number, ReadonlySet<number>> {
  const sums = new Map<number, ReadonlySet<number>>()
  for (const [figure, context] of contexts.entries()) {
    if (context.before === null || !ALTOGETHER.test(context.before.words)) continue
    const parts = partsOf(mentions, figure)
    if (parts !== null) sums.set(figure, parts)
  }
  return sums
}

/** What names of that say. */
const NAMES_REST = /未|其他|其余|剩余|尚|待|在建|非|另|分散|散居|以外|除|差/u

/** Whether a figure is what the words before it call the rest, and just what the figures of its unit before it leave: 143处，已整改141处，余下2处. */
export function isRest(mentions: readonly Mention[], contexts: readonly Context[], figure: number): boolean {
  const [rest, before] = [mentions[figure], contexts[figure]?.before]
  if (!rest || !before || !canBeRest(before.words) || !isPlain(rest)) return false
  let sum = exact(rest.value)
  for (let place = figure - 1, parts = 0; place >= 0 && place >= figure - 2 * MOST_PARTS && parts < MOST_PARTS; place -= 1) {
    const other = mentions[place]
    if (other?.unit !== rest.unit || !isPlain(other)) continue
    if (parts > 0 && sum.eq(other.value)) return true
    sum = sum.plus(other.value)
    parts += 1
  }
  return false
}

/** Whether a name can be that of a rest. */
export function namesRest({ wording, expression }: Pick<Candidate, 'wording' | 'expression'>): boolean {
  return expression === null && NAMES_REST.test(wording)
}

/** The figures of the same unit right before a total that come to it; null where none do. */
function partsOf(mentions: readonly Mention[], figure: number): ReadonlySet<number> | null {
  const total = mentions[figure]
  if (!total || !isPlain(total)) return null
  const parts = new Set<number>()
  let rest = exact(total.value)
  for (let place = figure - 1; place >= 0 && place >= figure - 2 * MOST_PARTS && parts.size < MOST_PARTS; place -= 1) {
    const part = mentions[place]
    if (part?.unit !== total.unit) continue
    if (!isPlain(part)) return null
    parts.add(place)
    rest = rest.minus(part.value)
    if (rest.lt(0)) return null
    if (rest.isZero()) return parts.size > 1 ? parts : null
  }
  return null
}

function isPlain({ value, hedge }: Mention): boolean {
  return value !== '' && hedge === '' && !value.includes('..') && !value.startsWith('-')
}
