import type { Candidate, Profile } from './candidate.ts'
import type { Context } from './context.ts'
import { CONTRASTS, type Contrast, type Facets, facetsOf, groupNumber } from './facet.ts'
import { type Segment, segmentOf } from './segment.ts'
import type { Vocabulary } from './vocabulary.ts'

const SHARE = { coverage: 0.55, precision: 0.45 }
const AFTER = { own: 0.85, shared: 0.5, only: 0.8, leading: 0.4 }
/** What the words right behind another figure say for the next. */
const BEFORE_SHARED = 0.6
/** Words further from the figure than this are not asked whether the name explains them. */
const NEAR = 14
const UNKNOWN_WORDS = 0.3
/** The last words before a figure are the head of what it counts. */
const HEAD = 6
const FURTHER = 0.6
const PENALTY = { conflict: 0.5, partly: 0.12 }
/** Where little stands beside the figure, what the name explains of it says little. */
const DOUBT = 1
const CHANGE = groupNumber('变幅')
const SENSE = groupNumber('升降')
const RATE = groupNumber('率')
const SHARE_OR_COMPLETION = (facetsOf('占比').get(RATE) ?? 0) | (facetsOf('完成率').get(RATE) ?? 0)
const UP = facetsOf('变幅增长').get(SENSE)
const DOWN = facetsOf('变幅下降').get(SENSE)
const PLAN = groupNumber('计划')
const MOMENT = groupNumber('时点')
/** A change is said right before its figure: 增长3.8%, 提高了50元; elsewhere the word is but a verb. */
const CHANGE_AT_END = /变幅(?:增长|下降)?\s*$/u
/** What a place says without the word: a section on plans, the old level of a rise, a share. */
const IMPLIED_WORDS = { plan: '下半年 次年计划 明年计划 计划 年度任务 目标 下阶段计划 拟', from: '上年 原标准', of: '占比 完成率' }
const IMPLIED = 0.8
const UNSET = -1

