import { type Kysely, sql, type Transaction } from 'kysely'
import type { Membership, Person } from '#review/person.ts'
import type { ListedPerson, NewPerson, PersonChange } from '#workflow/people.ts'
import type { Tables } from './tables.ts'

/** better-auth wants an address of everybody; people without one get one that no mail can reach (RFC 2606). */
const NO_ADDRESS = '@users.jushi.invalid'
const CREDENTIAL = 'credential'

/** People with their memberships, and the one-time links by which they set a password. */
export class PeopleStore {
  readonly #database: Kysely<Tables>
  readonly #newId: () => string

  constructor(database: Kysely<Tables>, newId: () => string) {
    this.#database = database
    this.#newId = newId
  }

  /** Adds a person without a password, and gives the id; null when the user name or address is taken. */
  async add(person: NewPerson): Promise<string | null> {
    const id = this.#newId()
    return this.#database.transaction().execute(async transaction => {
      const added = await transaction
        .insertInto('auth_user')
        .values({
          id,
          name: person.name,
          email: person.email?.toLowerCase() ?? `${id}${NO_ADDRESS}`,
          emailVerified: false,
          username: person.userName.toLowerCase(),
          displayUsername: person.userName,
        })
        .onConflict(conflict => conflict.doNothing())
        .returning('id')
        .executeTakeFirst()
      if (added === undefined) return null
      await setMemberships(transaction, added.id, person.memberships)
      return added.id
    })
  }

  async count(): Promise<number> {
    const { total } = await this.#database
      .selectFrom('auth_user')
      .select(expression => expression.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow()
    return Number(total)
  }

  async list(): Promise<readonly ListedPerson[]> {
    const people = await this.#database.selectFrom('auth_user').selectAll().select(joined).orderBy('createdAt').orderBy('id').execute()
    const memberships = await this.#memberships(people.map(person => person.id))
    return people.map(person => listedOf(person, memberships))
  }

  async get(id: string): Promise<ListedPerson | null> {
    const person = await this.#database.selectFrom('auth_user').selectAll().select(joined).where('id', '=', id).executeTakeFirst()
    return person === undefined ? null : listedOf(person, await this.#memberships([id]))
  }

  /** Somebody who may act now; null when unknown or shut out. */
  async active(id: string): Promise<Person | null> {
    const person = await this.get(id)
    return person === null || person.disabled ? null : { id, name: person.name, memberships: person.memberships, key: null }
  }

  /** The address under which better-auth knows somebody who signs in by either name; null when nobody does. */
  async addressOf(name: string): Promise<string | null> {
    const wanted = name.trim().toLowerCase()
    const person = await this.#database
      .selectFrom('auth_user')
      .select('email')
      .where(or => or.or([or('username', '=', wanted), or('email', '=', wanted)]))
      .where('disabled', '=', false)
      .executeTakeFirst()
    return person?.email ?? null
  }

  /** Changes a person; whoever is shut out loses every session at once. */
  async change(id: string, { name, disabled, memberships }: PersonChange, now: Date): Promise<void> {
    await this.#database.transaction().execute(async transaction => {
      await transaction
        .updateTable('auth_user')
        .set({ updatedAt: now, ...(name === undefined ? {} : { name }), ...(disabled === undefined ? {} : { disabled }) })
        .where('id', '=', id)
        .execute()
      if (disabled === true) await transaction.deleteFrom('auth_session').where('userId', '=', id).execute()
      if (memberships !== undefined) await setMemberships(transaction, id, memberships)
    })
  }

  /** Records a one-time link; the links before it end. */
  async invite(userId: string, tokenHash: string, expiresAt: Date, now: Date): Promise<void> {
    await this.#database.transaction().execute(async transaction => {
      await transaction.updateTable('invitation').set({ used_at: now }).where('user_id', '=', userId).where('used_at', 'is', null).execute()
      await transaction.insertInto('invitation').values({ token_hash: tokenHash, user_id: userId, expires_at: expiresAt }).execute()
    })
  }

  /** Whom a link is for; null when it is unknown, used or too old. */
  async invited(tokenHash: string, now: Date): Promise<string | null> {
    const row = await this.#database
      .selectFrom('invitation')
      .select('user_id')
      .where('token_hash', '=', tokenHash)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst()
    return row?.user_id ?? null
  }

  /** Uses a link up, sets the password and ends every older session; false when somebody was quicker or the link is too old. */
  async redeem(tokenHash: string, passwordHash: string, now: Date): Promise<boolean> {
    return this.#database.transaction().execute(async transaction => {
      const used = await transaction
        .updateTable('invitation')
        .set({ used_at: now })
        .where('token_hash', '=', tokenHash)
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .returning('user_id')
        .executeTakeFirst()
      if (used === undefined) return false
      const userId = used.user_id
      await transaction.deleteFrom('auth_session').where('userId', '=', userId).execute()
      await transaction.deleteFrom('auth_account').where('userId', '=', userId).where('providerId', '=', CREDENTIAL).execute()
      await transaction
        .insertInto('auth_account')
        .values({ id: this.#newId(), accountId: userId, providerId: CREDENTIAL, userId, password: passwordHash, updatedAt: now })
        .execute()
      return true
    })
  }

  /** A setting of this installation, kept when it is already there: every process sees the same. */
  async settingOr(name: string, value: string): Promise<string> {
    await this.#database
      .insertInto('installation_setting')
      .values({ name, value })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    const row = await this.#database.selectFrom('installation_setting').select('value').where('name', '=', name).executeTakeFirstOrThrow()
    return row.value
  }

  async #memberships(ids: readonly string[]): Promise<readonly (Membership & { readonly userId: string })[]> {
    if (ids.length === 0) return []
    const rows = await this.#database.selectFrom('membership').selectAll().where('user_id', 'in', ids).orderBy('bureau').execute()
    return rows.map(row => ({ userId: row.user_id, bureau: row.bureau, roles: row.roles }))
  }
}

const joined = sql<boolean>`exists (select 1 from auth_account where auth_account."userId" = auth_user.id)`.as('joined')

async function setMemberships(transaction: Transaction<Tables>, userId: string, memberships: readonly Membership[]): Promise<void> {
  await transaction.deleteFrom('membership').where('user_id', '=', userId).execute()
  if (memberships.length === 0) return
  const rows = memberships.map(({ bureau, roles }) => ({ bureau, user_id: userId, roles: [...roles] }))
  await transaction.insertInto('membership').values(rows).execute()
}

interface UserRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly displayUsername: string | null
  readonly disabled: boolean
  readonly joined: boolean
  readonly createdAt: Date
}

function listedOf(row: UserRow, memberships: readonly (Membership & { readonly userId: string })[]): ListedPerson {
  return {
    id: row.id,
    name: row.name,
    userName: row.displayUsername,
    email: row.email.endsWith(NO_ADDRESS) ? null : row.email,
    memberships: memberships.filter(({ userId }) => userId === row.id).map(({ bureau, roles }) => ({ bureau, roles })),
    disabled: row.disabled,
    joined: row.joined,
    createdAt: row.createdAt.toISOString(),
  }
}
