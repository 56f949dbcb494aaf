import type { Profile } from './candidate.ts'
import type { Context } from './context.ts'
import { CONTRASTS, facetsOf, groupNumber } from './facet.ts'

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
const DONE_AT_END = /完成\s*$/u
const TOTAL = /共|合计|总计/u
const NOWHERE: Context = {
  before: null,
  beforeShared: false,
  after: null,
  afterShared: false,
  role: 'plain',
  places: [],
  carried: [],
  planned: 0,
}

/** A group in which a name that says anything else, or perhaps nothing, is ruled out. */
interface Ruling {
  readonly group: number
  readonly said: number
}

/** What the words around one figure at a time say in the groups that tell near names apart. */
export class Stance {
  /** What is said in each group, as bits, and how surely. */
  readonly #said = new Int32Array(CONTRASTS.length)
  readonly #sure = new Float64Array(CONTRASTS.length)
  /** The groups in which something is said, rising. */
  readonly #groups = new Int32Array(CONTRASTS.length)
  #groupCount = 0
  /** What the words beside the figure say, and what the nearest clause says that speaks of a group. */
  readonly #local = new Int32Array(CONTRASTS.length)
  readonly #wide = new Int32Array(CONTRASTS.length)
  readonly #wideWeight = new Float64Array(CONTRASTS.length)
  #context: Context = NOWHERE
  #rulings: readonly Ruling[] | null = null

  /** Takes up the words around the next figure. */
  take(context: Context): void {
    this.#context = context
    this.#rulings = null
    this.#readLocal(context)
    this.#readWide(context)
    this.#settleGroups(context)
  }

  /** Whether the words beside the figure speak of a rise or a fall. */
  get sense(): 'up' | 'down' | null {
    const bits = this.#local[SENSE]
    return bits === UP ? 'up' : bits === DOWN ? 'down' : null
  }

  /** Whether the words around the figure say outright that a name is not meant. Last year's figure is meant only where last year is spoken of. */
  contradicts({ named }: Profile, isDerived: boolean): boolean {
    // 提高到735元: the level that was reached is no longer last year's.
    const isReached = this.#context.role === 'to'
    if ((named[MOMENT] ?? 0) !== 0 && (isReached || (isDerived && !speaksOfLastYear(this.#context)))) return true
    this.#rulings ??= rulingsOf(this.#context)
    return this.#rulings.some(({ group, said }) => {
      const bits = telling(named[group] ?? 0, CONTRASTS[group]?.silent ?? 0)
      return (said & bits) === 0 && (bits !== 0 || (CONTRASTS[group]?.must ?? false))
    })
  }

  /** What it costs a name that it and the text do not say the same: only groups count in which either says something. */
  cost({ named, groups }: Profile): number {
    let penalty = 0
    let at = 0
    for (let place = 0; place < this.#groupCount; place += 1) {
      const group = this.#groups[place] ?? 0
      for (; at < groups.length && (groups[at] ?? 0) < group; at += 1) penalty += this.#costIn(groups[at] ?? 0, named)
      if (groups[at] === group) at += 1
      penalty += this.#costIn(group, named)
    }
    for (; at < groups.length; at += 1) penalty += this.#costIn(groups[at] ?? 0, named)
    return penalty
  }

  /** What it costs a name that it and the text do not say the same in a group. */
  #costIn(group: number, namedIn: Int32Array): number {
    const named = namedIn[group] ?? 0
    const said = this.#said[group] ?? 0
    const contrast = CONTRASTS[group]
    if (named === said || !contrast) return 0
    const { weight, local, silent, all, unnamed, unsaid } = contrast
    const sure = this.#sure[group] ?? 0
    if (named === 0) return (said & ~silent) === 0 || (!local && sure < 1) ? 0 : unnamed * weight * sure
    if (said === 0) return (named & ~silent) === 0 || named === all ? 0 : unsaid * weight
    return ((named & said) === 0 ? PENALTY.conflict : PENALTY.partly) * weight * sure
  }

  /** What the words beside the figure say in each group. */
  #readLocal({ before, after, afterShared, role }: Context): void {
    clear(this.#local)
    if (before && before.facets.size > 0) {
      const isChange = CHANGE_AT_END.test(before.canonical)
      for (const [group, bits] of before.facets) if (isChange || !isOfChange(group)) this.#local[group] = bits
    }
    if (after && (!afterShared || !before)) {
      // 完成411名儿童的康复任务: what is done is no plan.
      const isDone = before !== null && DONE_AT_END.test(before.canonical)
      for (const [group, bits] of after.facets) {
        if (!isOfChange(group) && !(isDone && group === PLAN)) this.#local[group] = (this.#local[group] ?? 0) | bits
      }
    }
    if (role === 'from') this.#local[MOMENT] = 1
    if (role === 'of') this.#local[RATE] = SHARE_OR_COMPLETION
    if (role === 'to') this.#local[MOMENT] = 0
  }

  /** The nearest clause that speaks of a group decides it. */
  #readWide({ before, carried }: Context): void {
    clear(this.#wide)
    clear(this.#wideWeight)
    // 共支出…: a total speaks of all members that were named before.
    if (before && TOTAL.test(before.canonical)) return
    for (const { segment, weight, sibling } of carried) {
      if (sibling) continue
      const { groups, bits } = segment.facets
      for (let at = 0; at < groups.length; at += 1) {
        const group = groups[at] ?? 0
        if ((this.#wideWeight[group] ?? 0) >= weight) continue
        this.#wide[group] = bits[at] ?? 0
        this.#wideWeight[group] = weight
      }
    }
  }

  /** Settles once for a figure what its words say in each group, and how surely. */
  #settleGroups({ planned }: Context): void {
    this.#groupCount = 0
    for (let group = 0; group < this.#said.length; group += 1) {
      const local = this.#local[group] ?? 0
      const isPlan = local === 0 && group === PLAN && planned > 0
      const isWide = local === 0 && !isPlan && !CONTRASTS[group]?.local
      const bits = isPlan ? 1 : isWide ? (this.#wide[group] ?? 0) : local
      this.#said[group] = telling(bits, CONTRASTS[group]?.silent ?? 0)
      if (bits === 0) continue
      this.#sure[group] = isPlan ? planned : isWide ? (this.#wideWeight[group] ?? 0) : 1
      this.#groups[this.#groupCount] = group
      this.#groupCount += 1
    }
  }
}

/** 共取消132户: beside a telling member the silent ones (共) say nothing. */
function telling(bits: number, silent: number): number {
  return (bits & ~silent) === 0 ? bits : bits & ~silent
}

/** A short list is emptied quicker so than by fill. */
function clear(list: Int32Array | Float64Array): void {
  for (let at = 0; at < list.length; at += 1) list[at] = 0
}

function isOfChange(group: number): boolean {
  return group === CHANGE || group === SENSE
}

/** What the words right before a figure say outright. */
function rulingsOf({ before }: Context): readonly Ruling[] {
  if (!before || before.facets.size === 0) return []
  return HARD.map(group => ({ group, said: telling(before.facets.get(group) ?? 0, CONTRASTS[group]?.silent ?? 0) })).filter(
    ({ said }) => said !== 0,
  )
}

function speaksOfLastYear({ before, after, role, carried }: Context): boolean {
  if (role === 'from') return true
  if (role === 'to') return false
  if (before?.facets.has(MOMENT) || after?.facets.has(MOMENT)) return true
  return carried.some(({ weight, segment }) => weight >= SAME_SENTENCE && segment.facets.has(MOMENT))
}
