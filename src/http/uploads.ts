import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { UPLOAD_STATUSES } from '#workflow/work.ts'
import { nextOf, nextSchema, pageQuerySchema } from './page.ts'
import { notFound, ProblemError, problemResponse } from './problem.ts'
import type { Services } from './services.ts'

/** A file on its way into the library. */
export const uploadSchema = z.object({
  id: z.uuid(),
  fileName: z.string(),
  status: z.enum(UPLOAD_STATUSES),
  message: z.string().nullable(),
  report: z.string().nullable(),
  createdAt: z.string(),
})
const byId = z.object({ id: z.uuid('编号不完整') })
const missing = () => notFound('upload-not-found', '没有这次上传的记录。')

/** Files on their way into the library: their progress, and an end to it or another try. */
export const uploadRoutes: FastifyPluginAsyncZod<{ readonly services: Services }> = async (app, { services }) => {
  const get = async (id: string) => {
    const upload = await services.uploads.get(id)
    if (!upload) throw missing()
    return upload
  }

  app.route({
    method: 'GET',
    url: '/uploads',
    schema: {
      tags: ['历史报告'],
      summary: '正在入库的文件，最新的在前',
      querystring: pageQuerySchema.extend({ status: z.enum(UPLOAD_STATUSES).optional() }),
      response: { 200: z.object({ uploads: z.array(uploadSchema).readonly(), next: nextSchema }), '4xx': problemResponse },
    },
    handler: async ({ scope, query }) => {
      const uploads = await services.uploads.list(scope, query)
      return { uploads, next: nextOf(uploads, query.limit) }
    },
  })

  app.route({
    method: 'GET',
    url: '/uploads/:id',
    schema: { tags: ['历史报告'], summary: '一个文件的入库进度', params: byId, response: { 200: uploadSchema, '4xx': problemResponse } },
    handler: async request => get(request.params.id),
  })

  app.route({
    method: 'POST',
    url: '/uploads/:id/cancel',
    schema: { tags: ['历史报告'], summary: '取消一个文件的入库', params: byId, response: { 200: uploadSchema, '4xx': problemResponse } },
    handler: async ({ params: { id } }) => {
      await get(id)
      if (!(await services.uploads.cancel(id))) throw ended('这个文件已经处理完，不能取消：已入库的请在历史报告中删除。')
      return get(id)
    },
  })

  app.route({
    method: 'POST',
    url: '/uploads/:id/retry',
    schema: {
      tags: ['历史报告'],
      summary: '再试一个没有入库的文件',
      params: byId,
      response: { 200: uploadSchema, '4xx': problemResponse },
    },
    handler: async ({ params: { id } }) => {
      await get(id)
      if (!(await services.uploads.retry(id))) throw ended('只有处理失败的文件可以再试。')
      return get(id)
    },
  })

  app.route({
    method: 'DELETE',
    url: '/uploads/:id',
    schema: {
      tags: ['历史报告'],
      summary: '从列表中去掉一个已经处理完的文件；已入库的报告不动',
      params: byId,
      response: { 204: z.undefined(), '4xx': problemResponse },
    },
    handler: async ({ params: { id } }, reply) => {
      await get(id)
      if (!(await services.uploads.dismiss(id))) throw ended('这个文件还在处理：请先取消。')
      return reply.code(204).send()
    },
  })
}

function ended(detail: string): ProblemError {
  return new ProblemError({ status: 409, code: 'upload-state', detail })
}
