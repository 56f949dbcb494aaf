import type pg from 'pg'
import { type JobWithMetadata, PgBoss } from 'pg-boss'

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

  /** Registers the one worker of a queue. `onFailed` hears of a job only when its last attempt has failed. */
  async work(queue: string, handle: (job: Job) => Promise<void>, onFailed: (job: Job, error: Error) => Promise<void>): Promise<void> {
    await this.#boss.createQueue(queue, {
      policy: 'exclusive',
      retryLimit: RETRIES,
      retryDelay: 1,
      retryBackoff: true,
      heartbeatSeconds: HEARTBEAT_SECONDS,
    })
    const options = { includeMetadata: true, pollingIntervalSeconds: POLLING_SECONDS, batchSize: 1 } as const
    await this.#boss.work(queue, options, async (jobs: JobWithMetadata<Job>[]) => {
      for (const { data, retryCount, retryLimit } of jobs) {
        try {
          await handle(data)
        } catch (cause) {
          const error = cause instanceof Error ? cause : new Error(String(cause))
          if (retryCount >= retryLimit) await onFailed(data, error)
          throw error
        }
      }
    })
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
