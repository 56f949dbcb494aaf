import type { FastifyError, FastifyInstance, FastifyReply, FastifySchemaValidationError } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { ProblemError, type ProblemFacts, problemOf } from './problem.ts'
import { requestFaultWords } from './request-fault.ts'

/** Answers of Fastify and its plugins, in our words. */
const KNOWN: Readonly<Record<string, Omit<ProblemFacts, 'errors'>>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, code: 'invalid-json', detail: '请求内容不是完整的 JSON：请检查括号和引号是否配对。' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, code: 'invalid-json', detail: '请求内容为空：需要一个 JSON 对象。' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 415, code: 'unsupported-media-type', detail: '请求内容的类型不支持：请用 JSON 或表单上传。' },
  FST_FILES_LIMIT: { status: 413, code: 'too-many-files', detail: '一次只能上传一个文件：请逐个上传。' },
  FST_PARTS_LIMIT: { status: 413, code: 'too-many-fields', detail: '表单的字段过多：只需要文件和它的说明。' },
  FST_FIELDS_LIMIT: { status: 413, code: 'too-many-fields', detail: '表单的字段过多：只需要文件和它的说明。' },
  FST_INVALID_MULTIPART_CONTENT_TYPE: { status: 415, code: 'unsupported-media-type', detail: '请用表单（multipart/form-data）上传文件。' },
  FST_UNDER_PRESSURE: { status: 503, code: 'busy', detail: '服务正忙：请过十秒再试。' },
}
const TOO_LARGE: readonly string[] = ['FST_REQ_FILE_TOO_LARGE', 'FST_ERR_CTP_BODY_TOO_LARGE']

/** Every refusal and every fault leaves as problem details; only faults of the machine are logged as errors. */
export function registerProblemHandler(app: FastifyInstance, options: { readonly maxUploadBytes: number }): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const facts = factsOf(error, options.maxUploadBytes)
    if (facts.status >= 500 && facts.code !== 'busy') request.log.error({ err: error }, 'request failed')
    return sendProblem(reply, facts)
  })
}

/** Sends problem details with their own content type. */
export function sendProblem(reply: FastifyReply, facts: ProblemFacts): FastifyReply {
  return reply.code(facts.status).type('application/problem+json; charset=utf-8').serializer(JSON.stringify).send(problemOf(facts))
}

function factsOf(error: FastifyError, maxUploadBytes: number): ProblemFacts {
  if (error instanceof ProblemError) return error.facts
  if (hasZodFastifySchemaValidationErrors(error)) return invalidRequest(error.validation)
  if (TOO_LARGE.includes(error.code)) return tooLarge(maxUploadBytes)
  if (error.statusCode === 429) return { status: 429, code: 'too-many-requests', detail: '请求过于频繁：请稍等一分钟再试。' }
  const known = KNOWN[error.code]
  if (known) return known
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return { status: error.statusCode, code: 'bad-request', detail: `请求无法处理：${error.message}` }
  }
  return { status: 500, code: 'internal', detail: '服务内部出错，没有保存任何内容：请重试，仍不行请把服务日志交给管理员。' }
}

function invalidRequest(validation: readonly FastifySchemaValidationError[]): ProblemFacts {
  const errors = validation.map(issue => ({
    path: issue.instancePath.replace(/^\//u, '').replaceAll('/', '.'),
    message: requestFaultWords(issue),
  }))
  const [first] = errors
  const where = first && first.path !== '' ? `「${first.path}」` : '请求'
  return { status: 400, code: 'invalid-request', detail: `${where}不合要求：${first?.message ?? '请对照接口说明检查'}。`, errors }
}

function tooLarge(maxUploadBytes: number): ProblemFacts {
  const megabytes = Math.round((maxUploadBytes / 1024 / 1024) * 10) / 10
  return { status: 413, code: 'file-too-large', detail: `内容超过 ${megabytes} MB：请拆分，或去掉其中的图片后再传。` }
}
