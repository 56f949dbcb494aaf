import { defineConfig } from 'vitest/config'

const domain = ['text', 'indicator', 'claim', 'report', 'draft', 'review']

/** domain: pure code. app: edges on the embedded database. server: the suites of storage and of the whole service on server PostgreSQL. browser: Chromium and LibreOffice. faults: processes that are killed. */
const jsonReport = process.env['VITEST_JSON']

export default defineConfig({
  test: {
    // .ci/run adds up the counts of several suites from these files
    reporters: jsonReport === undefined ? ['default'] : ['default', ['json', { outputFile: jsonReport }]],
    projects: [
      { test: { name: 'domain', include: domain.map(room => `test/${room}/**/*.test.ts`), testTimeout: 60_000 } },
      {
        test: {
          name: 'app',
          include: ['workflow', 'adapters', 'http', 'web', 'cli', 'corpus', 'repository'].map(room => `test/${room}/**/*.test.ts`),
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'server',
          include: [
            'test/adapters/postgres/**/*.test.ts',
            'test/adapters/jobs/**/*.test.ts',
            // The suites that open the whole service: people, access, review
            'test/http/{access,session,review}.test.ts',
          ],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          env: { JUSHI_TEST_ENGINE: 'server' },
        },
      },
      { test: { name: 'faults', include: ['test/faults/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 60_000 } },
      { test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 240_000 } },
    ],
  },
})
