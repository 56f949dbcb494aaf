import { afterEach, describe, expect, it } from 'vitest'
import { ThreadPool } from '#adapters/jobs/thread-pool.ts'
import { success } from '#result.ts'

type Task = number | 'stall' | 'throw' | 'exit' | 'hoard'
const pools: ThreadPool<Task, string, unknown>[] = []
afterEach(() => Promise.all(pools.splice(0).map(pool => pool.close())))

function poolOf(threads: number, milliseconds = 20_000): ThreadPool<Task, string, unknown> {
  const module = new URL('./thread-body.ts', import.meta.url)
  const pool = new ThreadPool<Task, string, unknown>({ module, threads, milliseconds, megabytes: 64, idleMilliseconds: 5000 })
  pools.push(pool)
  return pool
}

describe('ThreadPool', () => {
  it('answers every task, in a thread that stays warm between them', async () => {
    const pool = poolOf(1)
    const answers = await Promise.all([1, 2, 3].map(task => pool.run(task)))
    expect(answers).toEqual([1, 2, 3].map(task => success({ doubled: task * 2, answered: task })))
  })

  it('tells the steps of a task to who gave it', async () => {
    const steps: string[] = []
    const pool = poolOf(2)
    await Promise.all([pool.run(4, { onStep: step => steps.push(step) }), pool.run(5)])
    expect(steps).toEqual(['at 4'])
  })

  it.for([
    ['throw', 'the task broke the thread'],
    ['exit', 'thread ended with exit code 3'],
  ] as const)('gives up a task that breaks its thread (%s), and answers the next in a new one', async ([task, cause]) => {
    const pool = poolOf(1)
    const [broken, next] = await Promise.all([pool.run(task), pool.run(6)])
    expect(broken).toEqual({ ok: false, failure: { code: 'broken-off', cause } })
    expect(next).toEqual(success({ doubled: 12, answered: 1 }))
  })

  it('ends a thread whose task takes more memory than it may', async () => {
    const pool = poolOf(1)
    const [greedy, next] = await Promise.all([pool.run('hoard'), pool.run(8)])
    expect(greedy).toMatchObject({ ok: false, failure: { code: 'out-of-memory' } })
    expect(next).toMatchObject(success({ doubled: 16 }))
  })

  it('ends a thread whose task takes too long', async () => {
    const pool = poolOf(1, 3000)
    const [slow, next] = await Promise.all([pool.run('stall'), pool.run(7)])
    expect(slow).toMatchObject({ ok: false, failure: { code: 'too-slow' } })
    expect(next).toMatchObject(success({ doubled: 14 }))
  })
})
