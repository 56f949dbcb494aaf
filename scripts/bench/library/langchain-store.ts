import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters'
import type { Embedder } from '#workflow/library.ts'
import { SameEmbeddings } from '../../evaluate-search/langchain-way.ts'

/** Its newest version; with its peers it does not resolve beside ours, so it is installed in a folder of its own that is removed afterwards. */
const PACKAGES = ['@langchain/community@1.1.29', '@langchain/core@1', 'pg@8']

interface Store {
  addDocuments(documents: readonly { readonly pageContent: string }[]): Promise<void>
  similaritySearch(text: string, count: number): Promise<readonly unknown[]>
  createHnswIndex(options: { readonly dimensions: number }): Promise<void>
  end(): Promise<void>
}
interface StoreModule {
  readonly PGVectorStore: { initialize(embeddings: SameEmbeddings, options: unknown): Promise<Store> }
}

export interface LangchainLibrary {
  add(text: string): Promise<void>
  search(text: string, count: number): Promise<readonly unknown[]>
  close(): Promise<void>
}

/**
 * LangChain's usual way on PostgreSQL: RecursiveCharacterTextSplitter and PGVectorStore, both with their own defaults, and the HNSW index
 * that its documentation creates. Needs the network at its first use.
 */
export async function openLangchain(
  url: string,
  embedder: Embedder,
  { indexed }: { readonly indexed: boolean },
): Promise<LangchainLibrary> {
  const directory = mkdtempSync(join(tmpdir(), 'jushi-bench-'))
  writeFileSync(join(directory, 'package.json'), '{"private":true,"type":"module"}')
  execFileSync('npm', ['install', '--legacy-peer-deps', '--no-audit', '--no-fund', '--silent', ...PACKAGES], { cwd: directory })
  const entry = join(directory, 'node_modules/@langchain/community/dist/vectorstores/pgvector.js')
  const { PGVectorStore } = (await import(pathToFileURL(entry).href)) as StoreModule
  const options = { postgresConnectionOptions: { connectionString: url }, tableName: 'langchain_passage', dimensions: embedder.dimensions }
  const store = await PGVectorStore.initialize(new SameEmbeddings(embedder), options)
  if (indexed) await store.createHnswIndex({ dimensions: embedder.dimensions })
  const splitter = new RecursiveCharacterTextSplitter()
  return {
    add: async text => store.addDocuments(await splitter.createDocuments([text])),
    search: (text, count) => store.similaritySearch(text, count),
    close: async () => {
      await store.end()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
