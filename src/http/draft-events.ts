import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { notFound, problemResponse } from './problem.ts'
import type { Services } from './services.ts'

const POLL_MILLISECONDS = 250
/** Proxies drop connections that stay silent for long. */
const HEARTBEAT_MILLISECONDS = 15_000

/**
 * The progress of a draft as server-sent events. `progress` carries a DraftProgress and its number as id, so that a browser that
 * lost the line resumes after the last one it saw (Last-Event-ID); `ended` carries {status, failure} and closes the stream.
 */
export const draftEventRoutes: FastifyPluginAsyncZod<{ readonly services: Services }> = async (app, { services }) => {
  const closing = new AbortController()
  app.addHook('preClose', async () => closing.abort())

  app.route({
    method: 'GET',
    url: '/drafts/:id/events',
    schema: {
      tags: ['起草'],
      summary: '起草进度（SSE；用 Last-Event-ID 续看）',
      params: z.object({ id: z.uuid('编号不完整') }),
      headers: z.object({ 'last-event-id': z.coerce.number().int().min(0).catch(0).default(0) }),
      response: {
        200: { description: '事件流', content: { 'text/event-stream': { schema: z.custom<Readable>().meta({ type: 'string' }) } } },
        '4xx': problemResponse,
      },
    },
    handler: async (request, reply) => {
      const { id } = request.params
      if (!(await services.drafts.get(id))) throw notFound('draft-not-found', '没有这份初稿：请回到列表刷新。')
      const gone = new AbortController()
      request.raw.once('close', () => gone.abort())
      const events = eventsOf(id, {
        services,
        after: request.headers['last-event-id'],
        signal: AbortSignal.any([closing.signal, gone.signal]),
      })
      return reply.type('text/event-stream; charset=utf-8').header('cache-control', 'no-store').send(Readable.from(events))
    },
  })
}

interface Watch {
  readonly services: Services
  readonly after: number
  readonly signal: AbortSignal
}

async function* eventsOf(id: string, { services, after, signal }: Watch): AsyncGenerator<string> {
  let last = after
  let spoken = Date.now()
  yield 'retry: 1000\n\n'
  while (!signal.aborted) {
    // The state is read before the events: once it says "ended", no event can still be on its way.
    const state = await services.drafts.get(id)
    for (const { no, event } of await services.drafts.eventsAfter(id, last)) {
      last = no
      spoken = Date.now()
      yield `id: ${no}\nevent: progress\ndata: ${JSON.stringify(event)}\n\n`
    }
    if (!state || state.status === 'done' || state.status === 'failed') {
      yield `event: ended\ndata: ${JSON.stringify({ status: state?.status ?? 'failed', failure: state?.failure ?? null })}\n\n`
      return
    }
    if (Date.now() - spoken > HEARTBEAT_MILLISECONDS) {
      spoken = Date.now()
      yield ': still writing\n\n'
    }
    await wait(POLL_MILLISECONDS, undefined, { signal }).catch(() => undefined)
  }
}
