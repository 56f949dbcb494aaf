import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { actionWords, detailWords, IN_CHINESE } from '#review/log-words.ts'
import { EVERY_BUREAU } from '#review/person.ts'
import type { Installation, LogLine, MonthOfUse } from '#workflow/oversight.ts'
import { attachmentResponse, sendAttachment } from './attachment.ts'
import { problemResponse } from './problem.ts'
import type { Services } from './services.ts'

const word = z.string().trim().min(1).max(200).optional()
const querySchema = z.object({
  q: word,
  bureau: word,
  actor: word,
  action: word,
  from: z.iso.datetime({ offset: true, error: '时间应如 2026-11-01T00:00:00+08:00' }).optional(),
  to: z.iso.datetime({ offset: true, error: '时间应如 2026-11-01T00:00:00+08:00' }).optional(),
  before: z
    .string()
    .regex(/^\d{1,18}$/u, '翻页的编号不对')
    .optional(),
})
const pagedSchema = querySchema.extend({ limit: z.coerce.number().int().min(1).max(500).default(100) })

const lineSchema = z.object({
  no: z.string(),
  at: z.string(),
  bureau: z.string(),
  actor: z.string(),
  actorId: z.string().nullable(),
  action: z.string(),
  subject: z.string(),
  detail: z.unknown(),
}) satisfies z.ZodType<LogLine>

const monthSchema = z.object({
  month: z.string(),
  drafts: z.number().int(),
  signed: z.number().int(),
  figures: z.number().int(),
  open: z.number().int(),
  tokens: z.number().int(),
}) satisfies z.ZodType<MonthOfUse>

const installationSchema = z.object({
  version: z.string(),
  database: z.enum(['embedded', 'server']),
  signIn: z.object({ required: z.boolean(), singleSignOn: z.string().nullable(), publicUrl: z.string().nullable() }),
  composers: z.array(z.enum(['frames', 'llm'])).readonly(),
  chat: z
    .object({
      model: z.string().nullable(),
      concurrency: z.number().int(),
      budget: z.object({ tokens: z.number().nullable(), seconds: z.number().nullable() }),
    })
    .nullable(),
  embedding: z.object({
    model: z.string(),
    dimensions: z.number().int(),
    builtIn: z.boolean(),
    serving: z.boolean(),
    passages: z.number().int(),
    embedded: z.number().int(),
  }),
  library: z.object({ reports: z.number().int(), held: z.number().int() }),
  maxUploadBytes: z.number().int(),
}) satisfies z.ZodType<Installation>

const MOST_EXPORTED = 50_000

/** The operation log and the use of the service, for admins. */
export const oversightRoutes: FastifyPluginAsyncZod<{ readonly services: Services }> = async (app, { services }) => {
  const { oversight } = services

  app.route({
    method: 'GET',
    url: '/log',
    schema: {
      tags: ['运行'],
      summary: '操作日志，新的在前；用 next 翻页',
      querystring: pagedSchema,
      response: { 200: z.object({ lines: z.array(lineSchema).readonly(), next: z.string().nullable() }), '4xx': problemResponse },
    },
    handler: async ({ query: { q, ...query }, scope }) => oversight.log({ ...query, words: q }, scope),
  })

  app.route({
    method: 'GET',
    url: '/log/export',
    schema: {
      tags: ['运行'],
      summary: '导出操作日志（CSV）',
      querystring: querySchema,
      response: { 200: attachmentResponse, '4xx': problemResponse },
    },
    handler: async ({ query: { q, ...query }, scope }, reply) => {
      const { lines } = await oversight.log({ ...query, words: q, limit: MOST_EXPORTED }, scope)
      return sendAttachment(reply, { bytes: csvOf(lines), contentType: 'text/csv; charset=utf-8', fileName: '操作日志.csv' })
    },
  })

  app.route({
    method: 'GET',
    url: '/usage',
    schema: {
      tags: ['运行'],
      summary: '每月的用量：起草、签发、数字、待处理、模型用量',
      querystring: z.object({ months: z.coerce.number().int().min(1).max(60).default(12) }),
      response: { 200: z.object({ months: z.array(monthSchema).readonly() }), '4xx': problemResponse },
    },
    handler: async ({ query, scope }) => ({ months: await oversight.usage(query.months, scope) }),
  })

  app.route({
    method: 'GET',
    url: '/installation',
    schema: { tags: ['运行'], summary: '本安装的设置，不含任何密钥', response: { 200: installationSchema, '4xx': problemResponse } },
    handler: async () => services.installation(),
  })
}

/** The log in words, as its page shows it; codes are for programs, which read /log. UTF-8 with its mark, so that spreadsheet programs read the Chinese; a cell that would begin a formula is made text. */
function csvOf(lines: readonly LogLine[]): Uint8Array {
  const rows = lines.map(({ no, at, bureau, actor, action, subject, detail }) => [
    no,
    at,
    bureau === EVERY_BUREAU ? '全部单位' : bureau,
    actor,
    actionWords(action, IN_CHINESE),
    subject,
    detailWords(detail, IN_CHINESE),
  ])
  const all = [['编号', '时间', '单位', '操作人', '操作', '对象', '详情'], ...rows]
  return new TextEncoder().encode(`\uFEFF${all.map(row => row.map(cellOf).join(',')).join('\r\n')}\r\n`)
}

function cellOf(value: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value
  return `"${harmless.replaceAll('"', '""')}"`
}
