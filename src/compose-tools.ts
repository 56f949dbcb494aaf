import type { Claim } from '#claim/claim.ts'
import type { Draft } from '#draft/draft.ts'
import type { Document, ExportFormat, ReadText, SheetExcerpt } from '#http/services.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { SetFault } from '#indicator/set-fault.ts'
import type { ReadFile, ReadRefusal } from '#workflow/study-report.ts'
import type { Result } from './result.ts'

/** Files in and out, without a database. */
export interface Tools {
  readReport(bytes: Uint8Array, name: string): Promise<Result<ReadFile & ReadText, ReadRefusal>>
  /** A set from .xlsx, .csv or .json. */
  readSet(bytes: Uint8Array, name: string): Promise<Result<IndicatorSet, readonly SetFault[]>>
  readSheets(bytes: Uint8Array, name: string): Promise<readonly SheetExcerpt[]>
  setTemplate(): Promise<Document>
  exportDraft(draft: Draft, set: IndicatorSet, format: ExportFormat): Promise<Uint8Array>
  /** The ledger of any checked text as a workbook. */
  exportLedger(claims: readonly Claim[], set: IndicatorSet): Promise<Uint8Array>
}

/** Each tool loads its library when it is first used: `jushi mentions` must not wait for Excel. */
export function composeTools(now: () => Date = () => new Date()): Tools {
  return {
    async readReport(bytes, name) {
      const { readReportInWorker } = await import('#adapters/files/read-in-worker.ts')
      return readReportInWorker(bytes, name)
    },
    async readSet(bytes, name) {
      const { readSetFile } = await import('#adapters/files/workbook-read.ts')
      return readSetFile(bytes, name)
    },
    async readSheets(bytes, name) {
      const { sheetExcerpts } = await import('#adapters/files/workbook-read.ts')
      return sheetExcerpts(bytes, name)
    },
    async setTemplate() {
      const { writeTemplate } = await import('#adapters/files/workbook-template.ts')
      return { bytes: await writeTemplate(), contentType: CONTENT_TYPES.xlsx, fileName: '指标表模板.xlsx' }
    },
    async exportDraft(draft, set, format) {
      if (format === 'docx') {
        const { writeDraftDocx } = await import('#adapters/files/write-docx.ts')
        return writeDraftDocx(draft, { set, writtenAt: now() })
      }
      if (format === 'xlsx') return exportLedger(draft.claims, set)
      const { writeDraftMarkdown } = await import('#adapters/files/write-markdown.ts')
      return new TextEncoder().encode(writeDraftMarkdown(draft, set))
    },
    exportLedger,
  }
}

export const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

async function exportLedger(claims: readonly Claim[], set: IndicatorSet): Promise<Uint8Array> {
  const { writeLedger } = await import('#adapters/files/write-ledger-xlsx.ts')
  return writeLedger(claims, set)
}
