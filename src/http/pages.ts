import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from './problem-handler.ts'

const NOT_BUILT = '页面还没有生成：请先运行 npm run prepare，再刷新本页。接口可以照常使用，说明见 /docs。'

/** The built pages. Every address that is no file and no route of the API opens the pages, which then read the address themselves. */
export async function registerPages(app: FastifyInstance, webDirectory: string): Promise<void> {
  const built = existsSync(join(webDirectory, 'index.html'))
  if (built) {
    await app.register(fastifyStatic, {
      root: webDirectory,
      wildcard: false,
      index: false,
      cacheControl: false,
      setHeaders: keepHashedFiles,
    })
    app.get('/', { schema: { hide: true } }, (_request, reply) => reply.sendFile('index.html'))
  }
  app.setNotFoundHandler((request, reply) => {
    if (!isPage(request))
      return sendProblem(reply, { status: 404, code: 'not-found', detail: `没有这个地址：${request.method} ${request.url}` })
    if (!built) return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT)
    return reply.sendFile('index.html')
  })
}

function isPage(request: FastifyRequest): boolean {
  const wantsPage = request.headers.accept?.includes('text/html') ?? false
  return request.method === 'GET' && wantsPage && !/^\/(?:api|docs|assets)(?:\/|$)/u.test(request.url)
}

/** Vite puts a hash of the content into the names under assets/; everything else is asked for again each time. */
function keepHashedFiles(reply: FastifyReply, path: string): void {
  void reply.header('cache-control', /[\\/]assets[\\/]/u.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
}
