import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { openService } from '#compose-service.ts'
import { readConfig } from '#config.ts'
import type { Membership } from '#review/person.ts'
import { newServerDatabase } from '#test/support/server-database.ts'

const PASSWORD = '青山绿水长流不息2024'

export interface RealApp {
  readonly app: FastifyInstance
  /** The first admin, by the one-time link. */
  readonly founder: Visitor
  /** Adds a person, who then signs in by his own link. */
  person(userName: string, memberships: readonly Membership[]): Promise<Visitor>
  close(): Promise<void>
}

/** Somebody with the cookie of a session, or nobody. */
export interface Visitor {
  readonly id: string
  readonly headers: Readonly<Record<string, string>>
  ask(request: InjectOptions): Promise<LightMyRequestResponse>
}

/** The whole service on a fresh database, embedded or on the server that the suite runs on, without samples. */
export async function openRealApp(environment: Readonly<Record<string, string>> = {}): Promise<RealApp> {
  const directory = await mkdtemp(join(tmpdir(), 'jushi-http-'))
  const server = await newServerDatabase()
  const place = server === null ? { JUSHI_DATA_DIR: join(directory, 'data') } : { DATABASE_URL: server.url }
  const config = readConfig({ ...place, ...environment })
  if (!config.ok) throw new Error(config.failure.join('\n'))
  const noSamples = join(directory, 'corpus')
  await mkdir(noSamples)
  const service = await openService({ ...config.value, corpusDirectory: noSamples }, false)
  const { app } = service
  const founder = service.firstToken === null ? visitor(app, '', {}) : await joinBy(app, service.firstToken)
  return {
    app,
    founder,
    person: async (userName, memberships) => {
      const payload = { name: `${userName}同志`, userName, memberships }
      const added = await founder.ask({ method: 'POST', url: '/api/people', payload })
      if (added.statusCode !== 201) throw new Error(added.body)
      return joinBy(app, added.json().token)
    },
    close: async () => {
      await service.close()
      await server?.drop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** Somebody who sends these headers. */
export function visitor(app: FastifyInstance, id: string, headers: Readonly<Record<string, string>>): Visitor {
  return {
    id,
    headers,
    ask: request => app.inject({ ...request, headers: { ...request.headers, ...headers } }),
  }
}

/** The cookies that an answer sets, as the browser sends them back. */
export function cookiesOf(answer: LightMyRequestResponse): string {
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}

async function joinBy(app: FastifyInstance, token: string): Promise<Visitor> {
  const answer = await app.inject({ method: 'POST', url: '/api/invitations', payload: { token, password: PASSWORD } })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return visitor(app, answer.json().person.id, { cookie: cookiesOf(answer) })
}
