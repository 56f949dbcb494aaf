import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { JobQueue } from '#adapters/jobs/job-queue.ts'
import { DraftStore } from '#adapters/postgres/draft-store.ts'
import { OperationLog } from '#adapters/postgres/operation-log.ts'
import { UploadStore } from '#adapters/postgres/upload-store.ts'
import { type AppOptions, buildApp } from '#http/build-app.ts'
import type { Services } from '#http/services.ts'
import { parseIndicatorSet } from '#indicator/parse-set.ts'
import type { Person } from '#review/person.ts'
import { requeueUnfinished } from '#workflow/accept-upload.ts'
import { exportDraft } from '#workflow/export-draft.ts'
import { proposePlan } from '#workflow/propose-plan.ts'
import { requestDraft } from '#workflow/request-draft.ts'
import { requestRewrite } from '#workflow/request-rewrite.ts'
import { runDraft } from '#workflow/run-draft.ts'
import { MOST_OUTLINES } from '#workflow/write-draft.ts'
import { type Library, openLibrary } from './compose.ts'
import { type Accounts, openAccounts } from './compose-accounts.ts'
import { composersOf, installationOf } from './compose-installation.ts'
import { historyServices, type LibraryDesk, libraryServices, startLibraryWork } from './compose-library.ts'
import { rewritePorts } from './compose-model.ts'
import { composeReview } from './compose-review.ts'
import { startTextWork } from './compose-text-work.ts'
import { CONTENT_TYPES, composeTools } from './compose-tools.ts'
import { type Config, isLoopback } from './config.ts'
import { success } from './result.ts'

const MAX_UPLOAD_BYTES = 50 * 1024 * 1024
const DRAFTS = 'write-draft'
/** Who did what the service does by itself: the jobs that people asked for. */
const SERVICE = '后台任务'

export interface RunningService {
  readonly address: string
  readonly samplesLoaded: number
  /** Where the first admin sets a password, once; null when that is done, and at a desk for one. */
  readonly firstLink: string | null
  close(): Promise<void>
}

/** Everything that the service keeps beside the library. */
interface Desk extends LibraryDesk {
  readonly drafts: DraftStore
  readonly texts: ReturnType<typeof startTextWork>
}

/**
 * Opens the library, starts the jobs and listens.
 * @throws {DirectoryInUseError} {DatabaseUnavailableError} as openLibrary, and Node's EADDRINUSE when the port is taken
 */
