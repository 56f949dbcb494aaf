import type { Group } from './fact.ts'
import { besideLabel, isAddition } from './label.ts'

/** Groups of one subject, which one sentence states: the first names the subject, the others speak of it. */
export type Run = readonly Group[]

const LONGEST_RUN = 4

/**
 * Groups in runs of one subject, standards at the end of what they belong to: 养老机构, 养老机构床位, 养老机构在住老人 make one run.
 * The order of the set is kept but for what joins an earlier subject.
 */
export function runsOf(groups: readonly Group[]): readonly Run[] {
  const runs: Group[][] = []
  for (const group of groups) {
    const home = runs.find(run => joins(run, group))
    if (home) insert(home, group)
    else runs.push([group])
  }
  return runs.toSorted((a, b) => rank(a) - rank(b))
}

/** What stands at a date comes first, then what was done, standards last. */
function rank([first]: Run): number {
  if (!first || first.head.phrase.form === 'standard') return 2
  return first.head.kind === 'flow' ? 1 : 0
}

/** What was added stands right behind what there is. */
function insert(run: Group[], group: Group): void {
  const [first] = run
  const label = first ? besideLabel(first.head.phrase.core, group.head.phrase.core) : null
  if (label !== null && isAddition(label)) run.splice(1, 0, group)
  else run.push(group)
}

function joins(run: readonly Group[], group: Group): boolean {
  const [first] = run
  if (!first || run.length >= LONGEST_RUN) return false
  if ((first.head.phrase.form === 'standard') !== (group.head.phrase.form === 'standard')) return false
  const label = besideLabel(first.head.phrase.core, group.head.phrase.core)
  if (label === null) return false
  return first.head.kind === group.head.kind || group.head.phrase.form === 'money' || isAddition(label)
}
