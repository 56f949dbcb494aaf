import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import { type BureauScope, type DutyRole, EVERY_BUREAU, isWithin, type Person, ROLES, rolesIn, scopeOf } from '#review/person.ts'
import type { RowKind } from '../account-services.ts'
import { notFound, ProblemError } from '../problem.ts'
import type { Services } from '../services.ts'
import { POLICY, type Rule } from './policy.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; a route for anybody must not read it. */
    readonly person: Person
    /** The rows that this request may see: those of bureaus in which the person has one of the route's roles. */
    readonly scope: BureauScope
    /** Refuses the request unless the person has one of the route's roles in the bureau. */
    demand(bureau: string): Promise<void>
  }
  interface FastifyContextConfig {
    access?: Rule
  }
}

const people = new WeakMap<FastifyRequest, Person>()

/** Finds the person of every request under this instance and holds the request against {@link POLICY}. Register before the routes. */
export function registerAccess(api: FastifyInstance, { services, prefix }: { readonly services: Services; readonly prefix: string }): void {
  api.addHook('onRoute', route => {
    route.config = { ...route.config, access: ruleOf(route, prefix) }
  })
  api.decorateRequest('person', { getter: personOf })
  api.decorateRequest('scope', { getter: scopeOfRequest })
  api.decorateRequest('demand', async function (this: FastifyRequest, bureau: string) {
    if (!hasRole(personOf.call(this), bureau, this)) throw await refusal(this, bureau, services)
  })
  api.addHook('onRequest', request => enter(request, services))
  api.addHook('preHandler', request => reachRow(request, services))
}

function ruleOf(route: RouteOptions, prefix: string): Rule {
  // Fastify answers HEAD wherever it answers GET.
  const methods = [route.method].flat().map(method => (method === 'HEAD' ? 'GET' : method))
  const path = route.url.slice(prefix.length)
  const rules = [...new Set(methods)].map(method => {
    const rule = POLICY[`${method} ${path}`]
    if (!rule) throw new Error(`Cannot register "${method} ${path}": src/http/access/policy.ts does not say who may use it`)
    return rule
  })
  const [rule] = rules
  if (!rule) throw new Error(`Cannot register "${path}": it has no method`)
  return rule
}

function personOf(this: FastifyRequest): Person {
  const person = people.get(this)
  if (!person) throw new Error(`Cannot tell who asks ${this.method} ${this.url}: its rule is "anybody"`)
  return person
}

function scopeOfRequest(this: FastifyRequest): BureauScope {
  return scopeOf(personOf.call(this), rolesWanted(this))
}

/** 401 before a body is read, and 403 when nobody in this role could be allowed. */
async function enter(request: FastifyRequest, services: Services): Promise<void> {
  const rule = request.routeOptions.config.access
  if (!rule || rule.who === 'anybody') return
  const person = await services.access.identify(headersOf(request))
  if (!person)
    throw new ProblemError({ status: 401, code: 'sign-in-needed', detail: '尚未登录或登录已过期：请登录后再试，已填写的内容会保留。' })
  people.set(request, person)
  if (rule.human && person.key !== null)
    throw new ProblemError({ status: 403, code: 'person-needed', detail: '这件事须由本人登录后办理，不能使用密钥。' })
  const scope = scopeOf(person, rolesWanted(request))
  if (rule.who !== 'signed-in' && scope !== 'all' && scope.length === 0) {
    const [bureau = EVERY_BUREAU] = person.memberships.map(membership => membership.bureau)
    throw await refusal(request, bureau, services)
  }
}

/** 404 for a row of a bureau that is not the person's, just as for one that does not exist; 403 when it is, but the role is not. */
async function reachRow(request: FastifyRequest, services: Services): Promise<void> {
  const rule = request.routeOptions.config.access
  if (!rule || rule.who === 'anybody' || typeof rule.of !== 'object') return
  const id = idIn(request, rule.of.in)
  if (id === undefined) return
  const bureau = await services.access.ownerOf(rule.of.row, id)
  if (bureau === null) throw MISSING[rule.of.row]()
  const person = personOf.call(request)
  if (hasRole(person, bureau, request)) return
  const error = await refusal(request, bureau, services, id)
  throw rolesIn(person, bureau).length === 0 ? MISSING[rule.of.row]() : error
}

function idIn(request: FastifyRequest, place: 'params.id' | 'body.setId'): string | undefined {
  const [part, name] = place === 'params.id' ? [request.params, 'id'] : [request.body, 'setId']
  const value = typeof part === 'object' && part !== null ? Object.entries(part).find(([key]) => key === name)?.[1] : undefined
  return typeof value === 'string' ? value : undefined
}

function rolesWanted(request: FastifyRequest): readonly DutyRole[] {
  const who = request.routeOptions.config.access?.who
  return who === undefined || who === 'anybody' || who === 'signed-in' ? ROLES : who
}

function hasRole(person: Person, bureau: string, request: FastifyRequest): boolean {
  return isWithin(scopeOf(person, rolesWanted(request)), bureau)
}

const ROLE_WORDS: Readonly<Record<DutyRole, string>> = { writer: '起草人', reviewer: '核对人', admin: '管理员' }

async function refusal(request: FastifyRequest, bureau: string, services: Services, id?: string): Promise<ProblemError> {
  const person = personOf.call(request)
  const route = `${request.method} ${request.routeOptions.url ?? ''}`
  await services.access.refused(person, { bureau, subject: id ?? bureau, route })
  if (id === undefined && rolesIn(person, bureau).length === 0 && bureau !== EVERY_BUREAU)
    return new ProblemError({
      status: 403,
      code: 'foreign-bureau',
      detail: `您不属于「${bureau}」：请核对单位名称，或请管理员把您加入该单位。`,
    })
  const roles = rolesWanted(request)
    .map(role => ROLE_WORDS[role])
    .join('或')
  return new ProblemError({ status: 403, code: 'role-needed', detail: `这件事须由${roles}办理：请联系本单位管理员。` })
}

const MISSING: Readonly<Record<RowKind, () => ProblemError>> = {
  draft: () => notFound('draft-not-found', '没有这份初稿：请回到列表刷新。'),
  set: () => notFound('set-not-found', '没有这张指标表：可能已被删除，请回到列表刷新。'),
  report: () => notFound('report-not-found', '没有这份历史报告：可能已被删除，请回到列表刷新。'),
  upload: () => notFound('upload-not-found', '没有这次上传的记录。'),
}

/** The headers as the web platform has them, for the library that reads cookies. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}
