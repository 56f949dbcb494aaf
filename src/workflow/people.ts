import type { Membership } from '#review/person.ts'

/** A person as the admins' page shows them. */
export interface ListedPerson {
  readonly id: string
  readonly name: string
  readonly userName: string | null
  /** null when the person has none. */
  readonly email: string | null
  readonly memberships: readonly Membership[]
  readonly disabled: boolean
  /** Whether a password was set or a sign-on of the province was used. */
  readonly joined: boolean
  readonly createdAt: string
}

export interface NewPerson {
  readonly name: string
  readonly userName: string
  readonly email: string | null
  readonly memberships: readonly Membership[]
}

export interface PersonChange {
  readonly name?: string | undefined
  readonly disabled?: boolean | undefined
  readonly memberships?: readonly Membership[] | undefined
}

/** A key of a program as a list shows it; the key itself is shown once, when it is made. */
export interface ListedKey {
  readonly id: string
  readonly name: string
  /** Its first characters, to tell it from others. */
  readonly start: string
  readonly ownerId: string
  readonly owner: string
  readonly memberships: readonly Membership[]
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly lastUsedAt: string | null
}
