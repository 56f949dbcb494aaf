import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { headersOf } from './access/guard.ts'
import { membershipSchema, passwordSchema } from './person-schema.ts'
import { ProblemError, problemResponse } from './problem.ts'
import type { Services } from './services.ts'

const whoSchema = z.object({ id: z.string(), name: z.string(), memberships: z.array(membershipSchema).readonly() })
const sessionSchema = z.object({
  /** Whether people sign in here; false at a desk for one person. */
  required: z.boolean(),
  /** Words on the button of the single sign-on; null when there is none. */
  singleSignOn: z.string().nullable(),
  /** null while nobody is signed in. */
  person: whoSchema.nullable(),
})
const openedSchema = z.object({ person: whoSchema })
const signInSchema = z.strictObject({
  name: z.string().trim().min(1, '请填写用户名或邮箱').max(200),
  password: z.string().min(1, '请填写密码').max(200),
})
/** To a person a token is a link: requireWhole tells of one that was copied in part. */
const tokenSchema = z.string()

/** 32 random bytes in base64url. */
const WHOLE_TOKEN = /^[\w-]{43}$/u

/** Tries for one name from one address, and for one address with any name, in five minutes. Counted in each process. */
const TRIES = { name: 10, address: 100 }
const WINDOW_MILLISECONDS = 5 * 60_000

