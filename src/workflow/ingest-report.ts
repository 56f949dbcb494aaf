import type { ParsedReport } from '#report/report.ts'
import { trustOf } from '#report/trust.ts'
import { failure, type Result, success } from '#result.ts'
import type { Embedder, ReportRecord } from './library.ts'
import type { IncomingFile, IngestStep, ReadRefusal, StudyReport } from './study-report.ts'

/** What ingestion needs of the world. */
export interface IngestPorts {
  readonly study: StudyReport
  /** Asked for the vectors of what was studied without. */
  readonly embedder: Embedder
  readonly digest: (bytes: Uint8Array) => string
  /** Asked before anything is stored: false when the file was called off meanwhile. */
  readonly wanted?: () => Promise<boolean>
  readonly store: (record: ReportRecord) => Promise<{ readonly id: string; readonly existed: boolean }>
}

export const CALLED_OFF: ReadRefusal = { code: 'called-off', message: '已取消，没有入库。' }

export interface Ingested {
  readonly id: string
  /** The same content was already there; nothing was added. */
  readonly existed: boolean
  readonly status: ReportRecord['status']
  readonly parsed: ParsedReport
  readonly notes: readonly string[]
}

/** file → everything found in it → vectors → one stored record. */
export async function ingestReport(
  file: IncomingFile,
  { study, embedder, digest, wanted, store }: IngestPorts,
  onStep: (step: IngestStep) => void,
): Promise<Result<Ingested, ReadRefusal>> {
  const contentHash = digest(file.bytes)
  const studied = await study(file, onStep)
  if (!studied.ok) return studied
  onStep('indexing')
  const { parsed, pieces, texts, format, notes } = studied.value
  const vectors = studied.value.vectors ?? (await embedder.embed(texts))
  if (wanted && !(await wanted())) return failure(CALLED_OFF)
  const status = trustOf(parsed.doubts)
  const known = { contentHash, fileName: baseName(file.name), format, parsed, status }
  const { id, existed } = await store({ ...known, ...pieces, model: embedder.model, vectors })
  return success({ id, existed, status, parsed, notes })
}

/** A name may arrive with the path of someone's machine; only its last part is kept. */
function baseName(name: string): string {
  return name.split(/[/\\]/).at(-1) ?? name
}
