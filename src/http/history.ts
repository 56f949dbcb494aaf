import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { HistoryPoint } from '#workflow/history/series.ts'
import { lastYearOf } from '#workflow/history/series.ts'
import { notFound, problemResponse } from './problem.ts'
import type { Services } from './services.ts'

const pointSchema = z.object({
  period: z.object({ label: z.string(), start: z.string(), end: z.string() }),
  value: z.string(),
  unit: z.string(),
  hedge: z.enum(['', '余', '近', '约', '超', '内']),
  text: z.string(),
  subject: z.string(),
  report: z.string(),
  title: z.string(),
  span: z.object({ start: z.number().int(), end: z.number().int() }),
  likeness: z.number(),
}) satisfies z.ZodType<HistoryPoint>

const querySchema = z.object({
  bureau: z.string().trim().min(1, '请写出单位').max(100),
  unit: z.string().trim().max(30).optional(),
  /** Beginning and end of this year's period: asks for the same stretch of the year before. */
  start: z.iso.date().optional(),
  end: z.iso.date().optional(),
})

/** What past reports stated: to compare with, never a source of a draft's figure. */
export const historyRoutes: FastifyPluginAsyncZod<{ readonly services: Services }> = async (app, { services }) => {
  app.route({
    method: 'GET',
    url: '/indicators/:name/history',
    schema: {
      tags: ['历史数据'],
      summary: '一个单位的历史报告里，某项指标各期的数和出处；只供对照，不作为初稿的依据',
      params: z.object({ name: z.string().trim().min(1).max(100) }),
      querystring: querySchema,
      response: {
        200: z.object({
          name: z.string(),
          bureau: z.string(),
          points: z.array(pointSchema).readonly(),
          lastYear: pointSchema.nullable(),
        }),
        '4xx': problemResponse,
      },
    },
    handler: async request => {
      const { bureau, unit, start, end } = request.query
      await request.demand(bureau)
      const series = await services.history.series(bureau, { name: request.params.name, unit })
      const lastYear = start !== undefined && end !== undefined ? lastYearOf(series, { start, end }) : null
      return { ...series, lastYear }
    },
  })

  app.route({
    method: 'GET',
    url: '/indicator-sets/:id/history',
    schema: {
      tags: ['历史数据'],
      summary: '一张指标表各项在上年同期报告里的数和出处，按指标编号',
      params: z.object({ id: z.uuid('编号不完整') }),
      response: { 200: z.object({ lastYear: z.record(z.string(), pointSchema) }), '4xx': problemResponse },
    },
    handler: async request => {
      const stored = await services.sets.get(request.params.id)
      if (!stored) throw notFound('set-not-found', '没有这张指标表：请重新选择。')
      return { lastYear: Object.fromEntries(await services.history.lastYear(stored.set)) }
    },
  })
}
