import type { Membership } from '#review/person.ts'
import type { Authentication } from './sign-in.ts'

const SECONDS_A_DAY = 24 * 3600

export interface KeyWish {
  readonly ownerId: string
  readonly name: string
  readonly memberships: readonly Membership[]
  /** null: it does not expire. */
  readonly days: number | null
}

/** Makes a key. It is given once: only its digest is kept. */
export async function makeKey(
  authentication: Authentication,
  { ownerId, name, memberships, days }: KeyWish,
): Promise<{ readonly id: string; readonly key: string }> {
  const { id, key } = await authentication.api.createApiKey({
    body: { userId: ownerId, name, metadata: { memberships }, ...(days === null ? {} : { expiresIn: days * SECONDS_A_DAY }) },
  })
  return { id, key }
}

/** The key that a program sent, when it may be used now: who owns it, what it is called, what it was given. */
export async function verifyKey(
  authentication: Authentication,
  sent: string,
): Promise<{ readonly ownerId: string; readonly name: string; readonly memberships: readonly Membership[] } | null> {
  const { valid, key } = await authentication.api.verifyApiKey({ body: { key: sent } })
  if (!valid || key === null) return null
  return { ownerId: key.referenceId, name: key.name ?? '', memberships: membershipsIn(key.metadata) }
}

/** What a key's stored words say it may do; anything unexpected gives nothing. */
export function membershipsIn(metadata: unknown): readonly Membership[] {
  const held: unknown = typeof metadata === 'string' ? JSON.parse(metadata) : metadata
  if (typeof held !== 'object' || held === null || !('memberships' in held) || !Array.isArray(held.memberships)) return []
  return held.memberships.filter(isMembership)
}

function isMembership(value: unknown): value is Membership {
  return typeof value === 'object' && value !== null && 'bureau' in value && 'roles' in value && Array.isArray(value.roles)
}
