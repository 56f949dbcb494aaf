import { z } from 'zod'

const MOST = 500

/** Part of a list, as its address asks for it; `after` is the `next` of the part before. */
export const pageQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(MOST).default(MOST),
  after: z.uuid('页的编号不完整').optional(),
})

/** The id to go on after; null when this part is the last. */
export const nextSchema = z.string().nullable()

/** Where the next part begins: a part that is full may have one behind it. */
export function nextOf(rows: readonly { readonly id: string }[], limit: number): string | null {
  return rows.length < limit ? null : (rows.at(-1)?.id ?? null)
}
