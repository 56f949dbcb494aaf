import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { problemResponse } from './problem.ts'
import type { Services } from './services.ts'

const passageSchema = z.object({
  id: z.string(),
  report: z.string(),
  title: z.string(),
  period: z.string(),
  path: z.array(z.string()).readonly(),
  topic: z.string(),
  text: z.string(),
  masked: z.string(),
  score: z.number(),
})

const querySchema = z.object({
  q: z.string().trim().min(1, '请写出要找的内容').max(2000, '要找的内容不超过 2000 字'),
  topic: z.string().trim().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
})

/** Search in the library's passages. */
export const passageRoutes: FastifyPluginAsyncZod<{ readonly services: Services }> = async (app, { services }) => {
  app.route({
    method: 'GET',
    url: '/passages',
    schema: {
      tags: ['历史报告'],
      summary: '查找可比段落',
      querystring: querySchema,
      response: { 200: z.object({ passages: z.array(passageSchema).readonly() }), '4xx': problemResponse },
    },
    handler: async ({ query, scope }) => ({
      passages: await services.reports.search({ text: query.q, topic: query.topic, limit: query.limit }, scope),
    }),
  })
}
