import type { Candidate } from './candidate.ts'
import { unitsAgree } from './fit.ts'

/** A pair that more names than this hold finds nothing. */
const COMMON = 400
const NOBODY = new Int32Array(0)
/** Units that a text makes up must not fill the memory. */
const MOST_REMEMBERED = 2000

/** The candidates of a set, as it looks them up: by unit, and by the pairs of characters in their names. */
interface Lists {
  readonly candidates: readonly Candidate[]
  readonly byUnit: ReadonlyMap<string, readonly number[]>
  readonly byPair: readonly (readonly number[])[]
}

/** The candidates that a figure of one unit may state: those of its own unit and of units that count the same kind of thing. */
export class UnitGroup {
  /** For each unit its candidates, rising by `low`. */
  readonly lists: readonly (readonly number[])[]
  /** How many of them are supplied, not computed. */
  readonly supplied: number
  /** All of them, rising by `low`, and their lower ends in the same order. */
  readonly rising: Int32Array
  readonly lows: Float64Array
  readonly #units: ReadonlySet<string>
  readonly #all: Lists
  readonly #holders: Int32Array[] = []

  constructor(units: readonly string[], all: Lists) {
    this.#units = new Set(units)
    this.#all = all
    this.lists = units.map(unit => all.byUnit.get(unit) ?? [])
    const lowOf = (place: number) => all.candidates[place]?.low ?? 0
    this.supplied = this.lists.flat().filter(place => all.candidates[place]?.trust === 1).length
    this.rising = Int32Array.from(this.lists.flat().sort((a, b) => lowOf(a) - lowOf(b) || a - b))
    this.lows = Float64Array.from(this.rising, lowOf)
  }

  /** Whether a candidate is of the group. */
  holds({ unit }: Candidate): boolean {
    return this.#units.has(unit)
  }

  /** The candidates of the group whose names hold a pair. */
  holders(pair: number): Int32Array {
    const known = this.#holders[pair]
    if (known) return known
    const holders = this.#holdersOf(pair)
    this.#holders[pair] = holders
    return holders
  }

  #holdersOf(pair: number): Int32Array {
    const places = this.#all.byPair[pair] ?? []
    if (places.length > COMMON) return NOBODY
    return Int32Array.from(places.filter(place => this.#units.has(this.#all.candidates[place]?.unit ?? '')))
  }
}

/** The groups of a set's candidates, by the unit of a figure. */
export class UnitGroups {
  /** All candidates, whatever their unit: a bare number fits units of every kind. */
  readonly all: UnitGroup
  readonly #lists: Lists
  readonly #byUnit = new Map<string, UnitGroup>()
  /** Figures in 人, 名 and 位 may state the same candidates. */
  readonly #byUnits = new Map<string, UnitGroup>()

  constructor(lists: Lists) {
    this.#lists = lists
    this.all = new UnitGroup([...lists.byUnit.keys()], lists)
  }

  /** The candidates that a figure of a unit may state. */
  like(unit: string): UnitGroup {
    if (unit === '') return this.all
    const known = this.#byUnit.get(unit)
    if (known) return known
    const group = this.#groupOf([...this.#lists.byUnit.keys()].filter(other => other === unit || unitsAgree(other, unit)))
    if (this.#byUnit.size >= MOST_REMEMBERED) this.#byUnit.clear()
    this.#byUnit.set(unit, group)
    return group
  }

  /** How many supplied candidates of a kind of unit are not among some, asked for by unit. */
  unstated(taken: ReadonlySet<number>): (unit: string) => number {
    const supplied = [...taken].flatMap(place => this.#lists.candidates[place] ?? []).filter(({ trust }) => trust === 1)
    const counted = new Map<UnitGroup, number>()
    return unit => {
      const group = this.like(unit)
      const count = counted.get(group) ?? group.supplied - supplied.filter(candidate => group.holds(candidate)).length
      counted.set(group, count)
      return count
    }
  }

  #groupOf(units: readonly string[]): UnitGroup {
    const key = units.join(' ')
    const known = this.#byUnits.get(key)
    if (known) return known
    const group = new UnitGroup(units, this.#lists)
    this.#byUnits.set(key, group)
    return group
  }
}
