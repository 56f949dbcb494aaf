import { maskText } from '#report/mask.ts'
import { recurringNames } from '#report/names.ts'
import { parseReport } from '#report/parse-report.ts'
import type { ParsedReport, Passage } from '#report/report.ts'
import { CIVIL_AFFAIRS, topicOf } from '#report/topic.ts'
import { trustOf } from '#report/trust.ts'
import { failure, type Result, success } from '#result.ts'
import { findSentences } from '#text/sentences.ts'
import { overlaps } from '#text/span.ts'
import type { Embedder, ReportRecord, Tokenizer } from './library.ts'

/** Doubts of these rules say that the words at their place are damaged; others concern numbering or what was removed. */
const DAMAGE = 'trust.'

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
}

export interface ReadFile {
  readonly text: string
  readonly format: string
  readonly notes: readonly string[]
}

/** What ingestion needs of the world. */
export interface IngestPorts {
  readonly read: (bytes: Uint8Array, name: string) => Promise<Result<ReadFile, ReadRefusal>>
  readonly tokenizer: Tokenizer
  readonly embedder: Embedder
  readonly digest: (bytes: Uint8Array) => string
  readonly store: (record: ReportRecord) => Promise<{ readonly id: string; readonly existed: boolean }>
}

export interface Ingested {
  readonly id: string
  /** The same content was already there; nothing was added. */
  readonly existed: boolean
  readonly status: ReportRecord['status']
  readonly parsed: ParsedReport
  readonly notes: readonly string[]
}

export type IngestStep = 'reading' | 'checking' | 'indexing'

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
  const parsed = withBureau(parseReport(read.value.text, { fileName: file.name }), file.bureau)
  if (parsed.passages.length === 0) {
    return failure({
      code: 'no-passages',
      message: `文件「${file.name}」读出 ${parsed.text.length} 个字符，没有可入库的正文段落：请确认它是一份完整的报告。`,
    })
  }
  onStep('indexing')
  const record = await indexed(file, read.value.format, parsed, ports)
  const { id, existed } = await ports.store(record)
  return success({ id, existed, status: record.status, parsed, notes: read.value.notes })
}

async function indexed(file: IncomingFile, format: string, parsed: ParsedReport, ports: IngestPorts): Promise<ReportRecord> {
  const searchable = searchableOf(parsed)
  const damaged = parsed.doubts.filter(({ rule, span }) => rule.startsWith(DAMAGE) && span.end > span.start)
  return {
    contentHash: ports.digest(file.bytes),
    fileName: baseName(file.name),
    format,
    parsed,
    status: trustOf(parsed.doubts, parsed.text.length),
    model: ports.embedder.model,
    words: searchable.map(({ headings, words }) => ({ headings: ports.tokenizer.tokens(headings), text: ports.tokenizer.tokens(words) })),
    topics: parsed.passages.map(topicsOf),
    offered: parsed.passages.map(({ span }) => !damaged.some(doubt => overlaps(doubt.span, span))),
    vectors: await ports.embedder.embed(searchable.map(({ headings, words }) => `${headings} ${words}`)),
  }
}

/** The words that are indexed for each passage: its heading path and its text, both masked, so that no figure or name of the report is among them. */
function searchableOf({ text, passages }: ParsedReport): readonly { readonly headings: string; readonly words: string }[] {
  const names = recurringNames(text)
  const headings = new Map(passages.flatMap(({ path }) => path).map(heading => [heading, maskText(heading, undefined, names)]))
  return passages.map(({ path, masked }) => ({
    headings: withoutMarks(path.map(heading => headings.get(heading) ?? '').join(' ')),
    words: withoutMarks(masked),
  }))
}

function withoutMarks(masked: string): string {
  return masked.replace(/〔[^〕]*〕/gu, ' ')
}

/** A passage often tells of a second topic in passing (救助管理和区划地名): it is found under each. */
function topicsOf({ text, topic }: Passage): readonly string[] {
  const told = findSentences(text).map(({ start, end }) => topicOf(text.slice(start, end)))
  return [...new Set([topic, ...told])].filter(name => name === topic || name !== CIVIL_AFFAIRS.fallback)
}

function withBureau(parsed: ParsedReport, bureau: string): ParsedReport {
  return bureau === '' ? parsed : { ...parsed, identity: { ...parsed.identity, bureau } }
}

/** A name may arrive with the path of someone's machine; only its last part is kept. */
function baseName(name: string): string {
  return name.split(/[/\\]/).at(-1) ?? name
}
