import { parseReport } from '#report/parse-report.ts'
import type { ParsedReport } from '#report/report.ts'
import type { StyledHeading } from '#report/styled-heading.ts'
import { trustOf } from '#report/trust.ts'
import { failure, type Result, success } from '#result.ts'
import { embedReport, piecesOf } from './index-report.ts'
import type { Embedder, ReportRecord, Tokenizer } from './library.ts'

/** A file as it came: its name is a hint only. */
export interface IncomingFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** The bureau that the admin named; "" when it is to be read from the text. */
  readonly bureau: string
}

/** Why a file could not become text. */
export interface ReadRefusal {
  readonly code: string
  readonly message: string
  /** What the library that failed said, for who looks after the service. */
  readonly cause?: string
}

export interface ReadFile {
  readonly text: string
  readonly format: string
  /** Lines that the file styles as headings. */
  readonly headings?: readonly StyledHeading[]
  readonly notes: readonly string[]
}

/** What ingestion needs of the world. */
export interface IngestPorts {
  readonly read: (bytes: Uint8Array, name: string) => Promise<Result<ReadFile, ReadRefusal>>
  readonly tokenizer: Tokenizer
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

export type IngestStep = 'reading' | 'checking' | 'splitting' | 'indexing'

/** file → text → outline, passages, doubts → words and vectors → one stored record. */
export async function ingestReport(
  file: IncomingFile,
  ports: IngestPorts,
  onStep: (step: IngestStep) => void,
): Promise<Result<Ingested, ReadRefusal>> {
  onStep('reading')
  const read = await ports.read(file.bytes, file.name)
  if (!read.ok) return read
  onStep('checking')
  const parsed = withBureau(parseReport(read.value.text, { fileName: file.name, headings: read.value.headings ?? [] }), file.bureau)
  if (parsed.passages.length === 0) {
    return failure({
      code: 'no-passages',
      message: `文件「${file.name}」读出 ${parsed.text.length} 个字符，没有可入库的正文段落：请确认它是一份完整的报告。`,
    })
  }
  onStep('splitting')
  const pieces = piecesOf(parsed, ports.tokenizer)
  onStep('indexing')
  const vectors = await embedReport(parsed, ports.embedder)
  if (ports.wanted && !(await ports.wanted())) return failure(CALLED_OFF)
  const record = { ...recordOf(file, read.value.format, parsed, ports.digest), ...pieces, ...vectors }
  const { id, existed } = await ports.store(record)
  return success({ id, existed, status: record.status, parsed, notes: read.value.notes })
}

function recordOf(file: IncomingFile, format: string, parsed: ParsedReport, digest: IngestPorts['digest']) {
  return { contentHash: digest(file.bytes), fileName: baseName(file.name), format, parsed, status: trustOf(parsed.doubts) }
}

function withBureau(parsed: ParsedReport, bureau: string): ParsedReport {
  return bureau === '' ? parsed : { ...parsed, identity: { ...parsed.identity, bureau } }
}

/** A name may arrive with the path of someone's machine; only its last part is kept. */
function baseName(name: string): string {
  return name.split(/[/\\]/).at(-1) ?? name
}
