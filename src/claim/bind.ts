import type { IndicatorSet } from '#indicator/set.ts'
import type { Mention } from '#text/mention.ts'
import { assign, type Bidder } from './assign.ts'
import type { Candidate } from './candidate.ts'
import { catalogueOf } from './catalogue.ts'
import { type Context, contextsOf } from './context.ts'
import { Finder, type Match } from './find.ts'
import { Similarity } from './similarity.ts'

/** What a figure of the text states: the candidate chosen in view of all others, and how that was settled. */
export interface Binding {
  readonly mention: Mention
  readonly context: Context
  readonly matches: readonly Match[]
  readonly chosen: Match | null
  /** stated: the figure is the candidate's. exchanged: it is another's, whose subject stands elsewhere. wrong: this subject has another figure. misplaced: 0.2the figure belongs to words elsewhere. unit: the number is right, its unit is not. */
  readonly how: 'stated' | 'exchanged' | 'wrong' | 'misplaced' | 'unit' | 'ambiguous' | 'unknown'
  /** For an ambiguous figure: the other candidate that it may state. */
  readonly rival: Match | null
  /** For an exchanged figure: the candidate whose figure was written here. */
  readonly carries: Match | null
}

export interface Bindings {
  readonly bindings: readonly Binding[]
  readonly candidates: readonly Candidate[]
}

export const TUNING = {
  /** The least likeness with which a fitting figure is believed, by its number of telling digits: the more digits, the less by chance. */
  least: [0.4, 0.3, 0.15, 0, -0.25],
  /** A fact stated again must be named as well as this, and nearly as well as where it is stated best. */
  leastRepeated: 0.5,
  repeatedBelow: 0.35,
  /** How much better subjects must fit when exchanged before figures are held to be exchanged. */
  exchange: 0.12,
  /** How much better a subject that is stated nowhere must fit before it is held to be meant. */
  unstated: 0.3,
  /** What it costs two wrong figures to be held for the same candidate. */
  shared: 0.1,
  /** How much better other words must name a candidate before its figure is held to be misplaced. */
  misplaced: 0.2,
  faintest: 0.1,
  /** Below this a name without the figure is another subject. */
  leastNamed: 0.4,
}
const FITS = 2

interface Open {
  readonly mention: Mention
  readonly context: Context
  readonly matches: readonly Match[]
}

/** Binds every figure of a text to the set, over the whole text at once, so that each indicator goes where it is named best. */
export function bind(text: string, mentions: readonly Mention[], set: IndicatorSet): Bindings {
  const catalogue = catalogueOf(set)
  const contexts = contextsOf(text, mentions, catalogue.vocabulary)
  const similarity = new Similarity(catalogue.vocabulary)
  const finder = new Finder(catalogue, set.rounding ?? 'half-up')
  const open = [...contexts].map(([mention, context]): Open => {
    const heard = similarity.listen(context)
    return { mention, context, matches: finder.find(mention, heard, similarity) }
  })
  const stated = statedCandidates(open)
  const named = namedCandidates(open, stated)
  const bindings = open.map((item, place) => settle(item, { stated: stated[place] ?? -1, named: named[place] ?? -1 }))
  return { bindings: doubted(bindings), candidates: catalogue.candidates }
}

/** A figure is misplaced when other words, which carry a wrong one, name its candidate much better. */
function doubted(bindings: readonly Binding[]): readonly Binding[] {
  const missed = new Map<number, number>()
  for (const { how, chosen } of bindings) {
    if (chosen && (how === 'exchanged' || how === 'wrong')) {
      missed.set(chosen.candidate, Math.max(missed.get(chosen.candidate) ?? 0, chosen.likeness))
    }
  }
  return bindings.map(binding => {
    const { how, chosen } = binding
    const elsewhere = chosen && how === 'stated' ? (missed.get(chosen.candidate) ?? 0) : 0
    return chosen && elsewhere > chosen.likeness + TUNING.misplaced ? { ...binding, how: 'misplaced' as const } : binding
  })
}

