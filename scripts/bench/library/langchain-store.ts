import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { TextLoader } from '@langchain/classic/document_loaders/fs/text'
import type { Document } from '@langchain/core/documents'
import type { EmbeddingsInterface } from '@langchain/core/embeddings'
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters'

/** Its newest version; with its peers it does not resolve beside ours, so it is installed in a folder of its own that is removed afterwards. */
const PACKAGES = ['@langchain/community@1.1.29', '@langchain/core@1', 'pg@8', 'mammoth@1', 'pdf-parse@2']

interface Store {
  addDocuments(documents: readonly Document[]): Promise<void>
  createHnswIndex(options: { readonly dimensions: number }): Promise<void>
  end(): Promise<void>
}
interface Loader {
  load(): Promise<Document[]>
}
type LoaderClass = new (path: string) => Loader

/** LangChain's parts, as its documentation uses them, each with its own defaults. */
export interface Langchain {
  open(
    url: string,
    embeddings: EmbeddingsInterface,
    options: { readonly dimensions: number; readonly indexed: boolean },
  ): Promise<LangchainLibrary>
  remove(): void
}

interface LangchainLibrary {
  /** load, split, addDocuments: one file, or all together. */
  add(paths: readonly string[]): Promise<void>
  close(): Promise<void>
}

/** Installs LangChain's community package. Needs the network at its first use. */
export async function installLangchain(): Promise<Langchain> {
  const directory = mkdtempSync(join(tmpdir(), 'jushi-bench-'))
  writeFileSync(join(directory, 'package.json'), '{"private":true,"type":"module"}')
  execFileSync('npm', ['install', '--legacy-peer-deps', '--no-audit', '--no-fund', '--silent', ...PACKAGES], { cwd: directory })
  const load = async (path: string) => import(pathToFileURL(join(directory, 'node_modules/@langchain/community/dist', path)).href)
  const { PGVectorStore } = (await load('vectorstores/pgvector.js')) as {
    PGVectorStore: { initialize(embeddings: EmbeddingsInterface, options: unknown): Promise<Store> }
  }
  const { PDFLoader } = (await load('document_loaders/fs/pdf.js')) as { PDFLoader: LoaderClass }
  const { DocxLoader } = (await load('document_loaders/fs/docx.js')) as { DocxLoader: LoaderClass }
  const loaders: Readonly<Record<string, LoaderClass>> = { '.pdf': PDFLoader, '.docx': DocxLoader, '.txt': TextLoader }
  const splitter = new RecursiveCharacterTextSplitter()
  const documentsOf = async (path: string) => {
    const LoaderOfKind = loaders[extname(path)]
    return LoaderOfKind === undefined ? [] : new LoaderOfKind(path).load()
  }
  return {
    async open(url, embeddings, { dimensions, indexed }) {
      const options = { postgresConnectionOptions: { connectionString: url }, tableName: 'langchain_passage', dimensions }
      const store = await PGVectorStore.initialize(embeddings, options)
      if (indexed) await store.createHnswIndex({ dimensions })
      return {
        async add(paths) {
          const documents: Document[] = []
          for (const path of paths) documents.push(...(await documentsOf(path)))
          await store.addDocuments(await splitter.splitDocuments(documents))
        },
        close: () => store.end(),
      }
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  }
}
