import type { Claim } from '#claim/claim.ts'
import { overlaps, type Span } from '#text/span.ts'
import { parseReference } from '../reference.ts'
import type { Lineage } from '../template.ts'

const SETTLED: readonly Claim['verdict'][] = ['traced', 'derived', 'exempt']

/**
 * Why the check of a text and the lineage of its writing do not agree within a span; null when every claim is settled and speaks of what its
 * reference named. Claims, lineage and span have offsets of the same text.
 */
export function disagreement(within: Span, claims: readonly Claim[], lineage: readonly Lineage[]): string | null {
  const here = overlapping(claims, within)
  const open = here.find(claim => !SETTLED.includes(claim.verdict))
  if (open) return `“${open.text}”核对结果为 ${open.verdict}：${open.reason}`
  for (const span of overlapping(lineage, within)) {
    const fault = unlike(
      span,
      here.filter(claim => overlaps(claim, span)),
    )
    if (fault !== null) return fault
  }
  // The guard lets no date into a template's own words but the report's own period (上半年).
  const stray = here.find(claim => claim.verdict !== 'exempt' && claim.kind !== 'date' && !lineage.some(span => overlaps(span, claim)))
  return stray ? `“${stray.text}”不是引用写入的` : null
}

/** The items that share a place with a span; items stand in text order and do not overlap one another, so that a long text need not be gone through. */
function overlapping<Item extends Span>(items: readonly Item[], within: Span): readonly Item[] {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.end ?? 0) <= within.start) low = middle + 1
    else high = middle
  }
  const found: Item[] = []
  for (let at = low; at < items.length; at += 1) {
    const item = items[at]
    if (item === undefined || item.start >= within.end) break
    if (overlaps(item, within)) found.push(item)
  }
  return found
}

function unlike({ expression }: Lineage, claims: readonly Claim[]): string | null {
  const reference = parseReference(expression)
  if (!reference.ok || reference.value.type !== 'figure') return null
  const [claim] = claims
  if (!claim) return `引用 ${expression} 写出的数字没有被核对到`
  if (claim.verdict === 'exempt') return null
  const wanted = bare(reference.value.expression)
  const found = claim.expression === null ? (claim.indicator ?? '') : bare(claim.expression)
  return found === wanted ? null : `引用 ${expression} 写出的“${claim.text}”被核对为 ${found || '其他来源'}`
}

function bare(expression: string): string {
  return expression.replace(/\s+/gu, '')
}
