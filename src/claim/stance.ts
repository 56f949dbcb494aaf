import type { Profile } from './candidate.ts'
import type { Context } from './context.ts'
import { CONTRASTS, type Contrast, type Facets, facetsOf, groupNumber } from './facet.ts'

const PENALTY = { conflict: 0.5, partly: 0.12 }
const CHANGE = groupNumber('变幅')
const SENSE = groupNumber('升降')
const RATE = groupNumber('率')
const SHARE_OR_COMPLETION = (facetsOf('占比').get(RATE) ?? 0) | (facetsOf('完成率').get(RATE) ?? 0)
const UP = facetsOf('变幅增长').get(SENSE)
const DOWN = facetsOf('变幅下降').get(SENSE)
const PLAN = groupNumber('计划')
const MOMENT = groupNumber('时点')
const HARD = CONTRASTS.flatMap(({ hard }, group) => (hard ? [group] : []))
/** Words with less weight stand in another sentence or in a heading. */
const SAME_SENTENCE = 0.5
/** A change is said right before its figure: 增长3.8%, 提高了50元; elsewhere the word is but a verb. */
const CHANGE_AT_END = /变幅(?:增长|下降)?\s*$/u

/** What the words around one figure at a time say in the groups that tell near names apart. */
export class Stance {
  readonly #saidBits = new Int32Array(CONTRASTS.length)
  readonly #sure = new Float64Array(CONTRASTS.length)
  #local: Facets = new Map()
  #outright: Facets = new Map()
  #planned = 0
  #speaksOfLastYear = false
  /** 提高到735元: the level that was reached is no longer last year's. */
  #isReached = false
  /** 共支出…: a total speaks of all members that were named before. */
  #isTotal = false
  #wide: ReadonlyMap<number, { bits: number; weight: number }> = new Map()

  /** Takes up the words around the next figure. */
  take(context: Context): void {
    this.#local = locally(context)
    this.#outright = context.before?.facets ?? new Map()
    this.#wide = widely(context)
    this.#isReached = context.role === 'to'
    this.#speaksOfLastYear = speaksOfLastYear(context)
    this.#isTotal = /共|合计|总计/u.test(context.before?.canonical ?? '')
    this.#planned = context.planned
    this.#settleGroups()
  }

  /** Whether the words beside the figure speak of a rise or a fall. */
  get sense(): 'up' | 'down' | null {
    const bits = this.#local.get(SENSE)
    return bits === UP ? 'up' : bits === DOWN ? 'down' : null
  }

  /** Whether the words around the figure say outright that a name is not meant. Last year's figure is meant only where last year is spoken of. */
  contradicts({ named }: Profile, isDerived: boolean): boolean {
    if ((named[MOMENT] ?? 0) !== 0 && (this.#isReached || (isDerived && !this.#speaksOfLastYear))) return true
    return HARD.some(group => {
      const said = telling(this.#outright.get(group) ?? 0, CONTRASTS[group]?.silent ?? 0)
      const bits = telling(named[group] ?? 0, CONTRASTS[group]?.silent ?? 0)
      return said !== 0 && (said & bits) === 0 && (bits !== 0 || (CONTRASTS[group]?.must ?? false))
    })
  }

  /** What it costs a name that it and the text do not say the same. */
  cost({ named }: Profile): number {
    let penalty = 0
    for (let group = 0; group < named.length; group += 1) {
      const bits = named[group] ?? 0
      const said = this.#saidBits[group] ?? 0
      if (bits !== said) penalty += costOf(CONTRASTS[group], { named: bits, said, sure: this.#sure[group] ?? 0 })
    }
    return penalty
  }

  /** Settles once for a figure what its words say in each group, and how surely. */
  #settleGroups(): void {
    for (let group = 0; group < this.#saidBits.length; group += 1) {
      const { bits, sure } = this.#saidIn(group, CONTRASTS[group]?.local ?? false)
      this.#saidBits[group] = telling(bits, CONTRASTS[group]?.silent ?? 0)
      this.#sure[group] = sure
    }
  }

  #saidIn(group: number, isLocal: boolean): { readonly bits: number; readonly sure: number } {
    const local = this.#local.get(group) ?? 0
    if (local !== 0) return { bits: local, sure: 1 }
    if (group === PLAN && this.#planned > 0) return { bits: 1, sure: this.#planned }
    const wide = isLocal || this.#isTotal ? undefined : this.#wide.get(group)
    return { bits: wide?.bits ?? 0, sure: wide?.weight ?? 0 }
  }
}

/** 共取消132户: beside a telling member the silent ones (共) say nothing. */
function telling(bits: number, silent: number): number {
  return (bits & ~silent) === 0 ? bits : bits & ~silent
}

/** What it costs a name that it and the text do not say the same in a group. */
function costOf(
  contrast: Contrast | undefined,
  { named, said, sure }: { readonly named: number; readonly said: number; readonly sure: number },
): number {
  if (!contrast) return 0
  const { weight, local, silent, all, unnamed, unsaid } = contrast
  if (named === 0) return (said & ~silent) === 0 || (!local && sure < 1) ? 0 : unnamed * weight * sure
  if (said === 0) return (named & ~silent) === 0 || named === all ? 0 : unsaid * weight
  return ((named & said) === 0 ? PENALTY.conflict : PENALTY.partly) * weight * sure
}

/** What the words beside the figure say in each group. */
function locally({ before, after, afterShared, role }: Context): Facets {
  const result = new Map<number, number>()
  for (const [group, bits] of before?.facets ?? []) {
    const isVerb = (group === CHANGE || group === SENSE) && !CHANGE_AT_END.test(before?.canonical ?? '')
    if (!isVerb) result.set(group, bits)
  }
  if (!afterShared || !before) {
    for (const [group, bits] of after?.facets ?? []) {
      if (group !== CHANGE && group !== SENSE) result.set(group, (result.get(group) ?? 0) | bits)
    }
  }
  if (role === 'from') result.set(MOMENT, 1)
  if (role === 'of') result.set(RATE, SHARE_OR_COMPLETION)
  if (role === 'to') result.delete(MOMENT)
  return result
}

function speaksOfLastYear({ before, after, role, carried }: Context): boolean {
  if (role === 'from') return true
  if (role === 'to') return false
  return [before, after, ...carried.filter(({ weight }) => weight >= SAME_SENTENCE).map(({ segment }) => segment)].some(
    segment => segment?.facets.has(MOMENT) ?? false,
  )
}

/** The nearest clause that speaks of a group decides it. */
function widely(context: Context): ReadonlyMap<number, { bits: number; weight: number }> {
  const result = new Map<number, { bits: number; weight: number }>()
  for (const { segment, weight, sibling } of context.carried) {
    if (sibling) continue
    for (const [group, bits] of segment.facets) {
      const known = result.get(group)
      if (!known || known.weight < weight) result.set(group, { bits, weight })
    }
  }
  return result
}
