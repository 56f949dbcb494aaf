import type { ColumnType } from 'kysely'
import type { DutyRole } from '#review/person.ts'

type Created = ColumnType<Date, Date | string | undefined, never>

interface UserTable {
  id: string
  name: string
  email: string
  emailVerified: boolean
  createdAt: Created
  updatedAt: ColumnType<Date, Date | undefined, Date>
  username: string | null
  displayUsername: string | null
  disabled: ColumnType<boolean, boolean | undefined, boolean>
}

interface SessionTable {
  id: string
  userId: string
}

interface AccountTable {
  id: string
  accountId: string
  providerId: string
  userId: string
  password: string | null
  updatedAt: Date
}

interface KeyTable {
  id: string
  name: string | null
  start: string | null
  referenceId: string
  enabled: boolean | null
  lastRequest: Date | null
  expiresAt: Date | null
  createdAt: Date
  metadata: string | null
}

interface MembershipTable {
  bureau: string
  user_id: string
  roles: DutyRole[]
}

interface InvitationTable {
  token_hash: string
  user_id: string
  expires_at: Date
  used_at: ColumnType<Date | null, undefined, Date>
  created_at: Created
}

/** People and what they may do. The first four are better-auth's own; only the columns that Jushi reads or writes itself are named. */
export interface AuthTables {
  auth_user: UserTable
  auth_session: SessionTable
  auth_account: AccountTable
  auth_key: KeyTable
  membership: MembershipTable
  invitation: InvitationTable
  installation_setting: { name: string; value: string }
}
