import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { ListedDraft } from '#workflow/work.ts'
import { attachmentResponse, sendAttachment } from './attachment.ts'
import { draftRequestSchema, draftSummarySchema, storedDraftSchema } from './draft-schema.ts'
import { notFound, ProblemError, problemResponse } from './problem.ts'
import type { Refusal, Services } from './services.ts'

const byId = z.object({ id: z.uuid('编号不完整') })

/** Drafts: asked for, listed, read, exported. The live progress is in draft-events.ts. */
export const draftRoutes: FastifyPluginAsyncZod<{ readonly services: Services }> = async (app, { services }) => {
  app.route({
    method: 'POST',
    url: '/drafts',
    schema: {
      tags: ['起草'],
      summary: '用一张指标表起草，排队进行',
      body: draftRequestSchema,
      response: { 202: storedDraftSchema, '4xx': problemResponse },
    },
    handler: async ({ body, person }, reply) => {
      const requested = await services.drafts.request(body.setId, body.composer, body.outline, person)
      if (!requested.ok) throw refused(requested.failure)
      return reply.code(202).header('location', `/api/drafts/${requested.value.id}`).send(requested.value)
    },
  })

  app.route({
    method: 'GET',
    url: '/drafts',
    schema: { tags: ['起草'], summary: '初稿列表', response: { 200: z.object({ drafts: z.array(draftSummarySchema).readonly() }) } },
    handler: async ({ scope }) => ({ drafts: (await services.drafts.list(scope)).map(summarised) }),
  })

  app.route({
    method: 'GET',
    url: '/drafts/:id',
    schema: { tags: ['起草'], summary: '一份初稿', params: byId, response: { 200: storedDraftSchema, '4xx': problemResponse } },
    handler: async request => {
      const draft = await services.drafts.get(request.params.id)
      if (!draft) throw notFound('draft-not-found', '没有这份初稿：请回到列表刷新。')
      return draft
    },
  })

  app.route({
    method: 'POST',
    url: '/drafts/:id/cancel',
    schema: {
      tags: ['起草'],
      summary: '停止起草：已写成的小节留下，没写的列为待补充',
      params: byId,
      response: { 202: storedDraftSchema, '4xx': problemResponse },
    },
    handler: async ({ params: { id }, person }, reply) => {
      const isStopped = await services.drafts.cancel(id, person)
      const draft = await services.drafts.get(id)
      if (!draft) throw notFound('draft-not-found', '没有这份初稿：请回到列表刷新。')
      if (!isStopped) throw new ProblemError({ status: 409, code: 'draft-ended', detail: '这份初稿已经写完，不能再停止：请刷新。' })
      return reply.code(202).send(draft)
    },
  })

  app.route({
    method: 'GET',
    url: '/drafts/:id/export',
    schema: {
      tags: ['起草'],
      summary: '导出初稿（docx、md）或数据台账（xlsx）',
      params: byId,
      querystring: z.object({ format: z.enum(['docx', 'md', 'xlsx']).default('docx') }),
      response: { 200: attachmentResponse, '4xx': problemResponse },
    },
    handler: async (request, reply) => {
      const exported = await services.drafts.export(request.params.id, request.query.format)
      if (!exported.ok) throw refused(exported.failure)
      return sendAttachment(reply, exported.value)
    },
  })
}

/** A code that ends in -not-found is about the address; every other refusal is about the state of things. */
function refused({ code, message }: Refusal): ProblemError {
  return new ProblemError({ status: code.endsWith('-not-found') ? 404 : 409, code, detail: message })
}

/** A draft as a list shows it. */
export function summarised({ outcome, ...request }: ListedDraft): z.infer<typeof draftSummarySchema> {
  return { ...request, ...(outcome ?? { title: null, figures: 0, open: 0, gaps: 0 }) }
}
