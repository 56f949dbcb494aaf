import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#adapters/postgres/open-database.ts'
import { textArray } from '#adapters/postgres/text-array.ts'
import { openTestDatabase } from '#test/support/database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

test('textArray() is read by PostgreSQL as the same texts', async () => {
  const text = fc.string({ unit: 'binary' }).filter(each => !each.includes('\0') && each.isWellFormed())
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(text, fc.constantFrom('', '{}', '"', '\\', 'NULL', '救助，1户'))), async texts => {
      const { rows } = await database.pool.query('select $1::text[] as texts', [textArray(texts)])
      expect(rows[0].texts).toEqual(texts)
    }),
    { numRuns: 20 },
  )
})
