import { createHash, randomUUID } from 'node:crypto'
import { createJiebaTokenizer, createWordWeights } from '#adapters/llm/jieba-tokenizer.ts'
import { createLexicalEmbedder } from '#adapters/llm/lexical-embedder.ts'
import { openDatabase } from '#adapters/postgres/open-database.ts'
import { type HybridQuery, searchPassages } from '#adapters/postgres/passage-search.ts'
import { ReportStore } from '#adapters/postgres/report-store.ts'
import { ensureVectorIndex } from '#adapters/postgres/vector-index.ts'
import { toRaw } from '#report/offset-map.ts'
import { success } from '#result.ts'
import { ingestReport } from '#workflow/ingest-report.ts'
import { studyWith } from '#workflow/study-report.ts'

import type { LabelledReport } from './labelled-report.ts'
import type { PlacedPiece, Way } from './way.ts'

/** How the library is asked: with the filters that drafting sets, or by words alone. */
export interface Asking {
  readonly name: string
  readonly only?: HybridQuery['only']
  readonly filtered: boolean
}

const tokenizer = createJiebaTokenizer()
export const embedder = createLexicalEmbedder(tokenizer, createWordWeights())
const read = async (bytes: Uint8Array) => success({ text: new TextDecoder().decode(bytes), format: 'txt', notes: [] })
const study = studyWith({ read, tokenizer, embedder })

/** The product's own way, over all reports but one at a time, in an embedded database in memory: ingestion and the search statement as they ship. */
export async function libraryWays(reports: readonly LabelledReport[], askings: readonly Asking[]): Promise<readonly Way[]> {
  const database = await openDatabase({ url: null, directory: null })
  await ensureVectorIndex(database, embedder.model, embedder.dimensions)
  const store = new ReportStore(database.kysely, randomUUID)
  const places = new Map<string, PlacedPiece>()
  const ids = new Map<string, string>()

  async function add(report: LabelledReport): Promise<void> {
    const ingested = await ingestReport(
      { name: `${report.name}.txt`, bytes: new TextEncoder().encode(report.text), bureau: '' },
      {
        study,
        embedder,
        digest: bytes => createHash('sha256').update(bytes).digest('hex'),
        store: record => store.add(record),
      },
      () => {},
    )
    if (!ingested.ok) throw new Error(`Cannot add ${report.name}: ${ingested.failure.message}`)
    const { id, parsed } = ingested.value
    ids.set(report.name, id)
    for (const [place, { span }] of parsed.passages.entries()) {
      const piece = { report: report.name, start: toRaw(parsed.offsets, span.start), end: toRaw(parsed.offsets, span.end) }
      places.set(`${id}:${place}`, piece)
    }
  }

  for (const report of reports) await add(report)
  let leftOut: LabelledReport | undefined
  async function leaveOut(name: string): Promise<void> {
    if (leftOut?.name === name) return
    if (leftOut) await add(leftOut)
    leftOut = reports.find(report => report.name === name)
    await store.remove(ids.get(name) ?? '')
    for (const [key, piece] of places) if (piece.report === name) places.delete(key)
  }

  return askings.map(({ name, only, filtered }) => ({
    name,
    pieces: () => [...places.values()],
    leaveOut,
    search: async (query, limit) => {
      const [vector = []] = await embedder.embed([query.text])
      const filters = filtered ? { topic: query.topic, role: query.role } : {}
      const asked = { text: query.text, model: embedder.model, vector, tokens: tokenizer.tokens(query.text), limit, only, ...filters }
      const found = await searchPassages(database, asked)
      return found.flatMap(({ id }) => places.get(id) ?? [])
    },
    close: () => database.close(),
  }))
}
