import type { DutyRole, Membership } from '#review/person.ts'
import { EVERY_BUREAU, ROLE_WORDS } from '#review/person.ts'

/** The same words name pages; as roles they are people. */
export const AS_ROLE = { context: 'role' } as const

/** A row of the form for roles: it may be half filled in. */
export interface MembershipRow {
  readonly bureau?: string | undefined
  readonly roles?: readonly DutyRole[] | undefined
}

/** 甲县民政局：起草、核对. */
export function membershipWords({ bureau, roles }: Membership, t: (words: string, options: typeof AS_ROLE) => string): string {
  const place = bureau === EVERY_BUREAU ? t('全部单位', AS_ROLE) : bureau
  return `${place}${t('：', AS_ROLE)}${roles.map(role => t(ROLE_WORDS[role], AS_ROLE)).join(t('、', AS_ROLE))}`
}

/** The memberships that a form holds: rows without a role are none, a bureau named twice has the roles of both rows. */
export function membershipsOf(rows: readonly MembershipRow[]): readonly Membership[] {
  const named = rows.flatMap(({ bureau = '', roles = [] }) =>
    bureau.trim() === '' || roles.length === 0 ? [] : [{ bureau: bureau.trim(), roles }],
  )
  return [...Map.groupBy(named, ({ bureau }) => bureau)].map(([bureau, group]) => ({
    bureau,
    roles: [...new Set(group.flatMap(({ roles }) => roles))],
  }))
}
