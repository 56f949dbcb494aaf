import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { ProposedPlan } from '#workflow/propose-plan.ts'
import { outlineSchema } from './draft-schema.ts'
import { ProblemError, problemResponse } from './problem.ts'
import type { Services } from './services.ts'

const ids = z.array(z.string()).readonly()

const planSchema = z.object({
  setId: z.uuid(),
  setVersion: z.number().int(),
  title: z.string(),
  sections: z
    .array(
      z.object({
        level: z.number().int(),
        heading: z.string(),
        role: z.enum(['lead', 'achievement', 'problem', 'plan', 'closing']),
        indicators: ids,
        notes: ids,
        gap: z.string().nullable(),
      }),
    )
    .readonly(),
  unplaced: z.object({ indicators: ids, notes: ids }),
  faults: z.array(z.object({ section: z.number().int(), id: z.string(), message: z.string() })).readonly(),
}) satisfies z.ZodType<ProposedPlan>

/** The plan of a draft before it is asked for. Nothing is stored. */
export const draftPlanRoutes: FastifyPluginAsyncZod<{ readonly services: Services }> = async (app, { services }) => {
  app.route({
    method: 'POST',
    url: '/drafts/plan',
    schema: {
      tags: ['起草'],
      summary: '起草前的提纲：各节标题、各项指标和工作要点归到哪一节；可带改过的提纲再问一遍，不保存',
      body: z.strictObject({ setId: z.uuid('请先选择一张指标表'), outline: outlineSchema.optional() }),
      response: { 200: planSchema, '4xx': problemResponse },
    },
    handler: async ({ body }) => {
      const plan = await services.drafts.plan(body.setId, body.outline)
      if (plan.ok) return plan.value
      const { code, message } = plan.failure
      throw new ProblemError({ status: code.endsWith('-not-found') ? 404 : 409, code, detail: message })
    },
  })
}
