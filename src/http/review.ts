import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { differences } from '#review/differences.ts'
import { documentOf, textOf } from '#review/document.ts'
import { waitsFor } from '#review/queue.ts'
import type { Obstacle } from '#review/rules.ts'
import type { RevisionConflict } from '#workflow/revise-draft.ts'
import { draftSchema, draftSummarySchema } from './draft-schema.ts'
import { summarised } from './drafts.ts'
import { notFound, ProblemError, problemOf, problemResponse } from './problem.ts'
import {
  conflictResponse,
  decisionSchema,
  differencesSchema,
  documentSchema,
  renewalSchema,
  reviewOf,
  reviewSchema,
  revisionsSchema,
} from './review-schema.ts'
import type { Services } from './services.ts'
import { requireCheckable } from './text-limit.ts'

const byId = z.object({ id: z.uuid('编号不完整') })
const revisionNumber = z.coerce.number().int().min(0)
const missing = () => notFound('draft-not-found', '没有这份写成的稿子：请回到列表刷新。')
const responses = { 200: reviewSchema, '4xx': problemResponse }

/** Drafts under review: revised, handed in, decided on, signed; their versions; and what waits for whom. */
export const reviewRoutes: FastifyPluginAsyncZod<{ readonly services: Services }> = async (app, { services }) => {
  const { review } = services

  app.route({
    method: 'GET',
    url: '/queue',
    schema: {
      tags: ['核对'],
      summary: '等我处理的稿子：待我核对的、退回给我的',
      response: { 200: z.object({ drafts: z.array(draftSummarySchema.extend({ waitsFor: z.enum(['review', 'mend']) })).readonly() }) },
    },
    handler: async ({ person, scope }) => {
      const drafts = await services.drafts.list(scope)
      const waiting = drafts.flatMap(draft => {
        const what = waitsFor(person, draft)
        return what === null ? [] : [{ ...summarised(draft), waitsFor: what }]
      })
      return { drafts: waiting.toSorted((one, other) => other.stateAt.localeCompare(one.stateAt)) }
    },
  })

  app.route({
    method: 'GET',
    url: '/drafts/:id/review',
    schema: { tags: ['核对'], summary: '一份稿子的核对情况：文字、台账、处理记录、还差什么', params: byId, response: responses },
    handler: async ({ params, person }) => {
      const record = await review.load(params.id)
      if (!record) throw missing()
      return reviewOf(record, person)
    },
  })

  app.route({
    method: 'PUT',
    url: '/drafts/:id/revisions',
    schema: {
      tags: ['起草'],
      summary: '保存修订稿；base 不是最新一版时不保存，返回两版和合并稿（409）',
      params: byId,
      body: z.strictObject({ base: z.number().int().min(0), document: documentSchema, autosave: z.boolean().default(false) }),
      response: { 200: reviewSchema, 409: conflictResponse, '4xx': problemResponse },
    },
    handler: async ({ params, body, person }, reply) => {
      requireCheckable(textOf(body.document))
      const saved = await review.save(params.id, { base: body.base, document: body.document, isAutosave: body.autosave }, person)
      if (saved.ok) return reviewOf(saved.value, person)
      if ('merge' in saved.failure) return sendConflict(reply, saved.failure)
      throw refused(saved.failure)
    },
  })

  app.route({
    method: 'GET',
    url: '/drafts/:id/revisions',
    schema: {
      tags: ['起草'],
      summary: '各版，新的在前；0 是初稿',
      params: byId,
      response: { 200: revisionsSchema, '4xx': problemResponse },
    },
    handler: async ({ params }) => ({ revisions: await review.versions(params.id) }),
  })

  app.route({
    method: 'GET',
    url: '/drafts/:id/revisions/:revision',
    schema: {
      tags: ['起草'],
      summary: '某一版的全文',
      params: byId.extend({ revision: revisionNumber }),
      response: { 200: z.object({ revision: z.number().int(), draft: draftSchema, document: documentSchema }), '4xx': problemResponse },
    },
    handler: async ({ params: { id, revision } }) => {
      const draft = await review.version(id, revision)
      if (!draft) throw missing()
      return { revision, draft, document: documentOf(draft) }
    },
  })

  app.route({
    method: 'GET',
    url: '/drafts/:id/differences',
    schema: {
      tags: ['起草'],
      summary: '两版之间的不同，逐行逐字',
      params: byId,
      querystring: z.object({ from: revisionNumber, to: revisionNumber }),
      response: { 200: differencesSchema, '4xx': problemResponse },
    },
    handler: async ({ params: { id }, query: { from, to } }) => {
      const [older, newer] = [await review.version(id, from), await review.version(id, to)]
      if (!older || !newer) throw missing()
      return { from, to, lines: differences(documentOf(older), documentOf(newer)) }
    },
  })

  app.route({
    method: 'GET',
    url: '/drafts/:id/renewal',
    schema: {
      tags: ['起草'],
      summary: '换用指标表的另一版会改哪些绑定的数字；什么都不保存',
      params: byId,
      querystring: z.object({ version: z.coerce.number().int().min(1) }),
      response: { 200: renewalSchema, '4xx': problemResponse },
    },
    handler: async ({ params, query }) => taken(await review.previewRenewal(params.id, query.version)),
  })

  app.route({
    method: 'POST',
    url: '/drafts/:id/renewal',
    schema: {
      tags: ['起草'],
      summary: '换用指标表的另一版：绑定的数字随之改写，全文重新核对，存为新的一版',
      params: byId,
      body: z.strictObject({ base: z.number().int().min(0), version: z.number().int().min(1) }),
      response: responses,
    },
    handler: async ({ params, body, person }) => reviewOf(taken(await review.renew(params.id, body, person)), person),
  })

  app.route({
    method: 'POST',
    url: '/drafts/:id/submission',
    schema: { tags: ['核对'], summary: '提交核对', params: byId, response: responses },
    handler: async ({ params, person }) => reviewOf(taken(await review.submit(params.id, 'submitted', person)), person),
  })

  app.route({
    method: 'DELETE',
    url: '/drafts/:id/submission',
    schema: { tags: ['核对'], summary: '撤回提交', params: byId, response: responses },
    handler: async ({ params, person }) => reviewOf(taken(await review.submit(params.id, 'withdrawn', person)), person),
  })

  app.route({
    method: 'POST',
    url: '/drafts/:id/decisions',
    schema: {
      tags: ['核对'],
      summary: '采用应有数值、退回、放行（须有理由）、撤销；revision 是处理人看到的那一版',
      params: byId,
      body: z.strictObject({ revision: z.number().int().min(0), decision: decisionSchema }),
      response: responses,
    },
    handler: async ({ params, body, person }) => reviewOf(taken(await review.decide(params.id, body, person)), person),
  })

  app.route({
    method: 'POST',
    url: '/drafts/:id/sign-off',
    schema: {
      tags: ['核对'],
      summary: '签发；起草人不能签发，还有待处理的数字不能签发',
      params: byId,
      body: z.strictObject({ revision: z.number().int().min(0) }),
      response: responses,
    },
    handler: async ({ params, body, person }) => reviewOf(taken(await review.signOff(params.id, body.revision, person)), person),
  })
}

const NEEDS_WORDS: readonly string[] = ['reason-needed', 'comment-needed', 'document-fault']

function refused({ code, message }: Obstacle): ProblemError {
  const status = code.endsWith('-not-found')
    ? 404
    : code === 'own-draft' || code === 'not-yours'
      ? 403
      : NEEDS_WORDS.includes(code)
        ? 422
        : 409
  return new ProblemError({ status, code, detail: message })
}

function taken<Value>(outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Obstacle }): Value {
  if (outcome.ok) return outcome.value
  throw refused(outcome.failure)
}

function sendConflict(reply: FastifyReply, { code, message, yours, theirs, revision, merge }: RevisionConflict): FastifyReply {
  const problem = problemOf({ status: 409, code, detail: message })
  return reply
    .code(409)
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send({ ...problem, conflict: { yours, theirs, revision, merge } })
}
