import type { Context } from './context.ts'
import { CONTRASTS } from './facet.ts'

const HARD = CONTRASTS.flatMap(({ hard }, group) => (hard ? [group] : []))

/** A group in which a name that says anything else, or perhaps nothing, is ruled out. */
export interface Ruling {
  readonly group: number
  readonly said: number
}

/** 共取消132户: beside a telling member the silent ones (共) say nothing. */
export function telling(bits: number, silent: number): number {
  return (bits & ~silent) === 0 ? bits : bits & ~silent
}

/** What the words right before a figure say outright. */
export function rulingsOf({ before, after, afterShared }: Context): readonly Ruling[] {
  if (!before || before.facets.size === 0) return []
  return HARD.flatMap(group => {
    const [bits, silent] = [before.facets.get(group) ?? 0, CONTRASTS[group]?.silent ?? 0]
    // 共有15888名残疾人办理换证: beside 共 the words behind say which.
    const behind = after && !afterShared && bits !== 0 && (bits & ~silent) === 0 ? (after.facets.get(group) ?? 0) : 0
    return bits === 0 ? [] : [{ group, said: telling(bits | behind, silent) }]
  })
}
