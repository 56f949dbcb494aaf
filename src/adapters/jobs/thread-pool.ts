import { Worker } from 'node:worker_threads'
import { failure, type Result, success } from '#result.ts'

export interface ThreadPoolOptions {
  /** The module that each thread runs: it answers each task by one message. */
  readonly module: URL
  readonly data?: unknown
  readonly threads: number
  /** A task that takes longer is given up, and its thread ended. */
  readonly milliseconds: number
  /** Heap of a thread. */
  readonly megabytes: number
  /** A thread without work for so long ends. */
  readonly idleMilliseconds: number
}

/** Why a task was not answered: it took too long or too much memory, or its thread broke off (an exception). */
export interface ThreadFailure {
  readonly code: 'too-slow' | 'out-of-memory' | 'broken-off'
  readonly cause: string
}

/** What a thread sends: word of how far it is, and in the end its answer. */
export type ThreadMessage<Step, Answer> = { readonly step: Step } | { readonly answer: Answer }

interface Waiting<Task, Step, Answer> {
  readonly task: Task
  readonly transfer: readonly ArrayBuffer[]
  readonly onStep: (step: Step) => void
  readonly resolve: (result: Result<Answer, ThreadFailure>) => void
}

/**
 * Threads that take tasks in the order in which they come, one at a time each. They start when they are needed, stay warm between tasks,
 * and are replaced when a task breaks them, so that nothing a task does can stop the process.
 */
export class ThreadPool<Task, Step, Answer> {
  readonly #options: ThreadPoolOptions
  readonly #waiting: Waiting<Task, Step, Answer>[] = []
  readonly #idle: Worker[] = []
  readonly #timers = new WeakMap<Worker, NodeJS.Timeout>()
  #running = 0

  constructor(options: ThreadPoolOptions) {
    this.#options = options
  }

  /** @param transfer buffers of the task that go over to the thread for good */
  run(
    task: Task,
    { onStep = () => {}, transfer = [] }: { readonly onStep?: (step: Step) => void; readonly transfer?: readonly ArrayBuffer[] } = {},
  ): Promise<Result<Answer, ThreadFailure>> {
    return new Promise(resolve => {
      this.#waiting.push({ task, transfer, onStep, resolve })
      this.#next()
    })
  }

  /** Ends the threads that have no work. */
  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map(worker => worker.terminate()))
  }

  #next(): void {
    if (this.#running >= this.#options.threads) return
    const waiting = this.#waiting.shift()
    if (waiting === undefined) return
    this.#running += 1
    this.#give(this.#idle.pop() ?? this.#start(), waiting)
  }

  #start(): Worker {
    const { module, data, megabytes } = this.#options
    return new Worker(module, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: megabytes } })
  }

  #give(worker: Worker, { task, transfer, onStep, resolve }: Waiting<Task, Step, Answer>): void {
    clearTimeout(this.#timers.get(worker))
    worker.removeAllListeners()
    worker.ref()
    const finish = (result: Result<Answer, ThreadFailure>) => {
      clearTimeout(timer)
      worker.removeAllListeners()
      this.#running -= 1
      if (result.ok) this.#rest(worker)
      else void worker.terminate()
      resolve(result)
      this.#next()
    }
    const fail = (code: ThreadFailure['code'], cause: string) => finish(failure({ code, cause }))
    const { milliseconds } = this.#options
    const timer = setTimeout(() => fail('too-slow', `no answer in ${milliseconds} ms`), milliseconds)
    worker.on('message', (message: ThreadMessage<Step, Answer>) => {
      if ('step' in message) onStep(message.step)
      else finish(success(message.answer))
    })
    worker.once('error', cause =>
      fail(isOutOfMemory(cause) ? 'out-of-memory' : 'broken-off', cause instanceof Error ? cause.message : String(cause)),
    )
    worker.once('exit', code => fail('broken-off', `thread ended with exit code ${code}`))
    worker.postMessage(task, [...transfer])
  }

  /** Keeps a thread for the next task, without keeping the process alive for it. */
  #rest(worker: Worker): void {
    this.#idle.push(worker)
    worker.unref()
    const end = () => {
      const place = this.#idle.indexOf(worker)
      if (place >= 0) this.#idle.splice(place, 1)
      void worker.terminate()
    }
    worker.once('error', end)
    worker.once('exit', end)
    this.#timers.set(worker, setTimeout(end, this.#options.idleMilliseconds).unref())
  }
}

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
