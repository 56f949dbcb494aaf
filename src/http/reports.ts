import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { notFound, problemResponse } from './problem.ts'
import { reportSchema, reportSummarySchema } from './report-schema.ts'
import type { Services } from './services.ts'
import { requireContent, takeForm, uploadedFileSchema } from './uploaded-file.ts'

const uploadSchema = z.object({
  id: z.uuid(),
  fileName: z.string(),
  status: z.enum(['queued', 'reading', 'checking', 'indexing', 'done', 'failed']),
  message: z.string().nullable(),
  report: z.string().nullable(),
  createdAt: z.string(),
})
const byId = z.object({ id: z.uuid('编号不完整') })
const missing = () => notFound('report-not-found', '没有这份历史报告：可能已被删除，请回到列表刷新。')

/** The library: reports in, listed, read, removed; and the files still on their way. */
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
      const upload = await services.uploads.accept({ ...requireContent(request.body.file), bureau: request.body.bureau })
      return reply.code(202).header('location', `/api/uploads/${upload.id}`).send(upload)
    },
  })

  app.route({
    method: 'GET',
    url: '/uploads',
    schema: { tags: ['历史报告'], summary: '正在入库的文件', response: { 200: z.object({ uploads: z.array(uploadSchema).readonly() }) } },
    handler: async () => ({ uploads: await services.uploads.list() }),
  })

  app.route({
    method: 'GET',
    url: '/uploads/:id',
    schema: { tags: ['历史报告'], summary: '一个文件的入库进度', params: byId, response: { 200: uploadSchema, '4xx': problemResponse } },
    handler: async request => {
      const upload = await services.uploads.get(request.params.id)
      if (!upload) throw notFound('upload-not-found', '没有这次上传的记录。')
      return upload
    },
  })

  app.route({
    method: 'GET',
    url: '/reports',
    schema: {
      tags: ['历史报告'],
      summary: '历史报告列表',
      response: { 200: z.object({ reports: z.array(reportSummarySchema).readonly() }) },
    },
    handler: async () => ({ reports: await services.reports.list() }),
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
      const { text, outline, passages, doubts } = parsed
      return { ...summary, text, outline, passageList: passages, doubtList: doubts }
    },
  })

  app.route({
    method: 'DELETE',
    url: '/reports/:id',
    schema: { tags: ['历史报告'], summary: '删除一份历史报告', params: byId, response: { 204: z.undefined(), '4xx': problemResponse } },
    handler: async (request, reply) => {
      if (!(await services.reports.remove(request.params.id))) throw missing()
      return reply.code(204).send()
    },
  })
}
