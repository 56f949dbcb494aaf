import { z } from 'zod'
import type { DutyRole, Membership } from '#review/person.ts'
import type { ListedKey, ListedPerson } from '#workflow/people.ts'

const roleSchema = z.enum(['writer', 'reviewer', 'admin'], '角色应为 writer、reviewer 或 admin') satisfies z.ZodType<DutyRole>

/** Roles in one bureau; "*" is every bureau. */
export const membershipSchema = z.strictObject({
  bureau: z.string().trim().min(1, '请填写单位名称').max(100),
  roles: z.array(roleSchema).min(1, '请至少选一个角色').readonly(),
}) satisfies z.ZodType<Membership>

export const membershipsSchema = z
  .array(membershipSchema)
  .max(200)
  .readonly()
  .refine(list => new Set(list.map(({ bureau }) => bureau)).size === list.length, '同一单位只写一次')

/** Long rather than strange: length is what makes a password hard to guess (NIST SP 800-63B). */
export const passwordSchema = z.string().min(10, '密码至少 10 个字符').max(128, '密码至多 128 个字符')

export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  userName: z.string().nullable(),
  email: z.string().nullable(),
  memberships: z.array(membershipSchema).readonly(),
  disabled: z.boolean(),
  joined: z.boolean(),
  createdAt: z.string(),
}) satisfies z.ZodType<ListedPerson>

export const keySchema = z.object({
  id: z.string(),
  name: z.string(),
  start: z.string(),
  ownerId: z.string(),
  owner: z.string(),
  memberships: z.array(membershipSchema).readonly(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
}) satisfies z.ZodType<ListedKey>
