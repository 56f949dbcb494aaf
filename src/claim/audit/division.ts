import lexicon from './divisions.json' with { type: 'json' }

/** One way to divide a whole into parts that exclude each other. */
export interface Division {
  readonly members: readonly RegExp[]
  /** Members without which the others may fall short of the whole. */
  readonly optional: ReadonlySet<number>
  readonly of: RegExp
  /** A name that, said in the same sentence, undoes the division. */
  readonly unless: RegExp | null
  /** The only units that may be summed; null when any may. */
  readonly units: ReadonlySet<string> | null
}

interface Entry {
  readonly members: readonly string[]
  readonly of: string
  readonly optional?: readonly number[]
  readonly unless?: string
  readonly units?: readonly string[]
}

const ENTRIES: readonly Entry[] = lexicon.divisions

/** All divisions of the lexicon. */
export const DIVISIONS: readonly Division[] = ENTRIES.map(({ members, of, optional = [], units, unless }) => ({
  members: members.map(source => new RegExp(source, 'u')),
  optional: new Set(optional),
  of: new RegExp(of, 'u'),
  unless: unless === undefined ? null : new RegExp(unless, 'u'),
  units: units ? new Set(units) : null,
}))

const ANY = new RegExp(ENTRIES.flatMap(({ members }) => members).join('|'), 'u')

/** Whether a name says a member of any division: most say none. */
export function saysMember(name: string): boolean {
  return ANY.test(name)
}

/** Whether a whole is called what the division divides, and is no member itself. */
export function divides({ of, members }: Division, whole: string): boolean {
  return of.test(whole) && !members.some(member => member.test(whole))
}

/** The member that a part's name says; -1 when it says none, or several. */
export function memberOf({ members }: Division, name: string): number {
  const first = members.findIndex(member => member.test(name))
  return first >= 0 && members.findLastIndex(member => member.test(name)) === first ? first : -1
}

/** Whether members leave out only what a report may leave out: then, and with no optional one missing, they make up the whole. */
export function isExhaustive({ members, optional }: Division, present: ReadonlySet<number>): boolean {
  return members.every((_, place) => present.has(place)) && !members.every((_, place) => optional.has(place))
}

/** Whether every member that no report leaves out is there. */
export function hasRequired({ members, optional }: Division, present: ReadonlySet<number>): boolean {
  return members.every((_, place) => present.has(place) || optional.has(place))
}
