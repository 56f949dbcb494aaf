import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Rewrite } from '#workflow/rewrite-request.ts'
import { composerSchema, usageSchema } from './draft-schema.ts'
import { ProblemError, problemResponse } from './problem.ts'
import type { Services } from './services.ts'

const MOST_ALTERNATIVES = 5

const requestSchema = z
  .strictObject({
    /** The selection, as offsets into the draft's text: sentences that it touches are rewritten. */
    start: z.number().int().min(0),
    end: z.number().int().min(1),
    wish: z.enum(['reword', 'shorter', 'merge']).default('reword'),
    alternatives: z.number().int().min(1).max(MOST_ALTERNATIVES).default(3),
    composer: composerSchema.default('frames'),
  })
  .refine(({ start, end }) => start < end, '所选范围是空的：start 应小于 end')

/** Passages as they stand, each with what may stand in their place; offsets are into the draft's text. */
const rewriteSchema = z.object({
  passages: z
    .array(
      z.object({
        start: z.number().int(),
        end: z.number().int(),
        text: z.string(),
        alternatives: z
          .array(
            z.object({
              text: z.string(),
              template: z.string(),
              composer: composerSchema,
              /** What its references wrote; offsets are into its own text. */
              bindings: z.array(z.object({ start: z.number().int(), end: z.number().int(), expression: z.string() })).readonly(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  notices: z.array(z.string()).readonly(),
  usage: usageSchema.nullable(),
}) satisfies z.ZodType<Rewrite>

/** Other versions of sentences of a draft: proven, with the same references. The draft is not changed; what is chosen enters it as a revision. */
export const rewriteRoutes: FastifyPluginAsyncZod<{ readonly services: Services }> = async (app, { services }) => {
  app.route({
    method: 'POST',
    url: '/drafts/:id/rewrites',
    schema: {
      tags: ['起草'],
      summary: '所选句子的其他写法：换一种、更短或合并；引用不变，初稿不变',
      params: z.object({ id: z.uuid('编号不完整') }),
      body: requestSchema,
      response: { 200: rewriteSchema, '4xx': problemResponse },
    },
    handler: async ({ params, body: { start, end, ...wish } }) => {
      const rewritten = await services.drafts.rewrite(params.id, { span: { start, end }, ...wish })
      if (rewritten.ok) return rewritten.value
      const { code, message } = rewritten.failure
      throw new ProblemError({ status: code.endsWith('-not-found') ? 404 : code === 'draft-not-done' ? 409 : 422, code, detail: message })
    },
  })
}
