import { defineConfig } from 'vitest/config'

const domain = ['text', 'indicator', 'claim', 'report', 'draft', 'review']

/** domain: pure code. app: edges on the embedded database. server: the storage suite on server PostgreSQL. browser: Chromium and LibreOffice. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'domain', include: domain.map(room => `test/${room}/**/*.test.ts`) } },
      {
        test: {
          name: 'app',
          include: ['workflow', 'adapters', 'http', 'cli', 'corpus', 'repository'].map(room => `test/${room}/**/*.test.ts`),
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'server',
          include: ['test/adapters/postgres/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          env: { JUSHI_TEST_ENGINE: 'server' },
        },
      },
      { test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 240_000 } },
    ],
  },
})
