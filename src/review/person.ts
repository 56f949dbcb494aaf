/** What a person may be in a bureau: writers draft, reviewers decide, admins keep the library and the people. */
export type DutyRole = 'writer' | 'reviewer' | 'admin'

export const ROLES: readonly DutyRole[] = ['writer', 'reviewer', 'admin']

/** What the roles are called where they are listed. */
export const ROLE_WORDS: Readonly<Record<DutyRole, string>> = { writer: '起草', reviewer: '核对', admin: '管理' }

/** Stands for every bureau of the installation, those that are yet to come included. */
export const EVERY_BUREAU = '*'

/** The roles of a person in one bureau, named as its reports name it, or in {@link EVERY_BUREAU}. */
export interface Membership {
  readonly bureau: string
  readonly roles: readonly DutyRole[]
}

/** Somebody who may act: a person, or a program with a key of that person. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly memberships: readonly Membership[]
  /** Name of the key when a program acts; null when the person does. */
  readonly key: string | null
}

/** The rows that somebody may see: of these bureaus, or all. */
export type BureauScope = 'all' | readonly string[]

/** The roles that a person has in a bureau. */
export function rolesIn(person: Pick<Person, 'memberships'>, bureau: string): readonly DutyRole[] {
  const own = person.memberships.filter(membership => membership.bureau === bureau || membership.bureau === EVERY_BUREAU)
  return ROLES.filter(role => own.some(membership => membership.roles.includes(role)))
}

/** The bureaus in which a person has one of the roles. */
export function scopeOf(person: Pick<Person, 'memberships'>, roles: readonly DutyRole[] = ROLES): BureauScope {
  const own = person.memberships.filter(membership => membership.roles.some(role => roles.includes(role)))
  if (own.some(membership => membership.bureau === EVERY_BUREAU)) return 'all'
  return own.map(membership => membership.bureau)
}

/** Whether a scope holds a bureau. */
export function isWithin(scope: BureauScope, bureau: string): boolean {
  return scope === 'all' || scope.includes(bureau)
}

/** What a key may do at most: what it was given, as far as the person who owns it still may. */
export function keyMemberships(owner: Pick<Person, 'memberships'>, given: readonly Membership[]): readonly Membership[] {
  return given
    .map(({ bureau, roles }) => ({ bureau, roles: roles.filter(role => rolesIn(owner, bureau).includes(role)) }))
    .filter(({ roles }) => roles.length > 0)
}

/** Whether a name can be signed in with: letters of any script and digits, with . _ - between them. */
export function isUserName(name: string): boolean {
  return /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u.test(name)
}
