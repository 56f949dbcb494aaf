import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { ProblemError, problemResponse } from './problem.ts'
import type { Services } from './services.ts'

const statusSchema = z.object({ status: z.literal('ok') })

/** /healthz: the process answers. /readyz: the database does too. */
export const healthRoutes: FastifyPluginAsyncZod<{ readonly services: Services }> = async (app, { services }) => {
  app.get('/healthz', { schema: { tags: ['运行'], summary: '进程是否在运行', response: { 200: statusSchema } } }, async () => ({
    status: 'ok' as const,
  }))

  app.get(
    '/readyz',
    { schema: { tags: ['运行'], summary: '数据库是否可用', response: { 200: statusSchema, '5xx': problemResponse } } },
    async () => {
      const ready = await services.ready().catch(() => false)
      if (!ready) throw new ProblemError({ status: 503, code: 'not-ready', detail: '数据库没有应答：请检查数据库是否在运行。' })
      return { status: 'ok' as const }
    },
  )
}
