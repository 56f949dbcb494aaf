import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type BureauScope, EVERY_BUREAU } from '#review/person.ts'
import { nextOf, nextSchema, pageQuerySchema } from './page.ts'
import { notFound, ProblemError, problemResponse } from './problem.ts'
import { reportSchema, reportSummarySchema } from './report-schema.ts'
import type { Services } from './services.ts'
import { requireContent, takeForm, uploadedFileSchema } from './uploaded-file.ts'
import { uploadSchema } from './uploads.ts'

const byId = z.object({ id: z.uuid('编号不完整') })
const missing = () => notFound('report-not-found', '没有这份历史报告：可能已被删除，请回到列表刷新。')

/** The library: reports in, listed, read, removed. */
export const reportRoutes: FastifyPluginAsyncZod<{ readonly services: Services }> = async (app, { services }) => {
  app.route({
    method: 'POST',
    url: '/reports',
    schema: {
      tags: ['历史报告'],
      summary: '上传一份历史报告，排队入库',
      consumes: ['multipart/form-data'],
      body: z.object({ file: uploadedFileSchema, bureau: z.string().trim().max(100).default('') }),
      response: { 202: uploadSchema, '4xx': problemResponse },
    },
    preValidation: takeForm,
    handler: async (request, reply) => {
      const bureau = bureauFor(request)
      await request.demand(bureau === '' ? EVERY_BUREAU : bureau)
      const upload = await services.uploads.accept({ ...requireContent(request.body.file), bureau }, request.person)
      return reply.code(202).header('location', `/api/uploads/${upload.id}`).send(upload)
    },
  })

  app.route({
    method: 'GET',
    url: '/reports',
    schema: {
      tags: ['历史报告'],
      summary: '历史报告列表，最近一期在前',
      querystring: pageQuerySchema,
      response: { 200: z.object({ reports: z.array(reportSummarySchema).readonly(), next: nextSchema }), '4xx': problemResponse },
    },
    handler: async ({ scope, query }) => {
      const reports = await services.reports.list(scope, query)
      return { reports, next: nextOf(reports, query.limit) }
    },
  })

  app.route({
    method: 'GET',
    url: '/reports/:id',
    schema: {
      tags: ['历史报告'],
      summary: '一份历史报告：正文、提纲、段落、疑点',
      params: byId,
      response: { 200: reportSchema, '4xx': problemResponse },
    },
    handler: async request => {
      const report = await services.reports.get(request.params.id)
      if (!report) throw missing()
      const { parsed, ...summary } = report
      const { text, outline, passages, doubts, pages = [] } = parsed
      return { ...summary, text, outline, passageList: passages, doubtList: doubts, pages }
    },
  })

  app.route({
    method: 'DELETE',
    url: '/reports/:id',
    schema: { tags: ['历史报告'], summary: '删除一份历史报告', params: byId, response: { 204: z.undefined(), '4xx': problemResponse } },
    handler: async (request, reply) => {
      if (!(await services.reports.remove(request.params.id, request.person))) throw missing()
      return reply.code(204).send()
    },
  })
}

/** The bureau that is named; else the only one of the person; else "", which lets the text say it to an admin of every bureau. */
function bureauFor({ body, scope }: { readonly body: { readonly bureau: string }; readonly scope: BureauScope }): string {
  if (body.bureau !== '' || scope === 'all') return body.bureau
  const [only, ...others] = scope
  if (only !== undefined && others.length === 0) return only
  throw new ProblemError({ status: 400, code: 'bureau-needed', detail: `请选择这份报告属于哪个单位：${scope.join('、')}。` })
}
