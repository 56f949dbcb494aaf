import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { buildApp } from '#http/build-app.ts'
import { type FakeOptions, fakeServices } from '#test/support/fake-services.ts'
import { openBrowser, openPage } from './chromium.ts'

/** The built pages before services in memory, listening. */
async function startFakeApp(options: FakeOptions): Promise<{ readonly app: FastifyInstance; readonly address: string }> {
  const webDirectory = join(import.meta.dirname, '../../dist/web')
  const app = await buildApp(fakeServices({ stepMilliseconds: 150, ...options }), {
    logger: false,
    webDirectory,
    maxUploadBytes: 5_000_000,
  })
  return { app, address: await app.listen({ host: '127.0.0.1', port: 0 }) }
}

/** Browser and pages before services in memory for the tests of a file, ended behind them; gives what opens a page. */
export function fakePages(options: FakeOptions = {}): (page?: Parameters<typeof openPage>[2]) => ReturnType<typeof openPage> {
  let browser: Browser
  let started: Awaited<ReturnType<typeof startFakeApp>>
  beforeAll(async () => {
    browser = await openBrowser()
    started = await startFakeApp(options)
  })
  afterAll(async () => {
    await browser?.close()
    await started?.app.close()
  })
  return page => openPage(browser, started.address, page)
}
