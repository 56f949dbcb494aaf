import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type IndicatorSet, indicatorSetSchema } from '#indicator/set.ts'
import { claimSchema, findingSchema, summarySchema } from './claim-schema.ts'
import { notFound, ProblemError, problemResponse } from './problem.ts'
import type { Services } from './services.ts'
import { requireCheckable } from './text-limit.ts'
import { requireContent, takeForm, type UploadedFile, uploadedFileSchema } from './uploaded-file.ts'

const setId = z.uuid('指标表的编号不完整')
const auditBodySchema = z.union(
  [z.object({ text: z.string() }), z.object({ file: uploadedFileSchema })],
  '需要正文（text）或一个文件（file）',
)
const checkBodySchema = z.union(
  [
    z.object({ text: z.string(), setId }),
    z.object({ text: z.string(), set: z.looseObject({}) }),
    z.object({ file: uploadedFileSchema, setId }),
  ],
  '需要正文（text）或一个文件（file），以及一张指标表（setId，或随正文附上 set）',
)

const auditedSchema = z.object({
  /** Name of the file; null when the text was pasted. */
  file: z.string().nullable(),
  chars: z.number().int(),
  /** What was checked; every offset is into it. */
  text: z.string(),
  findings: z.array(findingSchema).readonly(),
})
const checkedSchema = auditedSchema.extend({ claims: z.array(claimSchema).readonly(), summary: summarySchema, set: indicatorSetSchema })

/** Any report against data, or against itself. Nothing is kept. */
export const checkRoutes: FastifyPluginAsyncZod<{ readonly services: Services }> = async (app, { services }) => {
  app.route({
    method: 'POST',
    url: '/check',
    schema: {
      tags: ['核对'],
      summary: '用一张指标表核对任意报告；不保存',
      consumes: ['application/json', 'multipart/form-data'],
      body: checkBodySchema,
      response: { 200: checkedSchema, '4xx': problemResponse },
    },
    preValidation: takeForm,
    handler: async ({ body }) => {
      const set = await setOf(body, services)
      const read = await textOf(body, services)
      const checked = await services.check.text(read.text, set)
      // A set that is sent along may name any bureau; of a stored one it is known that the person may see it
      const past = 'setId' in body ? await services.history.findings(set, checked) : []
      const findings = [...checked.findings, ...past]
      return { ...read, ...checked, findings, set }
    },
  })

  app.route({
    method: 'POST',
    url: '/audit',
    schema: {
      tags: ['核对'],
      summary: '不用数据，自查一份报告前后是否一致；不保存',
      consumes: ['application/json', 'multipart/form-data'],
      body: auditBodySchema,
      response: { 200: auditedSchema, '4xx': problemResponse },
    },
    preValidation: takeForm,
    handler: async ({ body }) => {
      const read = await textOf(body, services)
      return { ...read, findings: await services.check.audit(read.text) }
    },
  })
}

type TextBody = { readonly text: string } | { readonly file: UploadedFile }

async function textOf(
  body: TextBody,
  services: Services,
): Promise<{ readonly file: string | null; readonly chars: number; readonly text: string }> {
  if ('text' in body) return { file: null, chars: body.text.length, text: requireCheckable(body.text) }
  const read = await services.check.read(requireContent(body.file))
  if (!read.ok) throw new ProblemError({ status: 422, code: read.failure.code, detail: read.failure.message })
  return { file: body.file.name, chars: read.value.text.length, text: requireCheckable(read.value.text) }
}

async function setOf(body: { readonly setId: string } | { readonly set: unknown }, services: Services): Promise<IndicatorSet> {
  if ('setId' in body) {
    const stored = await services.sets.get(body.setId)
    if (!stored) throw notFound('set-not-found', '没有这张指标表：请重新选择。')
    return stored.set
  }
  const parsed = services.sets.parse(body.set)
  if (parsed.ok) return parsed.value
  const detail = `指标表有 ${parsed.failure.length} 处需要修改，没有核对。`
  throw new ProblemError({ status: 422, code: 'set-faults', detail, errors: parsed.failure })
}
