import type { Fact, Group } from './fact.ts'
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
  for (const group of [...groups.filter(other => !isRemark(other)), ...groups.filter(isRemark)]) {
    const home = runs.find(run => joins(run, group))
    if (home) insert(home, group)
    else runs.push([group])
  }
  return runs.toSorted((a, b) => rankOf(a[0]?.head) - rankOf(b[0]?.head))
}

/** What stands at a date comes first, then what was done, standards last. */
export function rankOf(fact: Fact | undefined): number {
  if (!fact || fact.phrase.form === 'standard') return 2
  return fact.kind === 'flow' ? 1 : 0
}

/** A rank or a rise remarks on a figure: it follows what it is about. */
function isRemark({ head }: Group): boolean {
  return head.phrase.form === 'rank' || head.phrase.form === 'change'
}

function isSameKind(a: Fact, b: Fact): boolean {
  return a.kind === b.kind || a.kind === null || b.kind === null
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
  if (isRemark(group) && group.head.phrase.core.startsWith(first.head.phrase.core)) return true
  if (isRemark(group) || (first.head.phrase.form === 'standard') !== (group.head.phrase.form === 'standard')) return false
  if (group.head.phrase.form === 'rate' && first.head.phrase.core.slice(0, 4) !== group.head.phrase.core.slice(0, 4)) return false
  const label = besideLabel(first.head.phrase.core, group.head.phrase.core)
  if (label === null) return false
  return isSameKind(first.head, group.head) || group.head.phrase.form === 'money' || isAddition(label)
}
