import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Forbidden } from '#review/people-rules.ts'
import { isUserName } from '#review/person.ts'
import { keySchema, membershipsSchema, personSchema } from './person-schema.ts'
import { notFound, ProblemError, problemResponse } from './problem.ts'
import type { Services } from './services.ts'

const byId = z.object({ id: z.string().min(1).max(100) })
const nameSchema = z.string().trim().min(1, '请填写姓名').max(60)
const userNameSchema = z
  .string()
  .trim()
  .min(2, '用户名至少 2 个字符')
  .max(30, '用户名至多 30 个字符')
  .refine(isUserName, '用户名由文字、数字和中间的 . _ - 组成')
const newPersonSchema = z.strictObject({
  name: nameSchema,
  userName: userNameSchema,
  email: z.email('邮箱格式不对').nullable().default(null),
  memberships: membershipsSchema.refine(list => list.length > 0, '请至少选一个单位'),
})
const changeSchema = z.strictObject({
  name: nameSchema.optional(),
  disabled: z.boolean().optional(),
  memberships: membershipsSchema.optional(),
})
/** The token makes the one-time link /welcome#TOKEN, which sets the password; it is shown this once. */
const invitedSchema = z.object({ person: personSchema, token: z.string() })
const newKeySchema = z.strictObject({
  name: z.string().trim().min(1, '请填写密钥的用途').max(60),
  memberships: membershipsSchema.refine(list => list.length > 0, '请至少选一个单位'),
  days: z.number().int().min(1).max(3650).nullable().default(365),
})

/** People and keys of the bureaus of an admin. */
export const peopleRoutes: FastifyPluginAsyncZod<{ readonly services: Services }> = async (app, { services: { accounts } }) => {
  const { people, keys } = accounts

  app.route({
    method: 'GET',
    url: '/people',
    schema: { tags: ['人员'], summary: '本单位的人员', response: { 200: z.object({ people: z.array(personSchema).readonly() }) } },
    handler: async request => ({ people: await people.list(request.person) }),
  })

  app.route({
    method: 'POST',
    url: '/people',
    schema: {
      tags: ['人员'],
      summary: '添加人员，得到一次性链接',
      body: newPersonSchema,
      response: { 201: invitedSchema, '4xx': problemResponse },
    },
    handler: async (request, reply) => {
      const added = await people.add(request.body, request.person)
      if (!added.ok) throw forbidden(added.failure)
      return reply.code(201).send(added.value)
    },
  })

  app.route({
    method: 'PATCH',
    url: '/people/:id',
    schema: {
      tags: ['人员'],
      summary: '改姓名、角色，停用或恢复；其他单位的角色不动',
      params: byId,
      body: changeSchema,
      response: { 200: personSchema, '4xx': problemResponse },
    },
    handler: async request => {
      const changed = await people.change(request.params.id, request.body, request.person)
      if (!changed.ok) throw forbidden(changed.failure)
      return changed.value
    },
  })

  app.route({
    method: 'POST',
    url: '/people/:id/invitation',
    schema: {
      tags: ['人员'],
      summary: '发一个新的一次性链接（重设密码）',
      params: byId,
      response: { 201: invitedSchema, '4xx': problemResponse },
    },
    handler: async (request, reply) => {
      const invited = await people.invite(request.params.id, request.person)
      if (!invited.ok) throw forbidden(invited.failure)
      return reply.code(201).send(invited.value)
    },
  })

  app.route({
    method: 'GET',
    url: '/keys',
    schema: { tags: ['人员'], summary: '程序用的密钥', response: { 200: z.object({ keys: z.array(keySchema).readonly() }) } },
    handler: async request => ({ keys: await keys.list(request.person) }),
  })

  app.route({
    method: 'POST',
    url: '/keys',
    schema: {
      tags: ['人员'],
      summary: '新建密钥；密钥只显示这一次，放在请求头 x-api-key 里使用',
      body: newKeySchema,
      response: { 201: z.object({ id: z.string(), key: z.string() }), '4xx': problemResponse },
    },
    handler: async (request, reply) => {
      const made = await keys.add(request.body, request.person)
      if (!made.ok) throw forbidden(made.failure)
      return reply.code(201).header('cache-control', 'no-store').send(made.value)
    },
  })

  app.route({
    method: 'DELETE',
    url: '/keys/:id',
    schema: { tags: ['人员'], summary: '停用密钥', params: byId, response: { 204: z.undefined(), '4xx': problemResponse } },
    handler: async (request, reply) => {
      if (!(await keys.remove(request.params.id, request.person))) throw notFound('key-not-found', '没有这个密钥：请回到列表刷新。')
      return reply.code(204).send()
    },
  })
}

function forbidden({ code, message }: Forbidden): ProblemError {
  const status = code.endsWith('-not-found') ? 404 : code.endsWith('-taken') ? 409 : 403
  return new ProblemError({ status, code, detail: message })
}
