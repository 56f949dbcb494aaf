import type { Result } from '#result.ts'
import type { Forbidden } from '#review/people-rules.ts'
import type { Membership, Person } from '#review/person.ts'
import type { InvitedPerson } from '#workflow/manage-people.ts'
import type { ListedKey, ListedPerson, NewPerson, PersonChange } from '#workflow/people.ts'

/** Kinds of rows that an address or a body can name. */
export type RowKind = 'draft' | 'set' | 'report' | 'upload'

/** Who asks, whose rows are asked for, and what was refused. */
export interface AccessService {
  /** The person whose session or key a request carries; null when it carries none that lives. */
  identify(headers: Headers): Promise<Person | null>
  /** The bureau that a row belongs to; null when there is no such row. */
  ownerOf(kind: RowKind, id: string): Promise<string | null>
  /** Writes into the log that somebody asked for a row of a bureau that is not his, or for a thing that is not his role's. */
  refused(by: Person, request: { readonly bureau: string; readonly subject: string; readonly route: string }): Promise<void>
}

/** A session that was opened: who it is, and the cookies that the browser keeps. */
export interface Opened {
  readonly person: Person
  readonly cookies: readonly string[]
}

/** Sign-in, one-time links, people and keys. */
export interface AccountServices {
  /** Whether people sign in at all; false at a desk for one. */
  readonly required: boolean
  /** Words on the button of the province's single sign-on; null when none is configured. */
  readonly singleSignOn: string | null
  /** null when name or password is wrong. */
  signIn(name: string, password: string, headers: Headers): Promise<Opened | null>
  signOut(headers: Headers): Promise<readonly string[]>
  changePassword(
    passwords: { readonly current: string; readonly next: string },
    headers: Headers,
    by: Person,
  ): Promise<readonly string[] | null>
  /** For whom a one-time link is; null when it is unknown, used or too old. */
  invited(token: string): Promise<{ readonly name: string; readonly userName: string | null } | null>
  /** Sets the password and opens the first session; null when the link is no longer good. */
  join(token: string, password: string, headers: Headers): Promise<Opened | null>
  beginSingleSignOn(headers: Headers): Promise<{ readonly url: string; readonly cookies: readonly string[] } | null>
  /** The single sign-on's way back: an answer that redirects to the pages. */
  finishSingleSignOn(request: Request): Promise<Response>
  readonly people: {
    list(by: Person): Promise<readonly ListedPerson[]>
    add(wish: NewPerson, by: Person): Promise<Result<InvitedPerson, Forbidden>>
    change(id: string, change: PersonChange, by: Person): Promise<Result<ListedPerson, Forbidden>>
    invite(id: string, by: Person): Promise<Result<InvitedPerson, Forbidden>>
  }
  readonly keys: {
    list(by: Person): Promise<readonly ListedKey[]>
    add(wish: KeyWish, by: Person): Promise<Result<MadeKey, Forbidden>>
    /** Ends a key; false when there is none that the admin may see. */
    remove(id: string, by: Person): Promise<boolean>
  }
}

interface KeyWish {
  readonly name: string
  readonly memberships: readonly Membership[]
  readonly days: number | null
}

/** A key with its secret, which is shown this once. */
interface MadeKey {
  readonly id: string
  readonly key: string
}
