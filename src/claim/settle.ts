import { type Binding, matchOf, type Outcome, type Reading } from './binding.ts'
import type { Match } from './find.ts'
import { leastFor } from './least.ts'
import { TUNING } from './tuning.ts'

/** What the two deals gave a figure: the candidate that it states, and the one that its words name; -1 for none. */
export interface Dealt {
  readonly stated: number
  readonly named: number
  /** Whether another figure states the same candidate first. */
  readonly isRepeat: boolean
  /** Whether a candidate is stated by any figure of the text. */
  readonly isStated: (candidate: number) => boolean
  /** How many indicators of its kind of unit no figure of the text states. */
  readonly unstated: number
}

/** Settles one figure. */
export function settle(reading: Reading, { stated, named, isRepeat, isStated, unstated }: Dealt): Binding {
  const own = matchOf(reading, stated)
  const other = matchOf(reading, named)
  if (own && other && !other.fits && other.likeness > own.likeness) return bound(reading, 'exchanged', other, { carries: own })
  const isDoubtful = isRepeat && !(own && isPlanOfPlans(reading, own))
  if (!own || own.likeness < leastFor(reading.mention, own, isDoubtful ? Number.POSITIVE_INFINITY : unstated)) {
    const supplied = own && own.trust < 1 ? suppliedInstead(reading, isStated, unstated) : null
    return supplied ? bound(reading, 'stated', supplied) : unsettled(reading)
  }
  const turned = own.trust < 1 ? turnedAmong(reading) : null
  if (turned && turned.likeness + TUNING.sense > own.likeness + TUNING.betterNamed) return bound(reading, 'sense', turned)
  const better = own.trust < 1 ? likest(reading.matches.filter(match => !match.fits && !isStated(match.candidate))) : null
  if (better && better.likeness > own.likeness + TUNING.betterNamed) return bound(reading, 'wrong', better)
  const meant =
    isRepeat && !(own.isPlan && reading.context.planned > 0)
      ? likest(reading.matches.filter(match => !match.fits && !isStated(match.candidate)))
      : null
  if (meant && meant.likeness > own.likeness + TUNING.repeatedInstead) return bound(reading, 'exchanged', meant, { carries: own })
  const rival = reading.matches.find(match => rivals(match, own) && !isStated(match.candidate))
  return rival ? bound(reading, 'ambiguous', own, { rival }) : bound(reading, 'stated', own)
}

/** For a figure that was dealt a computed one of too little likeness: an indicator of that figure which nothing else states. */
function suppliedInstead(reading: Reading, isStated: (candidate: number) => boolean, unstated: number): Match | null {
  const supplied = likest(reading.matches.filter(match => match.fits && match.trust === 1 && !isStated(match.candidate)))
  return supplied && supplied.likeness >= leastFor(reading.mention, supplied, unstated) ? supplied : null
}

/** A plan in a section on plans is named like its result: 年内完成投资. */
function isPlanOfPlans({ context }: Reading, { isPlan }: Match): boolean {
  return isPlan && context.planned > 0
}

/** A figure is misplaced when other words, which carry a wrong one, name its candidate much better. */
export function misplacedAmong(bindings: readonly Binding[]): readonly Binding[] {
  const missed = new Map<number, number>()
  for (const { how, chosen } of bindings) {
    if (chosen && (how === 'exchanged' || how === 'wrong')) {
      missed.set(chosen.candidate, Math.max(missed.get(chosen.candidate) ?? 0, chosen.likeness))
    }
  }
  return bindings.map(binding => {
    const { how, chosen } = binding
    const elsewhere = chosen && how === 'stated' && !isPlanOfPlans(binding, chosen) ? (missed.get(chosen.candidate) ?? 0) : 0
    return chosen && elsewhere > chosen.likeness + TUNING.misplaced ? { ...binding, how: 'misplaced' } : binding
  })
}

/** Two figures side by side do not state one indicator: in 82人82人 one of them was 82户. */
export function doubledAmong(bindings: readonly Binding[]): readonly Binding[] {
  const doubles = (a: Binding | undefined, b: Binding | undefined) =>
    a?.how === 'stated' && b?.how === 'stated' && a.chosen?.candidate === b.chosen?.candidate && b.mention.start - a.mention.end <= 1
  return bindings.map((binding, place) =>
    doubles(bindings[place - 1], binding) || doubles(binding, bindings[place + 1]) ? { ...binding, how: 'misplaced' } : binding,
  )
}

/** The likest of some matches. */
export function likest(matches: readonly Match[]): Match | null {
  return matches.reduce<Match | null>((chosen, match) => (!chosen || match.likeness > chosen.likeness ? match : chosen), null)
}

function unsettled(reading: Reading): Binding {
  const named = likest(reading.matches.filter(match => !match.fits && match.likeness >= TUNING.leastNamed))
  const turned = turnedAmong(reading)
  if (turned && turned.likeness + TUNING.sense >= (named?.likeness ?? 0)) return bound(reading, 'sense', turned)
  return named ? bound(reading, 'wrong', named) : bound(reading, 'unknown', null)
}

/** The likest candidate of the size written, had 增 and 降 not been exchanged. */
function turnedAmong({ matches }: Reading): Match | null {
  return likest(matches.filter(match => match.flaw === 'sense' && match.likeness + TUNING.sense >= TUNING.leastNamed))
}

/** With both fitting and both equally named, nothing in the text tells which is meant. */
function rivals(match: Match, own: Match): boolean {
  return (
    match.fits && match.candidate !== own.candidate && Math.abs(match.likeness - own.likeness) < TUNING.alike && match.trust === own.trust
  )
}

function bound(
  reading: Reading,
  how: Outcome,
  chosen: Match | null,
  { carries = null, rival = null }: { readonly carries?: Match | null; readonly rival?: Match | null } = {},
): Binding {
  return { ...reading, how, chosen, carries, rival }
}
