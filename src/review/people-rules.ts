import { failure, type Result, success } from '#result.ts'
import { type BureauScope, EVERY_BUREAU, isWithin, type Membership, type Person, scopeOf } from './person.ts'

/** Why somebody may not do a thing: a stable code and one sentence. */
export interface Forbidden {
  readonly code: string
  readonly message: string
}

/** Whom a rule speaks of. */
interface Subject {
  readonly id: string
  readonly memberships: readonly Membership[]
}

const FOREIGN: Forbidden = { code: 'foreign-bureau', message: '只能管理您担任管理员的单位：请去掉其他单位，或请全局管理员办理。' }
const SHARED: Forbidden = {
  code: 'shared-person',
  message: '此人还属于您不管理的单位：只能改他在您单位的角色，停用和重设密码请全局管理员办理。',
}
const ONESELF: Forbidden = { code: 'own-account', message: '不能停用自己，也不能去掉自己的管理员角色：请另一位管理员办理。' }

/** The memberships of a person that an admin may see: those in bureaus where he is admin. */
export function visibleMemberships(admin: Pick<Person, 'memberships'>, memberships: readonly Membership[]): readonly Membership[] {
  const scope = scopeOf(admin, ['admin'])
  return memberships.filter(({ bureau }) => mayGrant(scope, bureau))
}

/** Whether an admin may give these memberships. Only an admin of every bureau gives roles in every bureau. */
export function mayAdmit(admin: Pick<Person, 'memberships'>, memberships: readonly Membership[]): Result<void, Forbidden> {
  const scope = scopeOf(admin, ['admin'])
  return memberships.every(({ bureau }) => mayGrant(scope, bureau)) ? success(undefined) : failure(FOREIGN)
}

/**
 * The memberships that a person has after an admin's change: those that the admin gives, and those in bureaus that are not his, which stay.
 */
export function changedMemberships(
  admin: Pick<Person, 'id' | 'memberships'>,
  subject: Subject,
  given: readonly Membership[],
): Result<readonly Membership[], Forbidden> {
  const allowed = mayAdmit(admin, given)
  if (!allowed.ok) return allowed
  const seen = visibleMemberships(admin, subject.memberships)
  const kept = subject.memberships.filter(membership => !seen.includes(membership))
  const after = [...kept, ...given]
  const wasAdmin = (bureau: string) => hasAdmin(subject.memberships, bureau)
  const losesAdmin = seen.some(({ bureau }) => wasAdmin(bureau) && !hasAdmin(after, bureau))
  return subject.id === admin.id && losesAdmin ? failure(ONESELF) : success(after)
}

/**
 * Whether an admin may shut a person out, let him in again, rename him or send a link that sets his password: only when every bureau of that person is the
 * admin's, or an admin of one bureau could take over an account of another.
 */
export function mayControl(admin: Pick<Person, 'memberships'>, subject: Subject): Result<void, Forbidden> {
  const scope = scopeOf(admin, ['admin'])
  return subject.memberships.every(({ bureau }) => mayGrant(scope, bureau)) && (scope === 'all' || subject.memberships.length > 0)
    ? success(undefined)
    : failure(SHARED)
}

/** Whether an admin may shut this person out; never himself. */
export function mayDisable(admin: Pick<Person, 'id' | 'memberships'>, subject: Subject): Result<void, Forbidden> {
  return subject.id === admin.id ? failure(ONESELF) : mayControl(admin, subject)
}

function mayGrant(scope: BureauScope, bureau: string): boolean {
  return bureau === EVERY_BUREAU ? scope === 'all' : isWithin(scope, bureau)
}

function hasAdmin(memberships: readonly Membership[], bureau: string): boolean {
  return memberships.some(membership => membership.roles.includes('admin') && [bureau, EVERY_BUREAU].includes(membership.bureau))
}