export async function startService(config: Config, logger: AppOptions['logger']): Promise<RunningService> {
  const { app, samplesLoaded, firstToken, close } = await openService(config, logger)
  try {
    const address = await app.listen({ host: config.host, port: config.port })
    return {
      address,
      samplesLoaded,
      firstLink: firstToken === null ? null : `${config.access.publicUrl ?? address}/welcome#${firstToken}`,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

export interface OpenService {
  readonly app: FastifyInstance
  readonly samplesLoaded: number
  /** Token of the first admin's one-time link; null when nobody needs one. */
  readonly firstToken: string | null
  close(): Promise<void>
}

/** The whole service, its jobs at work, not yet listening. Throws as {@link startService}, the port aside. */
export async function openService(config: Config, logger: AppOptions['logger']): Promise<OpenService> {
  const library = await openLibrary(config)
  const desk = deskOf(library)
  await desk.queue.start()
  const closeBehind = async () => {
    await desk.queue.stop()
    await desk.texts.close()
    await library.close()
  }
  try {
    await startLibraryWork(desk)
    await startWork(desk)
    const accounts = await openAccounts({
      database: library.database,
      settings: config.access,
      address: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`,
      log: desk.logAs,
      onError: message => process.stderr.write(`登录：${message}\n`),
    })
    const app = await buildApp(servicesOf(desk, accounts, config), {
      logger,
      webDirectory: config.webDirectory,
      maxUploadBytes: MAX_UPLOAD_BYTES,
      composers: composersOf(config),
      loopbackOnly: isLoopback(config.host),
      publicUrl: config.access.publicUrl,
    })
    return { app, samplesLoaded: library.samplesLoaded, firstToken: accounts.firstToken, close: () => app.close().finally(closeBehind) }
  } catch (error) {
    await closeBehind()
    throw error
  }
}

function deskOf(library: Library): Desk {
  const { kysely, pool, engine } = library.database
  const log = new OperationLog(kysely)
  return {
    library,
    uploads: new UploadStore(kysely, randomUUID),
    drafts: new DraftStore(kysely, randomUUID),
    texts: startTextWork(),
    queue: new JobQueue({ pool, engine, onError: error => process.stderr.write(`任务队列：${error.message}\n`) }),
    log: (bureau, action, subject, detail) => log.add(bureau, { actor: SERVICE, actorId: null, action, subject, detail }),
    logAs: (bureau, by, action, subject, detail) =>
      log.add(bureau, { actor: actorWords(by), actorId: by.id || null, action, subject, detail }),
  }
}

/** A program is named beside the person whose key it has. */
function actorWords({ name, key }: Person): string {
  return key === null ? name : `${name}（密钥「${key}」）`
}

async function startWork({ library, drafts, queue, log }: Desk): Promise<void> {
  const draftPorts = {
    get: drafts.get.bind(drafts),
    getSet: library.sets.get.bind(library.sets),
    outlineOf: drafts.outlineOf.bind(drafts),
    markRunning: drafts.markRunning.bind(drafts),
    isCancelled: drafts.isCancelled.bind(drafts),
    addEvent: drafts.addEvent.bind(drafts),
    finish: (id: string, draft: Parameters<DraftStore['finish']>[1]) => drafts.finish(id, draft, new Date()),
    fail: (id: string, failure: string) => drafts.fail(id, failure, new Date()),
    write: library.writeDraft,
    pastFindings: historyServices({ library }).findings,
    library: library.forDrafts,
    log,
  }
  await queue.work(
    DRAFTS,
    ({ id }) => runDraft(id, draftPorts),
    ({ id }, error) => drafts.fail(id, `起草时出错：${error.message}`, new Date()),
  )
  await requeueUnfinished(
    () => drafts.unfinished(),
    id => queue.add(DRAFTS, { id }),
  )
}

function servicesOf(desk: Desk, { access, accounts }: Accounts, config: Config): Services {
  const { library, drafts, queue, logAs, texts } = desk
  const { sets, database } = library
  const tools = composeTools()
  return {
    access,
    accounts,
    ...composeReview(library.database, library.sets, { logAs, revise: texts.revise }),
    ...libraryServices(desk),
    sets: {
      read: file => tools.readSet(file.bytes, file.name),
      sheets: file => tools.readSheets(file.bytes, file.name),
      parse: parseIndicatorSet,
      add: async (set, fileName, by) => {
        const stored = await sets.add(set, fileName)
        await logAs(set.bureau.name, by, 'set.add', stored.id, { version: stored.version, fileName })
        return stored
      },
      list: scope => sets.list(scope),
      get: (id, version) => sets.get(id, version),
      template: () => tools.setTemplate(),
    },
    drafts: {
      request: async (setId, composer, outline, by) => {
        const requested = await requestDraft(setId, composer, outline, {
          getSet: id => sets.get(id),
          llmConfigured: config.openAi !== null,
          create: (set, chosen, wished) => drafts.create(set, chosen, wished, by),
          get: id => drafts.get(id),
          queue: id => queue.add(DRAFTS, { id }),
        })
        if (requested.ok) await logAs(requested.value.bureau, by, 'draft.request', requested.value.id, { set: setId, composer })
        return requested
      },
      plan: (setId, outline) =>
        proposePlan(setId, outline, { getSet: id => sets.get(id), outlines: bureau => library.forDrafts.outlines(bureau, MOST_OUTLINES) }),
      cancel: async (id, by) => {
        const asked = await drafts.get(id)
        const isStopped = asked !== null && (await drafts.cancel(id, '起草还没开始就停止了。', new Date()))
        if (isStopped) await logAs(asked.bureau, by, 'draft.cancel', id, {})
        return isStopped
      },
      get: id => drafts.get(id),
      list: scope => drafts.list(scope),
      eventsAfter: (id, no) => drafts.eventsAfter(id, no),
      export: async (id, format) => {
        const ports = { getDraft: drafts.get.bind(drafts), getSet: sets.get.bind(sets), write: texts.export }
        const exported = await exportDraft(id, format, ports)
        if (!exported.ok) return exported
        const { bytes, title } = exported.value
        return success({ bytes, contentType: CONTENT_TYPES[format], fileName: `${title}.${format}` })
      },
      rewrite: (id, request) =>
        requestRewrite(id, request, { ...rewritePorts(config, texts.check), getDraft: id => drafts.get(id), getSet: sets.get.bind(sets) }),
    },
    check: { read: file => tools.readReport(file.bytes, file.name), text: texts.check, audit: texts.audit },
    installation: () => installationOf({ config, library, signIn: accounts, maxUploadBytes: MAX_UPLOAD_BYTES }),
    ready: async () => {
      await database.pool.query('select 1')
      return true
    },
  }
}
