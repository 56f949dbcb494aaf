import { embedReport } from './index-report.ts'
import type { Embedder, ReportRecord, StoredReport } from './library.ts'

/** What embedding a library anew needs of the world. */
export interface EmbedAnewPorts {
  readonly embedder: Embedder
  readonly reportsWithout: (model: string, limit: number) => Promise<readonly string[]>
  readonly get: (id: string) => Promise<StoredReport | null>
  readonly addVectors: (report: string, vectors: Pick<ReportRecord, 'model' | 'vectors'>) => Promise<void>
  readonly takeOver: (model: string) => Promise<void>
}

const REPORTS_AT_ONCE = 20

/**
 * Gives every passage a vector of the model that the settings name; until all have one, searches go by the model before. Safe to run
 * again at any time: it goes on where it stopped. Gives the number of reports that it embedded.
 */
export async function embedAnew({ embedder, reportsWithout, get, addVectors, takeOver }: EmbedAnewPorts): Promise<number> {
  let done = 0
  for (;;) {
    const ids = await reportsWithout(embedder.model, REPORTS_AT_ONCE)
    if (ids.length === 0) break
    for (const id of ids) {
      const report = await get(id)
      if (report !== null) await addVectors(id, await embedReport(report.parsed, embedder))
      done += 1
    }
  }
  await takeOver(embedder.model)
  return done
}
