import type pg from 'pg'
import { type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss'

export interface JobQueueOptions {
  readonly pool: pg.Pool
  readonly engine: 'server' | 'embedded'
  /** Told of faults of the queue itself; a failing job is not one of them. */
  readonly onError: (error: Error) => void
}

/** What a job carries: the id of the thing to work on; everything else is in the database. */
export interface Job {
  readonly id: string
}

const RETRIES = 2
/** A job whose process died is offered again after this. */
const HEARTBEAT_SECONDS = 20
const SUPERVISE_SECONDS = 10
const POLLING_SECONDS = 0.5

/** Work that must be done once and survive a crash: pg-boss on the service's own database. */
export class JobQueue {
  readonly #boss: PgBoss

  constructor({ pool, engine, onError }: JobQueueOptions) {
    this.#boss = new PgBoss({
      backend: engine === 'embedded' ? 'pglite' : 'postgres',
      db: { executeSql: (text, values) => pool.query(text, values) },
      schedule: false,
      // How soon the job of a process that died is noticed and offered again
      superviseIntervalSeconds: SUPERVISE_SECONDS,
      monitorIntervalSeconds: SUPERVISE_SECONDS,
      // Housekeeping statements (REINDEX CONCURRENTLY) belong to a server's operator, and PGlite has one connection.
      reindex: false,
    })
    this.#boss.on('error', onError)
  }

  async start(): Promise<void> {
    await this.#boss.start()
  }

  /**
   * Registers the one worker of a queue, which takes so many jobs at once. `onFailed` hears of a job only when its last attempt has failed.
   */
  async work(
    queue: string,
    handle: (job: Job) => Promise<void>,
    onFailed: (job: Job, error: Error) => Promise<void>,
    { atOnce = 1 }: { readonly atOnce?: number } = {},
  ): Promise<void> {
    await this.#boss.createQueue(queue, {
      policy: 'exclusive',
      retryLimit: RETRIES,
      retryDelay: 1,
      retryBackoff: true,
      heartbeatSeconds: HEARTBEAT_SECONDS,
    })
    const options = {
      includeMetadata: true,
      perJobResults: true,
      pollingIntervalSeconds: POLLING_SECONDS,
      batchSize: atOnce,
      // A folder of a thousand files must not wait for the clock between its jobs
      burstWhenBatchFull: true,
    } as const
    await this.#boss.work(queue, options, (jobs: JobWithMetadata<Job>[]) => Promise.all(jobs.map(job => attempt(job, handle, onFailed))))
  }

  /** Adds a job; the same id is queued once. */
  async add(queue: string, job: Job): Promise<void> {
    await this.#boss.send(queue, job, { singletonKey: job.id })
  }

  /** Lets running jobs end, then stops. */
  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 10_000, close: false })
  }
}

/** One attempt at one job; the others of its batch go on whatever becomes of it. */
async function attempt(
  { id, data, retryCount, retryLimit }: JobWithMetadata<Job>,
  handle: (job: Job) => Promise<void>,
  onFailed: (job: Job, error: Error) => Promise<void>,
): Promise<JobResult<object>> {
  try {
    await handle(data)
    return { id, status: 'completed' }
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause))
    if (retryCount >= retryLimit) await onFailed(data, error)
    return { id, status: 'failed', output: { message: error.message } }
  }
}
