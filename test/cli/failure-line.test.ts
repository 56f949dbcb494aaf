import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { failureLines, failureStack } from '#cli/failure-line.ts'
import { Refusal } from '#cli/refusal.ts'

/** What Node says when a port is taken. */
async function takenPort(): Promise<{ readonly port: number; readonly error: unknown }> {
  const first = createServer()
  await new Promise<void>(resolve => first.listen(0, '127.0.0.1', resolve))
  const address = first.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const error = await new Promise(resolve => createServer().on('error', resolve).listen(port, '127.0.0.1'))
  first.close()
  return { port, error }
}

test('failureLines names the port that is taken and the way out, also from within a cause', async () => {
  const { port, error } = await takenPort()
  expect(failureLines(error)).toEqual([expect.stringMatching(new RegExp(`端口 ${port} 已被占用.*PORT`, 'u'))])
  expect(failureLines(new Error('Cannot start', { cause: error }))).toEqual(failureLines(error))
})

test('failureLines keeps the lines of a refusal and puts any other error on one line', () => {
  expect(failureLines(new Refusal('甲', '乙'))).toEqual(['甲', '乙'])
  expect(failureLines(new Error('first\n  second'))).toEqual([expect.stringContaining('first second')])
})

test('failureStack tells every cause', () => {
  const stack = failureStack(new Error('outer', { cause: new Error('inner') }))
  expect(stack).toMatch(/outer[\s\S]*起因：[\s\S]*inner[\s\S]*failure-line\.test/u)
})
