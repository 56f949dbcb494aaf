import { type Result, success } from '#result.ts'
import { type ReadFailure, readFailure } from './read-failure.ts'
import { DEFAULT_LIMITS, type Reader, type ReadLimits, type ReadText } from './read-format.ts'
import { kindOfFile } from './read-kind.ts'
import { withoutRadicals, withoutTwins } from './read-radicals.ts'
import { shapeRefusal, withoutLongBlanks } from './read-shape.ts'
import { sizeRefusal } from './read-size.ts'

/** Loaded when a file needs them: each brings a library of its own. */
const READERS: Readonly<Record<ReadText['format'], () => Promise<Reader>>> = {
  docx: async () => (await import('./read-docx.ts')).readDocx,
  doc: async () => (await import('./read-doc.ts')).readDoc,
  pdf: async () => (await import('./read-pdf.ts')).readPdf,
  html: async () => (await import('./read-html.ts')).readHtml,
  text: async () => (await import('./read-text.ts')).readText,
}

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
  const refused = sizeRefusal(bytes, name, limits)
  if (refused !== null) return refused
  const kind = await kindOfFile(bytes, name)
  if (!kind.ok) return kind
  const read = await (await READERS[kind.value]())(bytes, name, limits).catch(cause =>
    readFailure('damaged', name, '已损坏，读不出内容', '请确认能正常打开，另存后重新上传', reasonOf(cause)),
  )
  if (!read.ok) return read
  if (read.value.blankPages?.length) return withScans(read.value, bytes, name, limits)
  return finished(read.value, name, limits)
}

/** Pages of a PDF without text of their own are pictures of pages, and recognised where the machine can. */
async function withScans(read: ReadText, bytes: Uint8Array, name: string, limits: ReadLimits): Promise<Result<ReadText, ReadFailure>> {
  const { withScannedPages } = await import('./read-scan.ts')
  const whole = finished(read, name, limits)
  const isEmpty = read.blankPages?.length === read.text.split('\f').length
  if (!whole.ok && !isEmpty) return whole
  return withScannedPages(whole.ok ? whole.value : read, bytes, name)
}

function finished(read: ReadText, name: string, limits: ReadLimits): Result<ReadText, ReadFailure> {
  if (read.text.trim() === '') return readFailure('empty', name, '里没有文字', '请上传有正文的报告')
  const plain = withoutLongBlanks(read.text)
  const misshapen = shapeRefusal(plain, name, limits)
  if (misshapen !== null) return misshapen
  const { text, count } = withoutRadicals(read.format === 'pdf' ? withoutTwins(plain) : plain)
  const notes = count > 0 ? [...read.notes, `${count} 个部首字符已按同形的汉字读出（如 ⼈⺠ 读作 人民）：请核对。`] : read.notes
  return success({ ...read, text, notes })
}

function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause)
  return (message.split('\n')[0] ?? '').replace(/[.。;；]+$/, '').slice(0, 100)
}
