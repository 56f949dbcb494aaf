import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { ComparableQuery } from '#workflow/library.ts'
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
  role: z.enum(['lead', 'achievement', 'problem', 'plan', 'closing']).optional(),
  level: z.enum(['province', 'city', 'county', 'district', 'town']).optional(),
  bureau: z.string().trim().min(1).max(100).optional(),
  /** Of reports whose period begins on this day or later, and on that day or before. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
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
      passages: await services.reports.search(queryOf(query), scope),
    }),
  })
}

function queryOf({ q, ...filters }: z.infer<typeof querySchema>): ComparableQuery {
  return { text: q, ...filters }
}
