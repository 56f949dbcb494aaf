import { type Result, success } from '#result.ts'
import { readDoc } from './read-doc.ts'
import { readDocx } from './read-docx.ts'
import { READABLE, type ReadFailure, readFailure } from './read-failure.ts'
import { readHtml } from './read-html.ts'
import { kindOfFile } from './read-kind.ts'
import { readPdf } from './read-pdf.ts'
import { readText } from './read-text.ts'

export interface ReadText {
  /** As it stands in the file: visual lines of a .pdf end in \n, its pages in \f; cells of a table row are parted by tabs. */
  readonly text: string
  readonly format: 'docx' | 'doc' | 'pdf' | 'html' | 'text'
  /** The detected encoding of a file that has one: utf-8, utf-16le, utf-16be, gb18030, big5. */
  readonly encoding?: string
  /** What a reader of the text should know, one sentence each. */
  readonly notes: readonly string[]
}

export interface ReadLimits {
  /** Largest file in bytes. */
  readonly bytes: number
  /** Largest size of an archive's content, unpacked, in bytes. */
  readonly unpackedBytes: number
  readonly pages: number
}

export const DEFAULT_LIMITS: ReadLimits = { bytes: 50 * 1024 * 1024, unpackedBytes: 300 * 1024 * 1024, pages: 1000 }

/** A reader of one format. Expected trouble comes back as a failure; what it throws is taken as damage to the file. */
export type Reader = (bytes: Uint8Array, name: string, limits: ReadLimits) => Promise<Result<ReadText, ReadFailure>>

const READERS: Readonly<Record<ReadText['format'], Reader>> = { docx: readDocx, doc: readDoc, pdf: readPdf, html: readHtml, text: readText }

/**
 * Reads a report file of any supported format; its type is told by content, the name serves messages only.
 * @param bytes the whole file
 * @param name the name it was supplied under
 */
export async function readReport(
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits = DEFAULT_LIMITS,
): Promise<Result<ReadText, ReadFailure>> {
  if (bytes.length === 0) return readFailure('empty', name, 'the file has 0 bytes', `a ${READABLE} file with text`)
  if (bytes.length > limits.bytes)
    return readFailure('too-large', name, `the file has ${megabytes(bytes.length)} MB`, `at most ${megabytes(limits.bytes)} MB`)
  const kind = await kindOfFile(bytes, name)
  if (!kind.ok) return kind
  const read = await READERS[kind.value](bytes, name, limits).catch(cause =>
    readFailure('damaged', name, `its content is damaged (${reasonOf(cause)})`, `a complete .${kind.value} file`),
  )
  if (!read.ok) return read
  if (read.value.text.trim() === '') return readFailure('empty', name, 'the file holds no text', 'a report with text')
  return success(read.value)
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')
}

function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause)
  return (message.split('\n')[0] ?? '').replace(/[.。;；]+$/, '').slice(0, 100)
}
