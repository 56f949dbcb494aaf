import type { Claim, Verdict } from './claim.ts'

/** All verdicts, the open ones last. */
export const VERDICTS: readonly Verdict[] = ['traced', 'derived', 'exempt', 'mismatch', 'ambiguous', 'untraced']
const OPEN: ReadonlySet<Verdict> = new Set<Verdict>(['mismatch', 'ambiguous', 'untraced'])

/** How many claims have each verdict. */
export function summarize(claims: readonly Claim[]): Readonly<Record<Verdict, number>> {
  const counts = { traced: 0, derived: 0, exempt: 0, mismatch: 0, ambiguous: 0, untraced: 0 }
  for (const { verdict } of claims) counts[verdict] += 1
  return counts
}

/** Whether someone must look at a claim. */
export function isOpen({ verdict }: Pick<Claim, 'verdict'>): boolean {
  return OPEN.has(verdict)
}

/** The claims that state each indicator, in the order of the text; those of no indicator under "". */
export function byIndicator(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    if (claim.verdict === 'exempt') continue
    const list = groups.get(claim.indicator ?? '')
    if (list) list.push(claim)
    else groups.set(claim.indicator ?? '', [claim])
  }
  return groups
}