/** Says how well names fit the words around one figure at a time. */
export class Similarity {
  readonly #said: Float64Array
  readonly #stamp: Int32Array
  readonly #vocabulary: Vocabulary
  readonly #implied: { readonly plan: Segment; readonly from: Segment; readonly of: Segment }
  readonly #saidBits = new Int32Array(CONTRASTS.length)
  readonly #sure = new Float64Array(CONTRASTS.length)
  #turn = 0
  #near: readonly {
    readonly segment: Segment
    readonly from: number
    readonly to: number
    readonly weight: number
    readonly isBefore: boolean
  }[] = []
  #local: Facets = new Map()
  #planned = 0
  /** 共支出…: a total speaks of all members that were named before. */
  #isTotal = false
  #wide: ReadonlyMap<number, { bits: number; weight: number }> = new Map()

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
    const implied = (words: string) => segmentOf(words, 0, 0, vocabulary)
    this.#implied = { plan: implied(IMPLIED_WORDS.plan), from: implied(IMPLIED_WORDS.from), of: implied(IMPLIED_WORDS.of) }
    this.#said = new Float64Array(vocabulary.size)
    this.#stamp = new Int32Array(vocabulary.size).fill(UNSET)
  }

  /** Takes up the words around the next figure; `score` then answers for it. Gives the pairs heard, for finding names. */
  listen(context: Context): readonly number[] {
    this.#turn += 1
    const heard: number[] = []
    const hear = (segment: Segment, weight: number, from = 0, to = segment.pairs.length) => {
      for (let at = from; at < to; at += 1) {
        const id = segment.pairs[at] ?? -1
        if (id < 0) continue
        if (this.#stamp[id] !== this.#turn) {
          this.#stamp[id] = this.#turn
          this.#said[id] = weight
          heard.push(id)
        } else if ((this.#said[id] ?? 0) < weight) this.#said[id] = weight
      }
    }
    const { before, after } = context
    const afterWeight = !context.afterShared ? AFTER.own : before ? AFTER.shared : AFTER.only
    const opening = before && context.beforeShared ? openingOf(before) : 0
    if (before) {
      hear(before, BEFORE_SHARED, 0, opening)
      hear(before, 1, opening)
    }
    if (after && context.afterShared) {
      hear(after, afterWeight, 0, openingOf(after))
      hear(after, AFTER.leading, openingOf(after))
    } else if (after) hear(after, afterWeight)
    for (const { segment, weight } of context.carried) hear(segment, weight)
    if (context.planned > 0) hear(this.#implied.plan, IMPLIED)
    if (context.role === 'from') hear(this.#implied.from, IMPLIED)
    if (context.role === 'of') hear(this.#implied.of, IMPLIED)
    this.#near = [
      ...(before
        ? [{ segment: before, from: Math.max(opening, before.pairs.length - NEAR), to: before.pairs.length, weight: 1, isBefore: true }]
        : []),
      ...(after && !context.afterShared
        ? [{ segment: after, from: 0, to: Math.min(after.pairs.length, NEAR), weight: 0.6, isBefore: false }]
        : []),
    ]
    this.#local = locally(context)
    this.#wide = widely(context)
    this.#isTotal = /共|合计|总计/u.test(before?.canonical ?? '')
    this.#planned = context.planned
    this.#settleGroups()
    return heard
  }

  /** Whether the words beside the figure speak of a rise or a fall. */
  get sense(): 'up' | 'down' | null {
    const bits = this.#local.get(SENSE)
    return bits === UP ? 'up' : bits === DOWN ? 'down' : null
  }

  /** From about −1 (contradicts) to 1 (says exactly this). */
  score(candidate: Candidate): number {
    let best = -1
    for (const profile of candidate.profiles) best = Math.max(best, this.#likeness(profile))
    return best * candidate.trust
  }

  #likeness(profile: Profile): number {
    return SHARE.coverage * this.#coverage(profile) + SHARE.precision * this.#precision(profile) - this.#contradiction(profile)
  }

  #heard(id: number): number {
    return id >= 0 && this.#stamp[id] === this.#turn ? (this.#said[id] ?? 0) : 0
  }

  /** How much of the name was said, nearer words counting more. */
  #coverage({ pairs, weights, total }: Profile): number {
    if (total === 0) return 0
    let sum = 0
    for (let at = 0; at < pairs.length; at += 1) {
      const weight = weights[at] ?? 0
      if (weight > 0) sum += weight * Math.max(this.#heard(pairs[at - 1] ?? -1), this.#heard(pairs[at] ?? -1))
    }
    return sum / total
  }

  /** How much of the words beside the figure the name explains. */
  #precision(profile: Profile): number {
    let explained = 0
    let all = 0
    for (const { segment, from, to, weight, isBefore } of this.#near) {
      for (let at = from; at < to; at += 1) {
        if (' 的了和及与或在对将于是从由向为有各均等已达共、'.includes(segment.canonical.charAt(at))) continue
        const [left, right] = [segment.pairs[at - 1] ?? -1, segment.pairs[at] ?? -1]
        const share = weight * this.#telling(left, right) * (isBefore && to - at > HEAD ? FURTHER : 1)
        all += share
        if (profile.pairSet.has(left) || profile.pairSet.has(right)) explained += share
      }
    }
    return (explained + DOUBT / 2) / (all + DOUBT)
  }

  /** What a position of the text weighs: as much as the more telling of its pairs; little when no name knows either. */
  #telling(left: number, right: number): number {
    if (left < 0 && right < 0) return UNKNOWN_WORDS
    const leftWeight = left < 0 ? 0 : this.#vocabulary.weight(left)
    return Math.max(leftWeight, right < 0 ? 0 : this.#vocabulary.weight(right))
  }

  #contradiction({ named }: Profile): number {
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
      this.#saidBits[group] = bits
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

/** How many positions of the words between two figures may name the first. */
function openingOf({ pairs }: Segment): number {
  return Math.min(6, pairs.length >> 1)
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
