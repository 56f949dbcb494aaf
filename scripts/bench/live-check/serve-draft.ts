import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import type { Draft } from '#draft/draft.ts'
import { buildApp } from '#http/build-app.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { fakeServices } from '#test/support/fake-services.ts'

export const DRAFT_ID = '6f9d7c52-3b1e-4a58-9a0e-1c2d3e4f5a6b'
const SET_ID = '0b8f6a1e-5d4c-4f3b-8e2a-9c7d6b5a4f3e'
const CREATED = '2025-07-01T00:00:00.000Z'

/** The pages as they are in the source now, before a service that holds one finished draft; nothing that is sent is stored. */
export async function serveDraft(draft: Draft, set: IndicatorSet): Promise<{ readonly address: string; close(): Promise<void> }> {
  const webDirectory = await mkdtemp(join(tmpdir(), 'jushi-pages-'))
  await build({ logLevel: 'warn', build: { outDir: webDirectory, emptyOutDir: true } })
  const services = fakeServices()
  const rest = { setId: SET_ID, setVersion: 1, bureau: set.bureau.name, period: set.period.label }
  const record = { id: DRAFT_ID, ...rest, author: null, revision: 0, draft, history: [] }
  const stored = { id: DRAFT_ID, ...rest, composer: 'frames' as const, status: 'done' as const, failure: null, createdAt: CREATED, draft }
  const app = await buildApp(
    {
      ...services,
      sets: { ...services.sets, get: async () => ({ id: SET_ID, version: 1, fileName: null, createdAt: CREATED, set }) },
      drafts: { ...services.drafts, get: async () => stored },
      review: { ...services.review, load: async () => record, save: async () => ({ ok: true as const, value: record }) },
    },
    { logger: false, webDirectory, maxUploadBytes: 5_000_000 },
  )
  const close = async () => {
    await app.close()
    await rm(webDirectory, { recursive: true, force: true })
  }
  return { address: await app.listen({ host: '127.0.0.1', port: 0 }), close }
}
