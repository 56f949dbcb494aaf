import type { Claim, Verdict } from './claim.ts'

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
