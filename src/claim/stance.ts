import type { Carried, Context } from './context.ts'
import { CONTRASTS, facetsOf, groupNumber } from './facet.ts'
import type { NameTable } from './name-table.ts'
import { namesTask, opensTask, setsTask } from './predicate.ts'
import { type Ruling, rulingsOf, telling } from './ruling.ts'
import type { Segment } from './segment.ts'
import { WideFacets } from './wide-facets.ts'

const PENALTY = { conflict: 0.5, partly: 0.12 }
const CHANGE = groupNumber('变幅')
const SENSE = groupNumber('升降')
const RATE = groupNumber('率')
const SHARE_OR_COMPLETION = (facetsOf('占比').get(RATE) ?? 0) | (facetsOf('完成率').get(RATE) ?? 0)
const UP = facetsOf('变幅增长').get(SENSE)
const DOWN = facetsOf('变幅下降').get(SENSE)
const PLAN = groupNumber('计划')
const COMING = groupNumber('进出')
const MOMENT = groupNumber('时点')
/** Of each group what is asked for every figure. */
const WEIGHTS = Float64Array.from(CONTRASTS, ({ weight }) => weight)
const SILENT = Int32Array.from(CONTRASTS, ({ silent }) => silent)
const IS_LOCAL = Uint8Array.from(CONTRASTS, ({ local }) => Number(local))
/** Words with less weight stand in another sentence or in a heading. */
const SAME_SENTENCE = 0.5
/** A change is said right before its figure: 增长3.8%, 提高了50元; elsewhere the word is but a verb. */
const CHANGE_AT_END = /变幅(?:增长|下降)?\s*$/u
const TASK = facetsOf('目标').get(PLAN) ?? 0
const DONE_AT_END = /完成\s*$/u
/** 共, and the characters of 合计 and 总计. */
const [ALTOGETHER, COUNT, COMBINED, OVERALL] = Array.from('共计合总', character => character.charCodeAt(0))
const NOWHERE: Context = {
  before: null,
  beforeShared: false,
  after: null,
  afterShared: false,
  counts: false,
  role: 'plain',
  places: [],
  carried: [],
  background: [],
  planned: 0,
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
  /** For each group in which something is said, what it costs a name to say nothing there. */
  readonly #unnamed = new Float64Array(CONTRASTS.length)
  readonly #names: NameTable
  readonly #behind = new WideFacets()
  #context: Context = NOWHERE
  /** Whether a label before the words says that a task follows. */
  #isSet = false
  #rulings: readonly Ruling[] | null = null

  constructor(names: NameTable) {
    this.#names = names
  }

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
  contradicts(name: number, isDerived: boolean): boolean {
    // 提高到735元: the level that was reached is no longer last year's.
    const isReached = this.#context.role === 'to'
    const isPast = this.#names.bitsIn(name, MOMENT) !== 0
    if (isPast && (isReached || (isDerived && !speaksOfLastYear(this.#context)))) return true
    this.#rulings ??= rulingsOf(this.#context)
    return this.#rulings.some(({ group, said }) => {
      const bits = telling(this.#names.bitsIn(name, group), CONTRASTS[group]?.silent ?? 0)
      return (said & bits) === 0 && (bits !== 0 || this.#mustBeNamed(group, said))
    })
  }

  /** 较年初减少412户 may be named 低保净减户数 where no name of the set tells from when; 环比 never goes without saying. */
  #mustBeNamed(group: number, said: number): boolean {
    const { must = false, lenient = 0 } = CONTRASTS[group] ?? {}
    return must && ((said & ~lenient) !== 0 || this.#names.spoken[group] === 1)
  }

  /** What it costs a name that it and the text do not say the same: only groups count in which either says something. */
  cost(name: number): number {
    const { contrastsFrom, groups, bits, unsaid } = this.#names
    const end = contrastsFrom[name + 1] ?? 0
    let at = contrastsFrom[name] ?? 0
    let penalty = 0
    for (let place = 0; place < this.#groupCount; place += 1) {
      const group = this.#groups[place] ?? 0
      for (; at < end && (groups[at] ?? 0) < group; at += 1) penalty += unsaid[at] ?? 0
      if (at < end && groups[at] === group) {
        penalty += this.#costOf(group, bits[at] ?? 0)
        at += 1
      } else penalty += this.#unnamed[place] ?? 0
    }
    for (; at < end; at += 1) penalty += unsaid[at] ?? 0
    return penalty
  }

  /** What it costs that a name and the text say different things in a group. */
  #costOf(group: number, named: number): number {
    const said = this.#said[group] ?? 0
    if (named === said) return 0
    return ((named & said) === 0 ? PENALTY.conflict : PENALTY.partly) * (WEIGHTS[group] ?? 0) * (this.#sure[group] ?? 0)
  }

  /** What the words beside the figure say in each group. */
  #readLocal({ before, after, afterShared, role }: Context): void {
    clear(this.#local)
    if (before) this.#readBefore(before)
    if (after && (!afterShared || !before)) this.#readAfter(after, before)
    if ((after && opensTask(after)) || (before && setsTask(before))) this.#local[PLAN] = TASK
    if (role === 'from') this.#local[MOMENT] = 1
    if (role === 'of') this.#local[RATE] = SHARE_OR_COMPLETION
    if (role === 'to') this.#local[MOMENT] = 0
  }

  #readBefore(before: Segment): void {
    const { groups, bits } = before.facets
    for (let at = 0; at < groups.length; at += 1) {
      const group = groups[at] ?? 0
      if (!isOfChange(group) || CHANGE_AT_END.test(before.canonical)) this.#local[group] = bits[at] ?? 0
    }
  }

  #readAfter(after: Segment, before: Segment | null): void {
    const { groups, bits } = after.facets
    for (let at = 0; at < groups.length; at += 1) {
      const group = groups[at] ?? 0
      // 完成411名儿童的康复任务: what is done is no plan.
      const isDone = group === PLAN && before !== null && DONE_AT_END.test(before.canonical)
      if (!isOfChange(group) && !isDone) this.#local[group] = (this.#local[group] ?? 0) | (bits[at] ?? 0)
    }
  }

  /** The nearest clause that speaks of a group decides it. */
  #readWide({ before, carried, background }: Context): void {
    clear(this.#wide)
    clear(this.#wideWeight)
    // 共支出…: a total speaks of all members that were named before.
    if (before && saysTotal(before)) return
    for (const { segment, weight, sibling } of carried) {
      if (sibling) continue
      const { groups, bits } = segment.facets
      for (let at = 0; at < groups.length; at += 1) this.#widen(groups[at] ?? 0, bits[at] ?? 0, weight)
    }
    this.#behind.take(background)
    const { groups, bits, weights } = this.#behind
    for (let at = 0; at < groups.length; at += 1) this.#widen(groups[at] ?? 0, bits[at] ?? 0, weights[at] ?? 0)
  }

  #widen(group: number, bits: number, weight: number): void {
    if ((this.#wideWeight[group] ?? 0) >= weight) return
    this.#wide[group] = bits
    this.#wideWeight[group] = weight
  }

  /** Settles once for a figure what its words say in each group, and how surely. */
  #settleGroups({ planned, carried, role }: Context): void {
    const [label] = carried
    this.#isSet = label !== undefined && label.weight >= SAME_SENTENCE && namesTask(label.segment)
    this.#groupCount = 0
    for (let group = 0; group < this.#said.length; group += 1) {
      const local = this.#local[group] ?? 0
      const isPlan = local === 0 && group === PLAN && planned > 0 && role !== 'from'
      const isWide = local === 0 && !isPlan && IS_LOCAL[group] === 0
      const bits = isPlan ? 1 : isWide ? (this.#wide[group] ?? 0) : local
      this.#said[group] = bits === 0 ? 0 : telling(bits, SILENT[group] ?? 0)
      if (bits === 0) continue
      this.#sure[group] = isPlan ? planned : isWide ? (this.#wideWeight[group] ?? 0) : 1
      this.#unnamed[this.#groupCount] = this.#costUnnamed(group)
      this.#groups[this.#groupCount] = group
      this.#groupCount += 1
    }
  }

  #costUnnamed(group: number): number {
    // 新增床位64张，完成任务80张的八成; 目标任务：新建10个: names of a share and of a task need not say what is added.
    if (group === COMING && (this.#context.role === 'of' || this.#isSet)) return 0
    const sure = this.#sure[group] ?? 0
    if (((this.#said[group] ?? 0) & ~(SILENT[group] ?? 0)) === 0 || (IS_LOCAL[group] === 0 && sure < 1)) return 0
    return (CONTRASTS[group]?.unnamed ?? 0) * (WEIGHTS[group] ?? 0) * sure
  }
}

/** Whether words say 共, 合计 or 总计. */
function saysTotal({ from, length, phrases: { codes } }: Segment): boolean {
  for (let at = from; at < from + length; at += 1) {
    if (codes[at] === ALTOGETHER) return true
    if (codes[at] === COUNT && at > from && (codes[at - 1] === COMBINED || codes[at - 1] === OVERALL)) return true
  }
  return false
}

/** A short list is emptied quicker so than by fill. */
function clear(list: Int32Array | Float64Array): void {
  for (let at = 0; at < list.length; at += 1) list[at] = 0
}

function isOfChange(group: number): boolean {
  return group === CHANGE || group === SENSE
}

function speaksOfLastYear({ before, after, role, carried, background }: Context): boolean {
  if (role === 'from') return true
  if (role === 'to') return false
  if (before?.facets.has(MOMENT) || after?.facets.has(MOMENT)) return true
  const says = ({ weight, segment }: Carried) => weight >= SAME_SENTENCE && segment.facets.has(MOMENT)
  return carried.some(says) || background.some(says)
}
