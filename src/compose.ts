import { randomUUID } from 'node:crypto'
import OpenAI from 'openai'
import { readReport } from '#adapters/files/read-report.ts'
import { readSamples } from '#adapters/files/sample-files.ts'
import { readSetFile } from '#adapters/files/workbook-read.ts'
import { createJiebaTokenizer, createWordWeights } from '#adapters/llm/jieba-tokenizer.ts'
import { joinedEmbedder } from '#adapters/llm/joined-embedder.ts'
import { createLexicalEmbedder } from '#adapters/llm/lexical-embedder.ts'
import { createOpenAiEmbedder } from '#adapters/llm/openai-embedder.ts'
import { EmbeddingStore } from '#adapters/postgres/embedding-store.ts'
import { type Database, openDatabase } from '#adapters/postgres/open-database.ts'
import { pastOutlines, searchPassages } from '#adapters/postgres/passage-search.ts'
import { ReportStore } from '#adapters/postgres/report-store.ts'
import { SetStore } from '#adapters/postgres/set-store.ts'
import { ensureVectorIndex } from '#adapters/postgres/vector-index.ts'
import type { DraftLibrary, WriteDraft } from '#workflow/draft-request.ts'
import { embedAnew } from '#workflow/embed-anew.ts'
import { findComparables } from '#workflow/find-comparables.ts'
import { type Ingested, ingestReport } from '#workflow/ingest-report.ts'
import type { Comparable, ComparableQuery, Embedder, Tokenizer } from '#workflow/library.ts'
import { loadSamples } from '#workflow/load-samples.ts'
import { type IncomingFile, type IngestStep, type ReadRefusal, studyWith } from '#workflow/study-report.ts'
import { draftWriter } from '#workflow/write-draft.ts'
import { digestOf, modelComposer } from './compose-model.ts'
import { startStudy } from './compose-study.ts'

import type { Config } from './config.ts'
import type { Result } from './result.ts'

export { digestOf } from './compose-model.ts'

/** The library over its database: what the command line and the service both work with. */
export interface Library {
  readonly database: Database
  readonly reports: ReportStore
  readonly sets: SetStore
  /** How many sample reports were loaded, because the library was empty. */
  readonly samplesLoaded: number
  /** Name of the embedding model that the settings name. */
  readonly model: string
  readonly reading: { readonly tokenizer: Tokenizer; readonly embedder: Embedder }
  ingest(file: IncomingFile, onStep?: (step: IngestStep) => void, wanted?: () => Promise<boolean>): Promise<Result<Ingested, ReadRefusal>>
  /** Embeds what only another model embedded; gives the number of reports. */
  embedAnew(): Promise<number>
  search(query: ComparableQuery): Promise<readonly Comparable[]>
  readonly forDrafts: DraftLibrary
  readonly writeDraft: WriteDraft
  close(): Promise<void>
}

/**
 * Opens the library that the settings name: database, migrations, vector index, samples when it is empty.
 * @throws {DirectoryInUseError} when another process has the embedded directory open
 * @throws {DatabaseUnavailableError} when the database server does not answer
 */
export async function openLibrary(config: Config): Promise<Library> {
  const database = await openDatabase({ url: config.databaseUrl, directory: config.dataDirectory })
  try {
    return await assembleLibrary(config, database)
  } catch (error) {
    await database.close()
    throw error
  }
}

async function assembleLibrary(config: Config, database: Database): Promise<Library> {
  const { kysely } = database
  const tokenizer = createJiebaTokenizer()
  const local = config.embedding === null ? createLexicalEmbedder(tokenizer, createWordWeights()) : null
  const embedder = local ?? embedderOf(config)
  const { model } = embedder
  const embeddings = new EmbeddingStore(kysely)
  await embeddings.register(model, embedder.dimensions)
  await ensureVectorIndex(database, model, embedder.dimensions)
  const reports = new ReportStore(kysely, randomUUID)
  const sets = new SetStore(kysely, randomUUID)
  const threads = startStudy({ isLocal: local !== null })
  // A search asks by itself: its words must not wait behind those of reports.
  const ingestPorts = { study: threads.study, embedder: joinedEmbedder(embedder), digest: digestOf, store: reports.add.bind(reports) }
  const ingest: Library['ingest'] = (file, onStep = () => {}, wanted) =>
    ingestReport(file, { ...ingestPorts, ...(wanted ? { wanted } : {}) }, onStep)
  const serving = servingEmbedder(config, embeddings, embedder)
  const search: Library['search'] = async query => {
    const served = await serving()
    const only = served === null ? ('words' as const) : undefined
    return findComparables(query, {
      tokenizer,
      embedder: served ?? embedder,
      search: asked => searchPassages(database, { ...asked, only }),
    })
  }
  const embedAnewPorts = {
    embedder,
    get: reports.get.bind(reports),
    reportsWithout: embeddings.reportsWithout.bind(embeddings),
    addVectors: embeddings.addVectors.bind(embeddings),
    takeOver: embeddings.takeOver.bind(embeddings),
  }
  const samplesLoaded = await loadSamples({
    libraryIsEmpty: async () => (await reports.count()) === 0,
    samples: () => readSamples(config.corpusDirectory),
    // Our own files need no thread apiece to be safe from
    ingest: file => ingestReport(file, { ...ingestPorts, study: studyWith({ read: readReport, tokenizer, embedder: local }) }, () => {}),
    readSet: file => readSetFile(file.bytes, file.name),
    addSet: (set, fileName) => sets.add(set, fileName),
  })
  const forDrafts: DraftLibrary = { outlines: (bureau, limit) => pastOutlines(kysely, bureau, limit), comparables: search }
  const writeDraft = chooseWriter(config)
  const reading = { tokenizer, embedder }
  return {
    database,
    reports,
    sets,
    samplesLoaded,
    model,
    reading,
    ingest,
    embedAnew: () => embedAnew(embedAnewPorts),
    search,
    forDrafts,
    writeDraft,
    close: async () => {
      await threads.close()
      await database.close()
    },
  }
}

/**
 * The embedder whose vectors stand ready: the one that the settings name, or, until all is embedded anew, the one before when the server
 * still has it; null when that one cannot be asked any more, and words alone must serve.
 */
function servingEmbedder(config: Config, embeddings: EmbeddingStore, current: Embedder): () => Promise<Embedder | null> {
  let isReady = false
  return async () => {
    if (isReady) return current
    const serving = await embeddings.serving()
    isReady = serving.includes(current.model)
    if (isReady) return current
    const [, model, dimensions] = /^(.+):(\d+)$/u.exec(serving[0] ?? '') ?? []
    if (model === undefined || config.openAi === null) return null
    return embedderOf({ ...config, embedding: { model, dimensions: Number(dimensions) } })
  }
}

/** The embedder on a server. Throws when the settings name none. */
function embedderOf(config: Config): Embedder {
  if (config.embedding === null) throw new Error('Cannot embed on a server: JUSHI_EMBEDDING_MODEL is not set')
  const client = new OpenAI({ apiKey: config.openAi?.apiKey ?? 'none', baseURL: config.openAi?.baseUrl ?? null, maxRetries: 4 })
  return createOpenAiEmbedder({ client, ...config.embedding })
}

/** The server is asked for its model only when a draft wants one: it need not be up for anything else. */
function chooseWriter(config: Config): WriteDraft {
  if (config.openAi === null) return draftWriter(null)
  return async (request, library, onProgress) =>
    draftWriter(request.composer === 'frames' ? null : await modelComposer(config))(request, library, onProgress)
}
