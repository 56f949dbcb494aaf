import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '#http/build-app.ts'
import { type FakeOptions, fakeServices } from '#test/support/fake-services.ts'

/** The built pages before services in memory, listening. */
export async function startFakeApp(options: FakeOptions = {}): Promise<{ readonly app: FastifyInstance; readonly address: string }> {
  const webDirectory = join(import.meta.dirname, '../../dist/web')
  const app = await buildApp(fakeServices({ stepMilliseconds: 150, ...options }), {
    logger: false,
    webDirectory,
    maxUploadBytes: 5_000_000,
  })
  return { app, address: await app.listen({ host: '127.0.0.1', port: 0 }) }
}
