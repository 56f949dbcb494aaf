import { parentPort } from 'node:worker_threads'

/** A thread for the tests of the pool: doubles numbers, tells its steps, and breaks when it is told to. */
let answered = 0
parentPort?.on('message', (task: number | 'stall' | 'throw' | 'exit' | 'hoard') => {
  if (task === 'stall') return
  if (task === 'throw') throw new Error('the task broke the thread')
  if (task === 'exit') process.exit(3)
  if (task === 'hoard') for (const hoard: number[][] = []; ; ) hoard.push(Array.from({ length: 100_000 }, Math.random))
  answered += 1
  parentPort?.postMessage({ step: `at ${task}` })
  parentPort?.postMessage({ answer: { doubled: task * 2, answered } })
})
