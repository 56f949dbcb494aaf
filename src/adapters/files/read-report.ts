import { type Result, success } from '#result.ts'
import { readDoc } from './read-doc.ts'
import { readDocx } from './read-docx.ts'
import { READABLE, type ReadFailure, readFailure } from './read-failure.ts'
import { DEFAULT_LIMITS, type Reader, type ReadLimits, type ReadText } from './read-format.ts'
import { readHtml } from './read-html.ts'
import { kindOfFile } from './read-kind.ts'
import { readPdf } from './read-pdf.ts'
import { withoutRadicals } from './read-radicals.ts'
import { readText } from './read-text.ts'

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
  const { text, count } = withoutRadicals(read.value.text)
  const notes =
    count > 0 ? [...read.value.notes, `${count} radicals were read as the characters they stand for (⼈⺠ as 人民).`] : read.value.notes
  return success({ ...read.value, text, notes })
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')
}

function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause)
  return (message.split('\n')[0] ?? '').replace(/[.。;；]+$/, '').slice(0, 100)
}
