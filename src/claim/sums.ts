import { exact } from '#indicator/decimal.ts'
import type { Mention } from '#text/mention.ts'
import type { Context } from './context.ts'

/** Nothing but this stands before a figure that says what those before it come to. */
const ALTOGETHER = /^\s*(?:共|合计|共计|总计|一共|总共|计)\s*$/u
/** Sums of more parts are not looked for, so that time stays linear. */
const MOST_PARTS = 6

/**
 * For each figure that the text calls a total, and that is just what those right before it in its sentence come to, its parts: 上级740万元、
 * 本级110万元，合计850万元. Such a total is told by the sum, whatever it is called.
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