/** First every figure is given to a candidate that has it; of several claims to one candidate the best named wins. */
function statedCandidates(open: readonly Open[]): Int32Array {
  const bidders = open.map(({ matches }): Bidder => {
    const bids = matches.filter(match => match.fits)
    return { bids: bids.map(match => ({ candidate: match.candidate, worth: FITS + match.likeness })), outside: 0 }
  })
  const first = assign(bidders)
  const best = new Map<number, number>()
  for (const [place, candidate] of first.entries()) if (candidate >= 0) best.set(candidate, likenessOf(open[place], candidate))
  return first.map((candidate, place) => (candidate >= 0 ? candidate : repeated(open[place], best)))
}

/** A figure left without a candidate may state again what another states. */
function repeated(item: Open | undefined, best: ReadonlyMap<number, number>): number {
  let chosen: Match | null = null
  for (const match of item?.matches ?? []) {
    const least = Math.max(TUNING.leastRepeated, (best.get(match.candidate) ?? 0) - TUNING.repeatedBelow)
    if (match.fits && match.likeness >= least && (!chosen || match.likeness > chosen.likeness)) chosen = match
  }
  return chosen?.candidate ?? -1
}

/**
 * Then all candidates are dealt out again by name alone, with a small premium on what a figure states: who would give his candidate
 * away for another's names figures that are exchanged. A figure without a candidate may claim one by name, but need not hold it alone.
 */
function namedCandidates(open: readonly Open[], stated: Int32Array): Int32Array {
  const owned = new Set([...stated].filter(candidate => candidate >= 0))
  const first = new Map([...stated.entries()].toReversed().map(([place, candidate]) => [candidate, place]))
  const bidders = open.map(({ matches }, place): Bidder => {
    const own = stated[place] ?? -1
    if (own >= 0 && first.get(own) !== place) return { bids: [], outside: 0 }
    const worth = (match: Match) =>
      FITS + match.likeness + (match.candidate === own ? TUNING.exchange / 2 : 0) - (owned.has(match.candidate) ? 0 : TUNING.unstated)
    const bids = matches.filter(match => match.candidate === own || match.likeness > TUNING.faintest)
    const named = Math.max(TUNING.leastNamed, ...bids.map(match => match.likeness))
    return {
      bids: bids.map(match => ({ candidate: match.candidate, worth: worth(match) })),
      outside: own < 0 ? FITS + named - TUNING.shared : 0,
    }
  })
  return assign(bidders)
}

function settle(item: Open, { stated, named }: { readonly stated: number; readonly named: number }): Binding {
  const own = matchOf(item, stated)
  const other = matchOf(item, named)
  if (own && other && !other.fits && other.likeness > own.likeness)
    return { ...item, chosen: other, how: 'exchanged', carries: own, rival: null }
  if (!own || own.likeness < leastFor(item.mention)) {
    const best = bestNamed(item)
    return { ...item, chosen: best, how: best ? 'wrong' : 'unknown', carries: null, rival: null }
  }
  return { ...item, chosen: own, how: 'stated', carries: null, rival: null }
}

function bestNamed({ matches }: Open): Match | null {
  return best(matches.filter(match => !match.fits && match.likeness >= TUNING.leastNamed))
}

function best(matches: readonly Match[]): Match | null {
  return matches.reduce<Match | null>((chosen, match) => (!chosen || match.likeness > chosen.likeness ? match : chosen), null)
}

function matchOf({ matches }: Open, candidate: number): Match | null {
  return matches.find(match => match.candidate === candidate) ?? null
}

function likenessOf(item: Open | undefined, candidate: number): number {
  return item?.matches.find(match => match.candidate === candidate)?.likeness ?? 0
}

/** Digits of a figure up to its trailing zeros. */
function leastFor({ value, unit }: Mention): number {
  const digits = value.replace(/[^0-9]/gu, '').replace(/^0+|0+$/gu, '').length
  const { least } = TUNING
  return (unit === '' ? 0.15 : 0) + (least[Math.min(digits, least.length - 1)] ?? 0)
}
