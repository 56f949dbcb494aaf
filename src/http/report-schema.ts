import { z } from 'zod'
import type { Identity, OutlineNode, Passage } from '#report/report.ts'
import type { ReportSummary } from '#workflow/library.ts'

const spanSchema = z.object({ start: z.number().int(), end: z.number().int() })
const roleSchema = z.enum(['lead', 'achievement', 'problem', 'plan', 'closing'])

const identitySchema = z.object({
  title: z.string(),
  bureau: z.string(),
  level: z.enum(['province', 'city', 'county', 'district', 'town']).nullable(),
  region: z.string(),
  kind: z.enum(['annual', 'half-year', 'plan', 'bulletin', 'other']),
  period: z.object({ label: z.string(), start: z.string(), end: z.string() }).nullable(),
}) satisfies z.ZodType<Identity>

/** A report of the library as a list shows it. */
export const reportSummarySchema = z.object({
  id: z.string(),
  fileName: z.string(),
  identity: identitySchema,
  status: z.enum(['accepted', 'doubtful', 'held']),
  characters: z.number().int(),
  passages: z.number().int(),
  doubts: z.number().int(),
  headings: z.array(z.string()).readonly(),
  addedAt: z.string(),
}) satisfies z.ZodType<ReportSummary>

const outlineNodeSchema = z.object({
  level: z.number().int(),
  heading: z.string(),
  span: spanSchema,
  extent: spanSchema,
}) satisfies z.ZodType<OutlineNode>

const passageSchema = z.object({
  span: spanSchema,
  text: z.string(),
  path: z.array(z.string()).readonly(),
  topic: z.string(),
  role: roleSchema,
  masked: z.string(),
}) satisfies z.ZodType<Passage>

const doubtSchema = z.object({ rule: z.string(), span: spanSchema, message: z.string(), raw: spanSchema.optional() })

/** A report of the library with its text and all that was found in it; spans are into `text`. */
export const reportSchema = reportSummarySchema.extend({
  text: z.string(),
  outline: z.array(outlineNodeSchema).readonly(),
  passageList: z.array(passageSchema).readonly(),
  doubtList: z.array(doubtSchema).readonly(),
  /** Where each page of the file begins; empty for a file without pages. */
  pages: z.array(z.number().int()).readonly(),
})
