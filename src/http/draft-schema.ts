import { z } from 'zod'
import type { Draft } from '#draft/draft.ts'
import type { Actor } from '#review/event.ts'
import type { ReviewState } from '#review/standing.ts'
import type { RequestedOutline } from '#workflow/draft-request.ts'
import { claimSchema, findingSchema } from './claim-schema.ts'

/** 初稿, 待核对, 退回, 签发. */
export const reviewStateSchema = z.enum(['writing', 'submitted', 'returned', 'signed']) satisfies z.ZodType<ReviewState>

export const actorSchema = z.object({ id: z.string(), name: z.string() }) satisfies z.ZodType<Actor>

export const composerSchema = z.enum(['frames', 'llm'])

/** What the model's share took. */
export const usageSchema = z.object({
  calls: z.number().int(),
  promptTokens: z.number().int(),
  completionTokens: z.number().int(),
  isEstimated: z.boolean(),
  milliseconds: z.number(),
  cost: z.string().nullable(),
})

/** A finished draft; offsets are into `text`. */
export const draftSchema = z.object({
  title: z.string(),
  text: z.string(),
  sections: z
    .array(z.object({ level: z.number().int(), heading: z.string(), start: z.number().int(), end: z.number().int(), text: z.string() }))
    .readonly(),
  claims: z.array(claimSchema).readonly(),
  findings: z.array(findingSchema).readonly(),
  coverage: z.object({
    stated: z.array(z.string()).readonly(),
    unstated: z.array(z.string()).readonly(),
    reasons: z.record(z.string(), z.string()),
  }),
  gaps: z.array(z.object({ section: z.string(), message: z.string() })).readonly(),
  lineage: z.array(z.object({ start: z.number().int(), end: z.number().int(), expression: z.string() })).readonly(),
  sentences: z
    .array(
      z.object({
        section: z.number().int(),
        start: z.number().int(),
        end: z.number().int(),
        composer: z.enum(['frames', 'llm', 'note']),
        template: z.string(),
        note: z.string().nullable(),
      }),
    )
    .readonly()
    .optional(),
  provenance: z.object({
    composer: composerSchema,
    model: z.string().nullable(),
    promptHash: z.string().nullable(),
    comparables: z.array(z.string()).readonly(),
    usage: usageSchema.optional(),
    notices: z.array(z.string()).readonly().optional(),
  }),
}) satisfies z.ZodType<Draft>

const requestFields = {
  id: z.uuid(),
  setId: z.string(),
  setVersion: z.number().int(),
  bureau: z.string(),
  period: z.string(),
  composer: composerSchema,
  status: z.enum(['queued', 'running', 'done', 'failed']),
  failure: z.string().nullable(),
  createdAt: z.string(),
}

export const storedDraftSchema = z.object({ ...requestFields, draft: draftSchema.nullable() })

/** A draft as a list shows it: without its text, with what is left to do. */
export const draftSummarySchema = z.object({
  ...requestFields,
  title: z.string().nullable(),
  figures: z.number().int(),
  open: z.number().int(),
  gaps: z.number().int(),
  author: actorSchema.nullable(),
  revision: z.number().int(),
  state: reviewStateSchema,
  stateAt: z.string(),
})

/** An outline that the writer asks for. */
export const outlineSchema = z.strictObject({
  title: z.string().max(200).optional(),
  sections: z
    .array(
      z.strictObject({
        level: z.number().int().min(1).max(4),
        heading: z.string().min(1).max(200),
        topic: z.string().optional(),
        role: z.enum(['achievement', 'problem', 'plan']).optional(),
        indicators: z.array(z.string()).readonly().optional(),
        notes: z.array(z.string()).readonly().optional(),
      }),
    )
    .min(1)
    .max(200)
    .readonly(),
}) satisfies z.ZodType<RequestedOutline>

export const draftRequestSchema = z.strictObject({
  setId: z.uuid('请先选择一张指标表'),
  composer: composerSchema.default('frames'),
  outline: outlineSchema.optional(),
})
