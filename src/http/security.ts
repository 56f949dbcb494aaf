import helmet from '@fastify/helmet'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ProblemError } from './problem.ts'

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS']
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/u

/** Longest stall of the event loop before new requests are turned away. */
const MOST_LOOP_DELAY_MILLISECONDS = 5_000

export interface SecurityOptions {
  readonly loopbackOnly: boolean
  readonly publicUrl: string | null
}

/**
 * What every answer carries and every request must pass. A page of another site in the same browser must not be able to use the session that
 * the browser keeps: neither by a form (Origin; the cookie is SameSite=Lax besides) nor by a name that it points at 127.0.0.1 (Host).
 */
export async function registerSecurity(app: FastifyInstance, options: SecurityOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // antd writes its styles into the page at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Served over plain HTTP on loopback; a proxy that adds TLS adds this header too.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(underPressure, { maxEventLoopDelay: MOST_LOOP_DELAY_MILLISECONDS, retryAfter: 10 })
  const publicHost = options.publicUrl === null ? null : new URL(options.publicUrl).host
  app.addHook('onRequest', async request => {
    if (options.loopbackOnly && !LOOPBACK.test(request.host) && request.host !== publicHost)
      throw strange('foreign-host', `本服务只供本机使用，不认识地址「${request.host}」：请用 http://127.0.0.1 打开。`)
    if (!SAFE_METHODS.includes(request.method) && isForeign(request, publicHost))
      throw strange('foreign-origin', '请求来自别的网站，没有执行：请在据实的页面里操作。')
  })
}

function isForeign(request: FastifyRequest, publicHost: string | null): boolean {
  const { origin } = request.headers
  if (request.headers['sec-fetch-site'] === 'cross-site') return true
  if (origin === undefined) return false
  const host = URL.canParse(origin) ? new URL(origin).host : ''
  return host !== request.host && host !== publicHost
}

function strange(code: string, detail: string): ProblemError {
  return new ProblemError({ status: 403, code, detail })
}
