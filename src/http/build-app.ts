import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { aboutRoutes } from './about.ts'
import { registerAccess } from './access/guard.ts'
import { checkRoutes } from './check.ts'
import { registerDocumentation } from './documentation.ts'
import { draftEventRoutes } from './draft-events.ts'
import { draftPlanRoutes } from './draft-plan.ts'
import { draftRoutes } from './drafts.ts'
import { healthRoutes } from './health.ts'
import { historyRoutes } from './history.ts'
import { indicatorSetRoutes } from './indicator-sets.ts'
import { registerMetrics } from './metrics.ts'
import { oversightRoutes } from './oversight.ts'
import { registerPages } from './pages.ts'
import { passageRoutes } from './passages.ts'
import { peopleRoutes } from './people.ts'
import { registerProblemHandler } from './problem-handler.ts'
import { reportChangeRoutes } from './report-changes.ts'
import { reportRoutes } from './reports.ts'
import { reviewRoutes } from './review.ts'
import { rewriteRoutes } from './rewrites.ts'
import { registerSecurity } from './security.ts'
import type { Services } from './services.ts'
import { sessionRoutes } from './session.ts'
import { uploadRoutes } from './uploads.ts'

/** How one installation differs from another. */
export interface AppOptions {
  readonly logger: NonNullable<FastifyServerOptions['logger']>
  /** Where `vite build` put the pages. */
  readonly webDirectory: string
  readonly maxUploadBytes: number
  /** Configured composers, the default first. */
  readonly composers?: readonly ('frames' | 'llm')[]
  /** Whether requests for any other host name than this machine's own are refused. */
  readonly loopbackOnly?: boolean
  /** How browsers reach the service when a proxy stands before it: its host is known too, and the proxy is believed about addresses. */
  readonly publicUrl?: string | null
  /** Requests to /api a minute for one address. */
  readonly requestsPerMinute?: number
}

/**
 * The service over HTTP: API under /api, its description at /docs, health and metrics, and the pages everywhere else.
 * Not yet listening; `close()` ends event streams and waits for the requests under way.
 */
export async function buildApp(services: Services, options: AppOptions): Promise<FastifyInstance> {
  const { composers = ['frames'], loopbackOnly = true, maxUploadBytes, publicUrl = null, requestsPerMinute = 1200 } = options
  const app = Fastify({
    logger: options.logger,
    bodyLimit: maxUploadBytes,
    trustProxy: publicUrl === null ? false : 'loopback',
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  registerProblemHandler(app, { maxUploadBytes })
  await registerSecurity(app, { loopbackOnly, publicUrl })
  registerMetrics(app)
  await registerDocumentation(app)
  await app.register(multipart, { limits: { fileSize: maxUploadBytes, files: 1, fields: 10, parts: 11, fieldSize: 10_000 } })
  await app.register(healthRoutes, { services })
  await app.register(
    async api => {
      await api.register(rateLimit, { max: requestsPerMinute, timeWindow: '1 minute' })
      registerAccess(api, { services, prefix: '/api' })
      await api.register(sessionRoutes, { services })
      await api.register(peopleRoutes, { services })
      await api.register(reviewRoutes, { services })
      await api.register(oversightRoutes, { services })
      for (const routes of [
        reportRoutes,
        reportChangeRoutes,
        uploadRoutes,
        historyRoutes,
        passageRoutes,
        indicatorSetRoutes,
        draftPlanRoutes,
        draftRoutes,
        draftEventRoutes,
        rewriteRoutes,
        checkRoutes,
      ]) {
        await api.register(routes, { services })
      }
      await api.register(aboutRoutes, { about: { composers, loopbackOnly, maxUploadBytes } })
    },
    { prefix: '/api' },
  )
  await registerPages(app, options.webDirectory)
  return app
}
