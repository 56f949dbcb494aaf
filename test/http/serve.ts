import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { onTestFinished } from 'vitest'
import { type AppOptions, buildApp } from '#http/build-app.ts'
import type { Services } from '#http/services.ts'
import { fakeServices } from '#test/support/fake-services.ts'

/** An app for one test, which closes it. */
export async function serve(services: Services = fakeServices(), options: Partial<AppOptions> = {}): Promise<FastifyInstance> {
  const webDirectory = join(import.meta.dirname, 'pages')
  const app = await buildApp(services, { logger: false, webDirectory, maxUploadBytes: 200_000, ...options })
  onTestFinished(() => app.close())
  return app
}

/** The body and headers of a multipart form. */
export async function form(fields: Readonly<Record<string, string | { readonly name: string; readonly content: string }>>) {
  const data = new FormData()
  for (const [field, value] of Object.entries(fields)) {
    if (typeof value === 'string') data.append(field, value)
    else data.append(field, new File([value.content], value.name))
  }
  const request = new Request('http://localhost', { method: 'POST', body: data })
  return { payload: Buffer.from(await request.arrayBuffer()), headers: { 'content-type': request.headers.get('content-type') ?? '' } }
}
