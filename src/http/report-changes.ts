import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { notFound, ProblemError, problemResponse } from './problem.ts'
import { reportSummarySchema } from './report-schema.ts'
import type { Refusal, Services } from './services.ts'

const byId = z.object({ id: z.uuid('编号不完整') })
const correctionSchema = z.strictObject({
  title: z.string().trim().min(1, '标题不能为空').max(200).optional(),
  bureau: z.string().trim().min(1, '单位不能为空').max(100).optional(),
  level: z.enum(['province', 'city', 'county', 'district', 'town']).nullable().optional(),
  region: z.string().trim().max(50).optional(),
  kind: z.enum(['annual', 'half-year', 'plan', 'bulletin', 'other']).optional(),
  period: z
    .strictObject({ label: z.string().trim().min(1).max(50), start: z.iso.date(), end: z.iso.date() })
    .refine(({ start, end }) => start <= end, '时段的开始不能晚于结束')
    .nullable()
    .optional(),
})

/** What an admin changes in a report of the library. */
export const reportChangeRoutes: FastifyPluginAsyncZod<{ readonly services: Services }> = async (app, { services }) => {
  app.route({
    method: 'PATCH',
    url: '/reports/:id',
    schema: {
      tags: ['历史报告'],
      summary: '更正一份历史报告的标题、单位、层级、地区、种类、时段',
      params: byId,
      body: correctionSchema,
      response: { 200: reportSummarySchema, '4xx': problemResponse },
    },
    handler: async request => {
      if (request.body.bureau !== undefined) await request.demand(request.body.bureau)
      const corrected = await services.reports.correct(request.params.id, request.body, request.person)
      if (!corrected.ok) throw refused(corrected.failure)
      return corrected.value
    },
  })

  app.route({
    method: 'POST',
    url: '/reports/:id/release',
    schema: {
      tags: ['历史报告'],
      summary: '放行一份暂存的历史报告，供起草参考',
      params: byId,
      response: { 200: reportSummarySchema, '4xx': problemResponse },
    },
    handler: async request => {
      const released = await services.reports.release(request.params.id, request.person)
      if (!released) throw new ProblemError({ status: 409, code: 'report-not-held', detail: '这份报告没有暂存，不需要放行。' })
      return released
    },
  })

  app.route({
    method: 'POST',
    url: '/reports/:id/hold',
    schema: {
      tags: ['历史报告'],
      summary: '暂存一份历史报告，暂不供起草参考',
      params: byId,
      response: { 200: reportSummarySchema, '4xx': problemResponse },
    },
    handler: async request => {
      const held = await services.reports.hold(request.params.id, request.person)
      if (!held) throw new ProblemError({ status: 409, code: 'report-held', detail: '这份报告已经暂存。' })
      return held
    },
  })

  app.route({
    method: 'POST',
    url: '/reports/:id/reindex',
    schema: {
      tags: ['历史报告'],
      summary: '重新读取一份历史报告的提纲、段落、疑点和索引',
      params: byId,
      response: { 200: reportSummarySchema, '4xx': problemResponse },
    },
    handler: async request => {
      const anew = await services.reports.reindex(request.params.id, request.person)
      if (!anew.ok) throw refused(anew.failure)
      return anew.value
    },
  })
}

function refused({ code, message }: Refusal): ProblemError {
  return code === 'report-not-found' ? notFound(code, message) : new ProblemError({ status: 409, code, detail: message })
}
