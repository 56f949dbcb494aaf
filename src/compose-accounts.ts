import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createAuthentication } from '#adapters/auth/authentication.ts'
import { makeKey, membershipsIn, verifyKey } from '#adapters/auth/keys.ts'
import * as signing from '#adapters/auth/sign-in.ts'
import { listKeys, removeKey } from '#adapters/postgres/key-store.ts'
import type { Database } from '#adapters/postgres/open-database.ts'
import { PeopleStore } from '#adapters/postgres/people-store.ts'
import { ownerOfRow } from '#adapters/postgres/row-owner.ts'
import type { AccessService, AccountServices, Opened } from '#http/account-services.ts'
import { mayAdmit, visibleMemberships } from '#review/people-rules.ts'
import { EVERY_BUREAU, keyMemberships, type Person, ROLES } from '#review/person.ts'
import { addPerson, changePerson, invitePerson, type ManagePeoplePorts, managedPeople } from '#workflow/manage-people.ts'
import type { AccessSettings } from './config-access.ts'
import { success } from './result.ts'

/** Writes a line of the operation log: in which bureau, who, what, to what. */
export type LogAs = (bureau: string, by: Person, action: string, subject: string, detail: unknown) => Promise<void>

const FIRST_ADMIN = { name: '管理员', userName: 'admin', email: null, memberships: [{ bureau: EVERY_BUREAU, roles: ROLES }] }
const LINK_DAYS = 7
const MILLISECONDS_A_DAY = 24 * 3600_000
const SHORTEST_REQUEST_HEADER = 10

/** Everybody at a desk for one. */
const LOCAL_PERSON: Person = { id: 'local', name: '本机用户', memberships: [{ bureau: EVERY_BUREAU, roles: ROLES }], key: null }
/** Somebody who did not get in. */
const STRANGER: Person = { id: '', name: '未登录者', memberships: [], key: null }

export interface Accounts {
  readonly access: AccessService
  readonly accounts: AccountServices
  /** Token of the first admin's one-time link; null once that admin has a password, and at a desk for one. */
  readonly firstToken: string | null
}

interface AccountsOptions {
  readonly database: Database
  readonly settings: AccessSettings
  /** Where browsers reach the service when the settings name no public address. */
  readonly address: string
  readonly log: LogAs
  readonly onError: (message: string) => void
}

/** Sign-in, people and keys over the service's database. The first start makes one admin and a link by which the password is set. */
export async function openAccounts(options: AccountsOptions): Promise<Accounts> {
  const { database, settings, log } = options
  const people = new PeopleStore(database.kysely, randomUUID)
  const secret = settings.secret ?? (await people.settingOr('cookie-secret', randomBytes(48).toString('base64url')))
  const { singleSignOn } = settings
  const publicUrl = settings.publicUrl ?? options.address
  const authentication = createAuthentication(untyped(database), { secret, publicUrl, singleSignOn, onError: options.onError })
  const desk: Desk = { people, authentication, database, log }
  return {
    access: {
      identify: headers => (settings.required ? identify(headers, desk) : Promise.resolve(LOCAL_PERSON)),
      ownerOf: (kind, id) => ownerOfRow(database.kysely, kind, id),
      refused: (by, { bureau, subject, route }) => log(bureau, by, 'access.refused', subject, { route }),
    },
    accounts: { required: settings.required, singleSignOn: singleSignOn?.name ?? null, ...signInOf(desk), ...managementOf(desk) },
    firstToken: settings.required ? await firstToken(people) : null,
  }
}

interface Desk {
  readonly people: PeopleStore
  readonly authentication: signing.Authentication
  readonly database: Database
  readonly log: LogAs
}

/** The library writes its own tables; ours are none of its business, and a Kysely of one schema is no Kysely of another. */
function untyped({ kysely }: Database): Parameters<typeof createAuthentication>[0] {
  return kysely as unknown as Parameters<typeof createAuthentication>[0]
}

async function identify(headers: Headers, { people, authentication }: Desk): Promise<Person | null> {
  const sent = headers.get('x-api-key') ?? /^Bearer\s+(jushi_\S+)$/iu.exec(headers.get('authorization') ?? '')?.[1] ?? null
  if (sent !== null) {
    const key = sent.length < SHORTEST_REQUEST_HEADER ? null : await verifyKey(authentication, sent)
    const owner = key === null ? null : await people.active(key.ownerId)
    return key === null || owner === null ? null : { ...owner, memberships: keyMemberships(owner, key.memberships), key: key.name }
  }
  if (headers.get('cookie') === null) return null
  const id = await signing.sessionUser(authentication, headers)
  return id === null ? null : people.active(id)
}

