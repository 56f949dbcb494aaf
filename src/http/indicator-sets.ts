import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type IndicatorSet, indicatorSetSchema } from '#indicator/set.ts'
import type { SetFault } from '#indicator/set-fault.ts'
import type { Result } from '#result.ts'
import type { StoredSet } from '#workflow/work.ts'
import { attachmentResponse, sendAttachment } from './attachment.ts'
import { notFound, ProblemError, problemResponse } from './problem.ts'
import type { Services, SheetExcerpt } from './services.ts'
import { requireContent, takeForm, type UploadedFile, uploadedFileSchema } from './uploaded-file.ts'

const storedSetSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  fileName: z.string().nullable(),
  createdAt: z.string(),
  set: indicatorSetSchema,
})

const setSummarySchema = storedSetSchema.omit({ set: true }).extend({
  bureau: z.string(),
  period: indicatorSetSchema.shape.period,
  indicators: z.number().int(),
  notes: z.number().int(),
})

/** Indicator sets: refused whole with every fault and its place, or stored as a new version. */
export const indicatorSetRoutes: FastifyPluginAsyncZod<{ readonly services: Services }> = async (app, { services }) => {
  app.route({
    method: 'POST',
    url: '/indicator-sets',
    schema: {
      tags: ['指标表'],
      summary: '上传指标表：表单里的工作簿（.xlsx .csv），或 JSON',
      consumes: ['multipart/form-data', 'application/json'],
      body: z.union([z.object({ file: uploadedFileSchema }), z.looseObject({})]),
      response: { 201: storedSetSchema, '4xx': problemResponse },
    },
    preValidation: takeForm,
    handler: async (request, reply) => {
      const [set, fileName] = 'file' in request.body ? await workbook(fileOf(request.body), services) : await json(request.body, services)
      await request.demand(set.bureau.name.trim())
      const stored = await services.sets.add(set, fileName, request.person)
      return reply.code(201).header('location', `/api/indicator-sets/${stored.id}`).send(stored)
    },
  })

  app.route({
    method: 'GET',
    url: '/indicator-sets',
    schema: {
      tags: ['指标表'],
      summary: '指标表列表',
      response: { 200: z.object({ sets: z.array(setSummarySchema).readonly() }) },
    },
    handler: async ({ scope }) => ({ sets: (await services.sets.list(scope)).map(summarised) }),
  })

  app.route({
    method: 'GET',
    url: '/indicator-sets/template',
    schema: { tags: ['指标表'], summary: '下载填写模板（.xlsx）', response: { 200: attachmentResponse } },
    handler: async (_request, reply) => sendAttachment(reply, await services.sets.template()),
  })

  app.route({
    method: 'GET',
    url: '/indicator-sets/:id',
    schema: {
      tags: ['指标表'],
      summary: '一张指标表的最新一版，或指定的一版',
      params: z.object({ id: z.uuid('编号不完整') }),
      querystring: z.object({ version: z.coerce.number().int().min(1).optional() }),
      response: { 200: storedSetSchema, '4xx': problemResponse },
    },
    handler: async request => {
      const stored = await services.sets.get(request.params.id, request.query.version)
      if (!stored) throw notFound('set-not-found', '没有这张指标表：可能已被删除，请回到列表刷新。')
      return stored
    },
  })
}

type NamedSet = readonly [set: IndicatorSet, fileName: string | null]

async function workbook(file: UploadedFile, services: Services): Promise<NamedSet> {
  return [await sound(await services.sets.read(requireContent(file)), () => services.sets.sheets(file)), file.name]
}

async function json(input: unknown, services: Services): Promise<NamedSet> {
  return [await sound(services.sets.parse(input), async () => []), null]
}

/** The set, or a refusal that lists every fault and shows the sheets they stand in. */
async function sound(
  read: Result<IndicatorSet, readonly SetFault[]>,
  sheets: () => Promise<readonly SheetExcerpt[]>,
): Promise<IndicatorSet> {
  if (read.ok) return read.value
  const count = read.failure.length
  const detail = count === 1 ? (read.failure[0]?.message ?? '') : `指标表有 ${count} 处需要修改，改好后重新上传；现在没有保存任何内容。`
  throw new ProblemError({ status: 422, code: 'set-faults', detail, errors: read.failure, sheets: await sheets() })
}

function fileOf(body: { readonly file?: unknown }): UploadedFile {
  const parsed = uploadedFileSchema.safeParse(body.file)
  if (parsed.success) return parsed.data
  throw new ProblemError({ status: 400, code: 'invalid-request', detail: '「file」应是一个文件：请选择 .xlsx 或 .csv 工作簿。' })
}

function summarised({ set, ...stored }: StoredSet): z.infer<typeof setSummarySchema> {
  return { ...stored, bureau: set.bureau.name, period: set.period, indicators: set.indicators.length, notes: set.notes?.length ?? 0 }
}
