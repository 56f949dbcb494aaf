import { decodeText } from './read-encoding.ts'
import type { Reader, ReadLimits, ReadText } from './read-format.ts'
import { readHtml } from './read-html.ts'
import { kindOfFile } from './read-kind.ts'

/** What was read of a document inside another. */
export type ChunkLines = Pick<ReadText, 'text' | 'headings'>

/** Endings under which programs store such documents. */
export const CHUNK = /\.(?:x?html?|mht(?:ml)?|txt|docx)$/i

/**
 * Reads the documents that a Word document shows in places of its text (w:altChunk): web pages, as programs write that turn a page into a
 * Word document, texts and Word documents without any of their own. What cannot be read is left out.
 * @param chunks the bytes of each by its id
 * @param readDocx reads a Word document that is one
 */
export async function readChunks(
  chunks: ReadonlyMap<string, Uint8Array>,
  readDocx: Reader,
  limits: ReadLimits,
): Promise<ReadonlyMap<string, ChunkLines>> {
  const found = new Map<string, ChunkLines>()
  for (const [id, bytes] of chunks) {
    const lines = await linesOf(bytes, readDocx, limits)
    if (lines !== null) found.set(id, lines)
  }
  return found
}

async function linesOf(bytes: Uint8Array, readDocx: Reader, limits: ReadLimits): Promise<ChunkLines | null> {
  const kind = await kindOfFile(bytes, '')
  if (!kind.ok) return null
  if (kind.value === 'text') return { text: decodeText(bytes).text.replace(/\r\n?/g, '\n') }
  const reader = { html: readHtml, docx: readDocx, doc: null, pdf: null }[kind.value]
  const read = reader === null ? null : await reader(bytes, '', limits)
  return read?.ok === true ? read.value : null
}
