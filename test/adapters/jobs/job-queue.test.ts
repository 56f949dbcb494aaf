import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { JobQueue } from '#adapters/jobs/job-queue.ts'
import type { Database } from '#adapters/postgres/open-database.ts'
import { openTestDatabase } from '#test/support/database.ts'

let database: Database
let queue: JobQueue
const faults: Error[] = []

beforeAll(async () => {
  database = await openTestDatabase()
  queue = new JobQueue({ pool: database.pool, engine: database.engine, onError: error => faults.push(error) })
  await queue.start()
})
afterAll(async () => {
  await queue.stop()
  await database.close()
})

describe('JobQueue', () => {
  it('does a job once, though it is added twice while it waits', async () => {
    const done: string[] = []
    const gate = Promise.withResolvers<void>()
    const last = Promise.withResolvers<void>()
    const handle = async ({ id }: { readonly id: string }) => {
      await gate.promise
      done.push(id)
      if (id === 'last') last.resolve()
    }
    await queue.work('once', handle, async () => {})
    await queue.add('once', { id: 'a' })
    await queue.add('once', { id: 'a' })
    await queue.add('once', { id: 'last' })
    gate.resolve()
    await last.promise
    expect(done).toEqual(['a', 'last'])
  })

  it('takes several jobs at once, and one that fails does not take the others with it', async () => {
    const done: string[] = []
    const ended = Promise.withResolvers<void>()
    const handle = async ({ id }: { readonly id: string }) => {
      if (id === 'bad') throw new Error('这一个失败')
      done.push(id)
    }
    const ids = Array.from({ length: 40 }, (_, place) => (place === 7 ? 'bad' : `good-${place}`))
    await queue.work('many', handle, async () => ended.resolve(), { atOnce: 4 })
    for (const id of ids) await queue.add('many', { id })
    await ended.promise
    expect(done.toSorted()).toEqual(ids.filter(id => id !== 'bad').toSorted())
  })

  it('tries a failing job again and reports it once, when its last attempt has failed', async () => {
    let attempts = 0
    const reported = Promise.withResolvers<string>()
    const handle = async () => {
      attempts += 1
      throw new Error('总是失败')
    }
    await queue.work('failing', handle, async (_job, error) => reported.resolve(error.message))
    await queue.add('failing', { id: 'b' })
    expect(await reported.promise).toBe('总是失败')
    expect(attempts).toBe(3)
    expect(faults).toEqual([])
  })
})
