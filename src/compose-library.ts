import type { JobQueue } from '#adapters/jobs/job-queue.ts'
import { EmbeddingStore } from '#adapters/postgres/embedding-store.ts'
import { HistoryStore } from '#adapters/postgres/history-store.ts'
import { ReportChanges } from '#adapters/postgres/report-changes.ts'
import type { UploadStore } from '#adapters/postgres/upload-store.ts'
import type { Services } from '#http/services.ts'
import { success } from '#result.ts'
import { type BureauScope, isWithin } from '#review/person.ts'
import { acceptUpload, requeueUnfinished } from '#workflow/accept-upload.ts'
import { correctReport, reindexReport } from '#workflow/correct-report.ts'
import { historyFindings, indicatorHistory, lastYearOfSet } from '#workflow/history/indicator-history.ts'
import type { Comparable, ComparableQuery } from '#workflow/library.ts'
import { limitTo } from '#workflow/limit.ts'
import { runUpload } from '#workflow/run-upload.ts'
import type { Library } from './compose.ts'
import type { LogAs } from './compose-accounts.ts'
import { digestOf } from './compose-model.ts'

const UPLOADS = 'ingest-report'
const EMBEDDINGS = 'embed-anew'
/** Files that are on their way together: while the threads study some, others wait for vectors or are stored. */
const FILES_AT_ONCE = 12
/** Files taken from the queue together: the next are taken when all of them are done. */
const FILES_A_TURN = 30

/** What the library's part of the service stands on. */
export interface LibraryDesk {
  readonly library: Library
  readonly uploads: UploadStore
  readonly queue: JobQueue
  readonly log: (bureau: string, action: string, subject: string, detail: unknown) => Promise<void>
  readonly logAs: LogAs
}

/** Starts the library's jobs: ingestion, and the embedding anew of what another model embedded. */
export async function startLibraryWork({ library, uploads, queue, log }: LibraryDesk): Promise<void> {
  const ports = {
    get: uploads.get.bind(uploads),
    content: uploads.content.bind(uploads),
    update: uploads.update.bind(uploads),
    ingest: library.ingest,
    log,
  }
  const limited = limitTo(FILES_AT_ONCE)
  await queue.work(
    UPLOADS,
    ({ id }) => limited(() => runUpload(id, ports)),
    ({ id }, error) => uploads.update(id, 'failed', `处理时出错：${error.message}`),
    { atOnce: FILES_A_TURN },
  )
  await queue.work(
    EMBEDDINGS,
    async () => void (await library.embedAnew()),
    async (_, error) => log('', 'library.embed-failed', library.model, { message: error.message }),
  )
  await requeueUnfinished(
    () => uploads.unfinished(),
    id => queue.add(UPLOADS, { id }),
  )
  const serving = await new EmbeddingStore(library.database.kysely).serving()
  if (serving.join() !== library.model) await queue.add(EMBEDDINGS, { id: library.model })
}

/** The library's part of what the routes need. */
export function libraryServices(desk: LibraryDesk): Pick<Services, 'uploads' | 'reports' | 'history'> {
  return { uploads: uploadServices(desk), reports: reportServices(desk), history: historyServices(desk) }
}

function uploadServices({ uploads, queue, logAs }: LibraryDesk): Services['uploads'] {
  const enqueue = (id: string) => queue.add(UPLOADS, { id })
  return {
    accept: async (file, by) => {
      const upload = await acceptUpload(file, { digest: digestOf, add: uploads.add.bind(uploads), queue: enqueue })
      await logAs(file.bureau, by, 'upload.accept', upload.id, { fileName: upload.fileName })
      return upload
    },
    get: id => uploads.get(id),
    list: (scope, { limit, ...part }) => uploads.list(limit, scope, part),
    cancel: id => uploads.cancel(id),
    dismiss: id => uploads.dismiss(id),
    retry: async id => {
      const revived = await uploads.revive(id)
      if (revived) await enqueue(id)
      return revived
    },
  }
}

function reportServices({ library, logAs }: LibraryDesk): Services['reports'] {
  const { reports, search, database } = library
  const changes = new ReportChanges(database.kysely)
  const get = reports.get.bind(reports)
  return {
    list: (scope, page) => reports.list(scope, page),
    get,
    remove: async (id, by) => {
      const removed = await reports.remove(id)
      if (removed !== null) await logAs(removed.bureau, by, 'report.remove', id, { fileName: removed.fileName })
      return removed !== null
    },
    correct: async (id, correction, by) => {
      const corrected = await correctReport(id, correction, { get, correct: changes.correct.bind(changes) })
      if (corrected.ok) await logAs(corrected.value.identity.bureau, by, 'report.correct', id, correction)
      return corrected
    },
    release: async (id, by) => {
      const isReleased = (await changes.release(id)) === 'done'
      const report = await get(id)
      if (isReleased && report) await logAs(report.identity.bureau, by, 'report.release', id, {})
      return isReleased ? report : null
    },
    hold: async (id, by) => {
      const isHeld = (await changes.hold(id)) === 'done'
      const report = await get(id)
      if (isHeld && report) await logAs(report.identity.bureau, by, 'report.hold', id, {})
      return isHeld ? report : null
    },
    reindex: async (id, by) => {
      const anew = await reindexReport(id, { get, ...library.reading, replace: changes.replace.bind(changes) })
      if (anew.ok) await logAs(anew.value.identity.bureau, by, 'report.reindex', id, {})
      return anew.ok ? success(anew.value) : anew
    },
    search: (query, scope) => searchWithin(scope, query, search),
  }
}

/** Series of past figures, and what they make of a new text. */
export function historyServices({ library }: Pick<LibraryDesk, 'library'>): Services['history'] {
  const store = new HistoryStore(library.database.kysely)
  const ports = { figuresOf: store.figuresOf.bind(store), namesOf: store.namesOf.bind(store) }
  return {
    series: (bureau, indicator) => indicatorHistory(bureau, indicator, ports),
    lastYear: set => lastYearOfSet(set, ports),
    findings: (set, checked) => historyFindings(set, checked, ports),
  }
}

/** How many more passages are asked for when those of other bureaus are to be left out. */
const SIEVE = 8

async function searchWithin(scope: BureauScope, query: ComparableQuery, search: Library['search']): Promise<readonly Comparable[]> {
  if (scope === 'all') return search(query)
  const found = await search({ ...query, limit: query.limit * SIEVE })
  return found.filter(passage => isWithin(scope, passage.bureau)).slice(0, query.limit)
}
