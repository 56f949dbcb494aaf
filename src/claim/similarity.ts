import type { Candidate, Profile } from './candidate.ts'
import { folded } from './canonical.ts'
import type { Context } from './context.ts'
import { type Segment, segmentOf } from './segment.ts'
import { Stance } from './stance.ts'
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
/** Where little stands beside the figure, what the name explains of it says little. */
const DOUBT = 1
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
  readonly #stance = new Stance()
  readonly #area: string
  #places: readonly string[] = []
  #turn = 0
  #near: readonly {
    readonly segment: Segment
    readonly from: number
    readonly to: number
    readonly weight: number
    readonly isBefore: boolean
  }[] = []

  /** `area` names the bureau: a figure of its own place is a figure of the whole. */
  constructor(vocabulary: Vocabulary, area: string) {
    this.#area = folded(area)
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
    this.#stance.take(context)
    this.#places = context.places.some(place => this.#area.includes(place)) ? [] : context.places
    return heard
  }

  /** Whether the words beside the figure speak of a rise or a fall. */
  get sense(): 'up' | 'down' | null {
    return this.#stance.sense
  }

  /** Whether the words before the figure rule a candidate out under every one of its names. */
  contradicts(candidate: Candidate): boolean {
    if (this.#places.length > 0 && !this.#places.some(place => candidate.wording.includes(place))) return true
    return candidate.profiles.every(profile => this.#stance.contradicts(profile, candidate.expression !== null))
  }

  /** How loudly the words around the figure say a pair, from 0 to 1. */
  said(id: number): number {
    return this.#heard(id)
  }

  /** From about −1 (contradicts) to 1 (says exactly this). */
  score(candidate: Candidate): number {
    let best = -1
    for (const profile of candidate.profiles) best = Math.max(best, this.#likeness(profile))
    return best * candidate.trust
  }

  #likeness(profile: Profile): number {
    return SHARE.coverage * this.#coverage(profile) + SHARE.precision * this.#precision(profile) - this.#stance.cost(profile)
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
}

/** How many positions of the words between two figures may name the first. */
function openingOf({ pairs }: Segment): number {
  return Math.min(6, pairs.length >> 1)
}