type SignIn = Pick<
  AccountServices,
  'signIn' | 'signOut' | 'changePassword' | 'invited' | 'join' | 'beginSingleSignOn' | 'finishSingleSignOn'
>

function signInOf(desk: Desk): SignIn {
  const { people, authentication, log } = desk
  return {
    signIn: (name, password, headers) => signIn(name, password, headers, desk),
    signOut: headers => signing.closeSession(authentication, headers),
    changePassword: async (passwords, headers, by) => {
      const cookies = await signing.changePassword(authentication, passwords, headers)
      if (cookies !== null) await logEverywhere(by, 'session.password', desk)
      return cookies
    },
    invited: async token => {
      const id = await people.invited(digest(token), new Date())
      const person = id === null ? null : await people.get(id)
      return person === null || person.disabled ? null : { name: person.name, userName: person.userName }
    },
    join: async (token, password, headers) => {
      const id = await people.invited(digest(token), new Date())
      const person = id === null ? null : await people.get(id)
      if (person === null || person.disabled) return null
      const hash = await signing.digestPassword(authentication, password)
      if (!(await people.redeem(digest(token), hash, new Date()))) return null
      return signIn(person.userName ?? person.email ?? '', password, headers, desk)
    },
    beginSingleSignOn: headers => signing.beginSingleSignOn(authentication, headers),
    finishSingleSignOn: async request => {
      const answer = await authentication.handler(request)
      await log(EVERY_BUREAU, STRANGER, 'session.single-sign-on', new URL(request.url).pathname, { status: answer.status })
      return answer
    },
  }
}

async function signIn(name: string, password: string, headers: Headers, desk: Desk): Promise<Opened | null> {
  const { people, authentication, log } = desk
  const address = await people.addressOf(name)
  if (address === null) await signing.pretendToVerify(authentication, password)
  const session = address === null ? null : await signing.openSession(authentication, address, password, withoutSession(headers))
  const person = session === null ? null : await people.active(session.userId)
  if (session === null || person === null) {
    await log(EVERY_BUREAU, STRANGER, 'session.refused', name.slice(0, 100), {})
    return null
  }
  await logEverywhere(person, 'session.open', desk)
  return { person, cookies: session.cookies }
}

function managementOf(desk: Desk): Pick<AccountServices, 'people' | 'keys'> {
  const { people, authentication, database, log } = desk
  const ports: ManagePeoplePorts = {
    list: () => people.list(),
    get: id => people.get(id),
    add: person => people.add(person),
    change: (id, change) => people.change(id, change, new Date()),
    invite: id => invite(id, people),
    log,
  }
  const keysOf = async (by: Person) =>
    (await listKeys(database.kysely)).flatMap(({ metadata, ...key }) => {
      const memberships = membershipsIn(metadata)
      return visibleMemberships(by, memberships).length === memberships.length ? [{ ...key, memberships }] : []
    })
  return {
    people: {
      list: by => managedPeople(by, ports),
      add: (wish, by) => addPerson(by, wish, ports),
      change: (id, change, by) => changePerson(by, id, change, ports),
      invite: (id, by) => invitePerson(by, id, ports),
    },
    keys: {
      list: keysOf,
      add: async (wish, by) => {
        const allowed = mayAdmit(by, wish.memberships)
        if (!allowed.ok) return allowed
        const made = await makeKey(authentication, { ...wish, ownerId: by.id })
        for (const { bureau } of wish.memberships) await log(bureau, by, 'key.add', made.id, { name: wish.name })
        return success(made)
      },
      remove: async (id, by) => {
        const key = (await keysOf(by)).find(candidate => candidate.id === id)
        if (key === undefined) return false
        await removeKey(database.kysely, id)
        for (const { bureau } of key.memberships) await log(bureau, by, 'key.remove', id, { name: key.name })
        return true
      },
    },
  }
}

/** A new link for the first admin, as long as there is nobody else and he has no password: the old one may be lost. */
async function firstToken(people: PeopleStore): Promise<string | null> {
  if ((await people.count()) === 0) await people.add(FIRST_ADMIN)
  const [first, ...others] = await people.list()
  return first === undefined || first.joined || others.length > 0 ? null : invite(first.id, people)
}

async function invite(id: string, people: PeopleStore): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = new Date()
  await people.invite(id, digest(token), new Date(now.getTime() + LINK_DAYS * MILLISECONDS_A_DAY), now)
  return token
}

async function logEverywhere(person: Person, action: string, { log }: Desk): Promise<void> {
  for (const { bureau } of person.memberships) await log(bureau, person, action, person.id, {})
}

/** Whoever signs in anew must not be taken for the one whose cookie the browser still has. */
function withoutSession(headers: Headers): Headers {
  const kept = new Headers(headers)
  kept.delete('cookie')
  return kept
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
