import { z } from 'zod'
import type { Claim, Finding, Verdict } from '#claim/claim.ts'

const verdictSchema = z.enum(['traced', 'derived', 'exempt', 'mismatch', 'ambiguous', 'untraced']) satisfies z.ZodType<Verdict>

/** One number of a text with what the check found. Offsets are UTF-16 code units of the text in the same answer. */
export const claimSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  kind: z.enum(['quantity', 'date', 'ordinal', 'structural', 'term', 'identifier']),
  value: z.string(),
  unit: z.string(),
  hedge: z.enum(['', '余', '近', '约', '超', '内']),
  subject: z.string(),
  verdict: verdictSchema,
  indicator: z.string().nullable(),
  note: z.string().nullable(),
  expression: z.string().nullable(),
  expected: z.string().nullable(),
  reason: z.string(),
}) satisfies z.ZodType<Claim>

/** A fault of a text against itself. */
export const findingSchema = z.object({
  rule: z.string(),
  spans: z.array(z.tuple([z.number().int(), z.number().int()]).readonly()).readonly(),
  actual: z.string(),
  expected: z.string(),
  message: z.string(),
}) satisfies z.ZodType<Finding>

export const summarySchema = z.object({
  traced: z.number().int(),
  derived: z.number().int(),
  exempt: z.number().int(),
  mismatch: z.number().int(),
  ambiguous: z.number().int(),
  untraced: z.number().int(),
}) satisfies z.ZodType<Readonly<Record<Verdict, number>>>
