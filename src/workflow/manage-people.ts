import { failure, type Result, success } from '#result.ts'
import { changedMemberships, type Forbidden, mayAdmit, mayControl, mayDisable, visibleMemberships } from '#review/people-rules.ts'
import { type Person, scopeOf } from '#review/person.ts'
import type { ListedPerson, NewPerson, PersonChange } from './people.ts'

/** What the managing of people needs of the world. */
export interface ManagePeoplePorts {
  readonly list: () => Promise<readonly ListedPerson[]>
  readonly get: (id: string) => Promise<ListedPerson | null>
  readonly add: (person: NewPerson) => Promise<string | null>
  readonly change: (id: string, change: PersonChange) => Promise<void>
  /** Makes a one-time link for a person and gives its token. */
  readonly invite: (id: string) => Promise<string>
  readonly log: (bureau: string, by: Person, action: string, subject: string, detail: unknown) => Promise<void>
}

const UNKNOWN: Forbidden = { code: 'person-not-found', message: '没有这个人：请回到列表刷新。' }

/** A person with a link that sets the password, once. */
export interface InvitedPerson {
  readonly person: ListedPerson
  readonly token: string
}

/** The people that an admin manages, each with the memberships in the admin's bureaus only. */
export async function managedPeople(by: Person, ports: Pick<ManagePeoplePorts, 'list'>): Promise<readonly ListedPerson[]> {
  const all = await ports.list()
  return all.flatMap(person => visible(by, person) ?? [])
}

/** Adds a person; refused when a bureau is not the admin's or the user name is taken. */
export async function addPerson(by: Person, wish: NewPerson, ports: ManagePeoplePorts): Promise<Result<InvitedPerson, Forbidden>> {
  const allowed = mayAdmit(by, wish.memberships)
  if (!allowed.ok) return allowed
  const id = await ports.add(wish)
  if (id === null) return failure({ code: 'name-taken', message: `用户名「${wish.userName}」或其邮箱已有人使用：请换一个。` })
  await logged(by, wish, 'person.add', id, { userName: wish.userName, memberships: wish.memberships }, ports)
  return invited(id, ports)
}

/** Changes a person; memberships in bureaus that are not the admin's stay as they are. */
export async function changePerson(
  by: Person,
  id: string,
  change: PersonChange,
  ports: ManagePeoplePorts,
): Promise<Result<ListedPerson, Forbidden>> {
  const person = await managed(by, id, ports)
  if (person === null) return failure(UNKNOWN)
  const control = change.disabled === true ? mayDisable(by, person) : mayControl(by, person)
  if ((change.disabled !== undefined || change.name !== undefined) && !control.ok) return control
  const memberships = change.memberships === undefined ? null : changedMemberships(by, person, change.memberships)
  if (memberships !== null && !memberships.ok) return memberships
  await ports.change(id, { ...change, ...(memberships === null ? {} : { memberships: memberships.value }) })
  await logged(by, person, 'person.change', id, change, ports)
  const after = await ports.get(id)
  return success(after === null ? person : { ...after, memberships: visibleMemberships(by, after.memberships) })
}

/** A new link that sets a person's password; older links and, once it is used, older sessions end. */
export async function invitePerson(by: Person, id: string, ports: ManagePeoplePorts): Promise<Result<InvitedPerson, Forbidden>> {
  const person = await managed(by, id, ports)
  if (person === null) return failure(UNKNOWN)
  const control = mayControl(by, person)
  if (!control.ok) return control
  await logged(by, person, 'person.invite', id, {}, ports)
  return invited(id, ports)
}

/** A person with all memberships, when the admin may know of him. */
async function managed(by: Person, id: string, ports: Pick<ManagePeoplePorts, 'get'>): Promise<ListedPerson | null> {
  const person = await ports.get(id)
  return person !== null && visible(by, person) !== null ? person : null
}

function visible(by: Person, person: ListedPerson): ListedPerson | null {
  const memberships = visibleMemberships(by, person.memberships)
  // Whoever came by single sign-on has no bureau yet; an admin of every bureau gives the first.
  if (memberships.length === 0 && scopeOf(by, ['admin']) !== 'all') return null
  return { ...person, memberships }
}

async function invited(id: string, ports: ManagePeoplePorts): Promise<Result<InvitedPerson, Forbidden>> {
  const token = await ports.invite(id)
  const person = await ports.get(id)
  return person === null ? failure(UNKNOWN) : success({ person, token })
}

async function logged(
  by: Person,
  { memberships }: Pick<NewPerson, 'memberships'>,
  action: string,
  subject: string,
  detail: unknown,
  ports: Pick<ManagePeoplePorts, 'log'>,
): Promise<void> {
  for (const bureau of new Set(memberships.map(membership => membership.bureau))) await ports.log(bureau, by, action, subject, detail)
}