/** Sign-in and sign-out, the first password by a one-time link, single sign-on. */
export const sessionRoutes: FastifyPluginAsyncZod<{ readonly services: Services }> = async (app, { services: { accounts, access } }) => {
  const byName = app.createRateLimit({
    max: TRIES.name,
    timeWindow: WINDOW_MILLISECONDS,
    keyGenerator: request => `name ${request.ip} ${nameIn(request)}`,
  })
  const byAddress = app.createRateLimit({
    max: TRIES.address,
    timeWindow: WINDOW_MILLISECONDS,
    keyGenerator: request => `sign-in ${request.ip}`,
  })
  // A token of 32 random bytes is not guessed: for links the address alone is counted.
  const limited = async (request: FastifyRequest, limits = [byAddress]) => {
    for (const limit of limits) {
      const tried = await limit(request)
      if (!tried.isAllowed && tried.isExceeded) throw tooManyTries(tried.ttlInSeconds)
    }
  }

  app.route({
    method: 'GET',
    url: '/session',
    schema: { tags: ['人员'], summary: '当前登录的人和他的角色；未登录时 person 为 null', response: { 200: sessionSchema } },
    handler: async (request, reply) => {
      void reply.header('cache-control', 'no-store')
      const { required, singleSignOn } = accounts
      return { required, singleSignOn, person: await access.identify(headersOf(request)) }
    },
  })

  app.route({
    method: 'POST',
    url: '/session',
    schema: { tags: ['人员'], summary: '用用户名或邮箱登录', body: signInSchema, response: { 200: openedSchema, '4xx': problemResponse } },
    handler: async (request, reply) => {
      await limited(request, [byName, byAddress])
      const opened = await accounts.signIn(request.body.name, request.body.password, headersOf(request))
      if (!opened) throw new ProblemError({ status: 401, code: 'wrong-password', detail: '用户名或密码不对：请检查大小写和输入法后再试。' })
      return withCookies(reply, opened.cookies).send({ person: opened.person })
    },
  })

  app.route({
    method: 'DELETE',
    url: '/session',
    schema: { tags: ['人员'], summary: '退出登录', response: { 204: z.undefined() } },
    handler: async (request, reply) =>
      withCookies(reply, await accounts.signOut(headersOf(request)))
        .code(204)
        .send(),
  })

  app.route({
    method: 'PUT',
    url: '/session/password',
    schema: {
      tags: ['人员'],
      summary: '修改自己的密码；其他设备上的登录随之失效',
      body: z.strictObject({ current: z.string().max(200), next: passwordSchema }),
      response: { 204: z.undefined(), '4xx': problemResponse },
    },
    handler: async (request, reply) => {
      await limited(request, [byName, byAddress])
      const cookies = await accounts.changePassword(request.body, headersOf(request), request.person)
      if (!cookies) throw new ProblemError({ status: 403, code: 'wrong-password', detail: '原密码不对：密码没有修改。' })
      return withCookies(reply, cookies).code(204).send()
    },
  })

  app.route({
    method: 'POST',
    url: '/invitations/look',
    schema: {
      tags: ['人员'],
      summary: '一次性链接是给谁的',
      body: z.strictObject({ token: tokenSchema }),
      response: { 200: z.object({ name: z.string(), userName: z.string().nullable() }), '4xx': problemResponse },
    },
    handler: async request => {
      await limited(request)
      const invited = await accounts.invited(requireWhole(request.body.token))
      if (!invited) throw usedUp()
      return invited
    },
  })

  app.route({
    method: 'POST',
    url: '/invitations',
    schema: {
      tags: ['人员'],
      summary: '用一次性链接设置密码并登录',
      body: z.strictObject({ token: tokenSchema, password: passwordSchema }),
      response: { 200: openedSchema, '4xx': problemResponse },
    },
    handler: async (request, reply) => {
      await limited(request)
      const opened = await accounts.join(requireWhole(request.body.token), request.body.password, headersOf(request))
      if (!opened) throw usedUp()
      return withCookies(reply, opened.cookies).send({ person: opened.person })
    },
  })

  app.route({
    method: 'POST',
    url: '/session/single-sign-on',
    schema: {
      tags: ['人员'],
      summary: '开始统一身份登录：浏览器应前往的地址',
      response: { 200: z.object({ url: z.string() }), '4xx': problemResponse },
    },
    handler: async (request, reply) => {
      await limited(request)
      const begun = await accounts.beginSingleSignOn(headersOf(request))
      if (!begun)
        throw new ProblemError({ status: 409, code: 'no-single-sign-on', detail: '统一身份登录现在不能用：请用密码登录，或联系管理员。' })
      return withCookies(reply, begun.cookies).send({ url: begun.url })
    },
  })

  app.route({
    method: 'GET',
    url: '/auth/callback/:provider',
    schema: { hide: true, params: z.object({ provider: z.string().max(50) }) },
    handler: async (request, reply) => {
      const answer = await accounts.finishSingleSignOn(
        new Request(new URL(request.url, 'http://callback'), { headers: headersOf(request) }),
      )
      for (const [name, value] of answer.headers) if (name === 'location') void reply.header(name, value)
      return withCookies(reply, answer.headers.getSetCookie()).code(answer.status).send()
    },
  })
}

function withCookies<Reply extends FastifyReply>(reply: Reply, cookies: readonly string[]): Reply {
  reply.header('cache-control', 'no-store')
  for (const cookie of cookies) reply.header('set-cookie', cookie)
  return reply
}

/** The name that is tried; for a change of password there is none, and the session stands for it. */
function nameIn({ body, headers }: FastifyRequest): string {
  return typeof body === 'object' && body !== null && 'name' in body ? String(body.name).trim().toLowerCase() : (headers.cookie ?? '')
}

function tooManyTries(seconds: number): ProblemError {
  const detail = `试的次数过多：请过 ${Math.max(1, Math.ceil(seconds / 60))} 分钟再试；忘了密码请管理员发一个新的一次性链接。`
  return new ProblemError({ status: 429, code: 'too-many-tries', detail })
}

function requireWhole(token: string): string {
  if (WHOLE_TOKEN.test(token)) return token
  const detail = '这个链接不完整，可能只复制了一部分：请从收到的消息里完整复制，或请管理员再发一个。'
  throw new ProblemError({ status: 400, code: 'invitation-broken', detail })
}

function usedUp(): ProblemError {
  return new ProblemError({ status: 404, code: 'invitation-used', detail: '这个链接已经用过或过期：请管理员再发一个。' })
}
