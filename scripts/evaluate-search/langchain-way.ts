import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory'
import { Embeddings } from '@langchain/core/embeddings'
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters'
import type { Embedder } from '#workflow/library.ts'
import type { LabelledReport } from './labelled-report.ts'
import type { PlacedPiece, Way } from './way.ts'

/** Our embedder as LangChain takes one. */
export class SameEmbeddings extends Embeddings {
  readonly #embedder: Embedder

  constructor(embedder: Embedder) {
    super({})
    this.#embedder = embedder
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    return (await this.#embedder.embed(texts)).map(vector => Array.from(vector))
  }

  async embedQuery(text: string): Promise<number[]> {
    return Array.from((await this.#embedder.embed([text]))[0] ?? [])
  }
}

/** LangChain's usual way: RecursiveCharacterTextSplitter, MemoryVectorStore, cosine. Sizes in characters; its own defaults are 1000 and 200. */
export function langchainWay(
  reports: readonly LabelledReport[],
  embedder: Embedder,
  { chunkSize, chunkOverlap }: { readonly chunkSize: number; readonly chunkOverlap: number },
): Way {
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize, chunkOverlap })
  let store: MemoryVectorStore | undefined
  let pieces: PlacedPiece[] = []
  return {
    name: `LangChain, chunks of ${chunkSize}`,
    pieces: () => pieces,
    async leaveOut(name) {
      store = new MemoryVectorStore(new SameEmbeddings(embedder))
      pieces = []
      for (const report of reports) if (report.name !== name) await addTo(store, report)
    },
    async search({ text }, limit) {
      const found = (await store?.similaritySearch(text, limit)) ?? []
      return found.flatMap(({ metadata }) => pieces[Number(metadata['place'])] ?? [])
    },
    close: async () => {},
  }

  async function addTo(into: MemoryVectorStore, report: LabelledReport): Promise<void> {
    let from = 0
    const documents = (await splitter.createDocuments([report.text])).map(document => {
      const start = report.text.indexOf(document.pageContent, from)
      if (start < 0) throw new Error(`Cannot place a chunk of ${report.name}: "${document.pageContent.slice(0, 20)}"`)
      from = start + 1
      const place = pieces.push({ report: report.name, start, end: start + document.pageContent.length }) - 1
      return { ...document, metadata: { ...document.metadata, place } }
    })
    await into.addDocuments(documents)
  }
}
