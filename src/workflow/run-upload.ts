import type { Result } from '#result.ts'
import { CALLED_OFF, type Ingested } from './ingest-report.ts'
import type { IncomingFile, IngestStep, ReadRefusal } from './study-report.ts'
import { hasEnded, type StoredUpload, type UploadStatus } from './work.ts'

/** What the ingestion of an accepted upload needs of the world. */
export interface RunUploadPorts {
  readonly get: (id: string) => Promise<StoredUpload | null>
  readonly content: (id: string) => Promise<{ readonly fileName: string; readonly bureau: string; readonly content: Uint8Array } | null>
  readonly update: (id: string, status: UploadStatus, message?: string | null, report?: string | null) => Promise<void>
  readonly ingest: (
    file: IncomingFile,
    onStep: (step: IngestStep) => void,
    wanted: () => Promise<boolean>,
  ) => Promise<Result<Ingested, ReadRefusal>>
  readonly log: (bureau: string, action: string, subject: string, detail: unknown) => Promise<void>
}

/**
 * Brings one accepted upload into the library. Safe to run again: an upload that has ended is left alone, and a report
 * that was stored before a crash is recognised by its content.
 */
export async function runUpload(id: string, ports: RunUploadPorts): Promise<void> {
  const upload = await ports.get(id)
  if (upload === null || hasEnded(upload.status)) return
  const file = await ports.content(id)
  if (file === null) return
  const steps: Promise<void>[] = []
  const incoming = { name: file.fileName, bytes: file.content, bureau: file.bureau }
  const ingested = await ports.ingest(
    incoming,
    step => steps.push(ports.update(id, step)),
    async () => (await ports.get(id))?.status !== 'cancelled',
  )
  await Promise.all(steps)
  if (!ingested.ok && ingested.failure.code === CALLED_OFF.code) return
  if (!ingested.ok) {
    const { code, message, cause } = ingested.failure
    await ports.update(id, 'failed', message)
    if (cause !== undefined) await ports.log(file.bureau, 'report.damaged', id, { fileName: file.fileName, code, cause })
    return
  }
  const { id: report, parsed } = ingested.value
  await ports.update(id, 'done', noticeOf(ingested.value), report)
  await ports.log(parsed.identity.bureau, 'report.add', report, { fileName: file.fileName, upload: id })
}

function noticeOf({ existed, status, parsed, notes }: Ingested): string | null {
  if (existed) return '同样内容的报告已在库中，未重复入库。'
  if (status === 'held') return `发现 ${parsed.doubts.length} 处疑点，已暂存，待管理员处理后才会用作参考。`
  return notes.length > 0 ? notes.join('') : null
}
