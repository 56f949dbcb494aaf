import { randomUUID } from 'node:crypto'
import { JobQueue } from '#adapters/jobs/job-queue.ts'
import { DraftStore } from '#adapters/postgres/draft-store.ts'
import { OperationLog } from '#adapters/postgres/operation-log.ts'
import { UploadStore } from '#adapters/postgres/upload-store.ts'
import { auditText } from '#claim/audit.ts'
import { checkText } from '#claim/check.ts'
import { type AppOptions, buildApp } from '#http/build-app.ts'
import type { Services } from '#http/services.ts'
import { parseIndicatorSet } from '#indicator/parse-set.ts'
import { acceptUpload, requeueUnfinished } from '#workflow/accept-upload.ts'
import { exportDraft } from '#workflow/export-draft.ts'
import { requestDraft } from '#workflow/request-draft.ts'
import { runDraft } from '#workflow/run-draft.ts'
import { runUpload } from '#workflow/run-upload.ts'
import { type Library, openLibrary } from './compose.ts'
import { digestOf } from './compose-model.ts'
import { CONTENT_TYPES, composeTools } from './compose-tools.ts'
import type { Config } from './config.ts'
import { success } from './result.ts'

const MAX_UPLOAD_BYTES = 50 * 1024 * 1024
const LISTED_UPLOADS = 200
const UPLOADS = 'ingest-report'
const DRAFTS = 'write-draft'
/** Until people sign in, everything is done by whoever sits at this machine. */
const LOCAL_ACTOR = '本机用户'

export interface RunningService {
  readonly address: string
  readonly samplesLoaded: number
  close(): Promise<void>
}

/** Everything that the service keeps beside the library. */
interface Desk {
  readonly library: Library
  readonly uploads: UploadStore
  readonly drafts: DraftStore
  readonly queue: JobQueue
  readonly log: (bureau: string, action: string, subject: string, detail: unknown) => Promise<void>
}

/**
 * Opens the library, starts the jobs and listens.
 * @throws {DirectoryInUseError} {DatabaseUnavailableError} as openLibrary, and Node's EADDRINUSE when the port is taken
 */
export async function startService(config: Config, logger: AppOptions['logger']): Promise<RunningService> {
  const library = await openLibrary(config)
  const desk = deskOf(library)
  await desk.queue.start()
  const closeBehind = async () => {
    await desk.queue.stop()
    await library.close()
  }
  try {
    await startWork(desk)
    const app = await buildApp(servicesOf(desk, config), {
      logger,
      webDirectory: config.webDirectory,
      maxUploadBytes: MAX_UPLOAD_BYTES,
      composers: config.openAi === null ? ['frames'] : ['frames', 'llm'],
      loopbackOnly: isLoopback(config.host),
    })
    const address = await app.listen({ host: config.host, port: config.port })
    return { address, samplesLoaded: library.samplesLoaded, close: () => app.close().finally(closeBehind) }
  } catch (error) {
    await closeBehind()
    throw error
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

function deskOf(library: Library): Desk {
  const { kysely, pool, engine } = library.database
  const log = new OperationLog(kysely)
  return {
    library,
    uploads: new UploadStore(kysely, randomUUID),
    drafts: new DraftStore(kysely, randomUUID),
    queue: new JobQueue({ pool, engine, onError: error => process.stderr.write(`任务队列：${error.message}\n`) }),
    log: (bureau, action, subject, detail) => log.add(bureau, { actor: LOCAL_ACTOR, action, subject, detail }),
  }
}

async function startWork({ library, uploads, drafts, queue, log }: Desk): Promise<void> {
  const uploadPorts = {
    get: uploads.get.bind(uploads),
    content: uploads.content.bind(uploads),
    update: uploads.update.bind(uploads),
    ingest: library.ingest,
    log,
  }
  const draftPorts = {
    get: drafts.get.bind(drafts),
    getSet: library.sets.get.bind(library.sets),
    outlineOf: drafts.outlineOf.bind(drafts),
    markRunning: drafts.markRunning.bind(drafts),
    addEvent: drafts.addEvent.bind(drafts),
    finish: (id: string, draft: Parameters<DraftStore['finish']>[1]) => drafts.finish(id, draft, new Date()),
    write: library.writeDraft,
    library: library.forDrafts,
    log,
  }
  await queue.work(
    UPLOADS,
    ({ id }) => runUpload(id, uploadPorts),
    ({ id }, error) => uploads.update(id, 'failed', `处理时出错：${error.message}`),
  )
  await queue.work(
    DRAFTS,
    ({ id }) => runDraft(id, draftPorts),
    ({ id }, error) => drafts.fail(id, `起草时出错：${error.message}`, new Date()),
  )
  await requeueUnfinished(
    () => uploads.unfinished(),
    id => queue.add(UPLOADS, { id }),
  )
  await requeueUnfinished(
    () => drafts.unfinished(),
    id => queue.add(DRAFTS, { id }),
  )
}

function servicesOf({ library, uploads, drafts, queue, log }: Desk, config: Config): Services {
  const { reports, sets, search, database } = library
  const tools = composeTools()
  return {
    uploads: {
      accept: file => acceptUpload(file, { digest: digestOf, add: uploads.add.bind(uploads), queue: id => queue.add(UPLOADS, { id }) }),
      get: id => uploads.get(id),
      list: () => uploads.list(LISTED_UPLOADS),
    },
    reports: {
      list: () => reports.list(),
      get: id => reports.get(id),
      remove: async id => {
        const removed = await reports.remove(id)
        if (removed !== null) await log(removed.bureau, 'report.remove', id, { fileName: removed.fileName })
        return removed !== null
      },
      search,
    },
    sets: {
      read: file => tools.readSet(file.bytes, file.name),
      sheets: file => tools.readSheets(file.bytes, file.name),
      parse: parseIndicatorSet,
      add: async (set, fileName) => {
        const stored = await sets.add(set, fileName)
        await log(set.bureau.name, 'set.add', stored.id, { version: stored.version, fileName })
        return stored
      },
      list: () => sets.list(),
      get: (id, version) => sets.get(id, version),
      template: () => tools.setTemplate(),
    },
    drafts: {
      request: (setId, composer, outline) =>
        requestDraft(setId, composer, outline, {
          getSet: id => sets.get(id),
          llmConfigured: config.openAi !== null,
          create: (set, chosen, wished) => drafts.create(set, chosen, wished),
          get: id => drafts.get(id),
          queue: id => queue.add(DRAFTS, { id }),
        }),
      get: id => drafts.get(id),
      list: () => drafts.list(),
      eventsAfter: (id, no) => drafts.eventsAfter(id, no),
      export: async (id, format) => {
        const ports = { getDraft: drafts.get.bind(drafts), getSet: sets.get.bind(sets), write: tools.exportDraft }
        const exported = await exportDraft(id, format, ports)
        if (!exported.ok) return exported
        const { bytes, title } = exported.value
        return success({ bytes, contentType: CONTENT_TYPES[format], fileName: `${title}.${format}` })
      },
    },
    check: { read: file => tools.readReport(file.bytes, file.name), text: checkText, audit: auditText },
    ready: async () => {
      await database.pool.query('select 1')
      return true
    },
  }
}
