import { parseReport } from '#report/parse-report.ts'
import { regionOf } from '#report/region.ts'
import type { ParsedReport } from '#report/report.ts'
import type { Recognised } from '#report/scan.ts'
import type { StyledHeading } from '#report/styled-heading.ts'
import { failure, type Result, success } from '#result.ts'
import { embeddedTexts, piecesOf, type ReportPieces } from './index-report.ts'
import type { LocalEmbedder, Tokenizer, Vector } from './library.ts'

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
  /** Set when pages were recognised from pictures. */
  readonly scan?: Recognised
  /** What a web page calls itself, its site named too. */
  readonly site?: string
  readonly notes: readonly string[]
}

export type IngestStep = 'reading' | 'checking' | 'splitting' | 'indexing'

/** Everything that is found in a file by processor work alone. */
export interface StudiedReport {
  readonly format: string
  readonly notes: readonly string[]
  readonly parsed: ParsedReport
  readonly pieces: ReportPieces
  /** What is embedded of each passage. */
  readonly texts: readonly string[]
  /** null when the embedder is a server's, which is not asked here. */
  readonly vectors: readonly Vector[] | null
}

export type StudyReport = (file: IncomingFile, onStep: (step: IngestStep) => void) => Promise<Result<StudiedReport, ReadRefusal>>

export interface StudyPorts {
  readonly read: (bytes: Uint8Array, name: string) => Promise<Result<ReadFile, ReadRefusal>>
  readonly tokenizer: Tokenizer
  /** null: embedding is left to others. */
  readonly embedder: LocalEmbedder | null
}

/** file → text → outline, passages, doubts → words, topics, figures and, when it is local work, vectors. */
export function studyWith({ read, tokenizer, embedder }: StudyPorts): StudyReport {
  return async (file, onStep) => {
    onStep('reading')
    const found = await read(file.bytes, file.name)
    if (!found.ok) return found
    onStep('checking')
    const { text, format, headings = [], scan, site, notes } = found.value
    const hints = { fileName: file.name, headings, ...(scan === undefined ? {} : { scan }), ...(site === undefined ? {} : { site }) }
    const parsed = withBureau(parseReport(text, hints), file.bureau)
    if (parsed.passages.length === 0) {
      return failure({
        code: 'no-passages',
        message: `文件「${file.name}」读出 ${parsed.text.length} 个字符，没有可入库的正文段落：请确认它是一份完整的报告。`,
      })
    }
    onStep('splitting')
    const pieces = piecesOf(parsed, tokenizer)
    const vectors = embedder && pieces.words.map(({ headings: above, text: words }) => embedder.embedWords([...above, ...words]))
    return success({ format, notes, parsed, pieces, texts: embeddedTexts(parsed), vectors })
  }
}

function withBureau(parsed: ParsedReport, bureau: string): ParsedReport {
  if (bureau === '') return parsed
  const { identity } = parsed
  return { ...parsed, identity: { ...identity, bureau, region: regionOf(bureau, identity.title) } }
}
