import { success } from '#result.ts'
import { unpack } from './read-archive.ts'
import { docxBody } from './read-docx-body.ts'
import { CHUNK, readChunks } from './read-docx-chunks.ts'
import { DocxLineWriter } from './read-docx-lines.ts'
import { notesOf } from './read-docx-notes.ts'
import { numberingOf } from './read-docx-numbering.ts'
import { partsOf } from './read-docx-parts.ts'
import { stylesOf } from './read-docx-styles.ts'
import { withUsualPrefix, xmlText } from './read-docx-xml.ts'
import { readFailure, SAVE_AGAIN } from './read-failure.ts'
import type { Reader, ReadLimits } from './read-format.ts'

/** Word declares no entities; a file that does wants something of its reader. */
const XML = /\.(?:xml|rels)$/i
const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i

/**
 * Reads a Word document: automatic numbers written out, tables as rows of cells, text boxes behind their paragraph, revisions accepted,
 * foot- and endnotes at the end; comments, running heads, page numbers and the table of contents left out.
 */
export const readDocx: Reader = (bytes, name, limits) => readWith(bytes, name, { limits, isInner: false })

async function readWith(
  bytes: Uint8Array,
  name: string,
  { limits, isInner }: { readonly limits: ReadLimits; readonly isInner: boolean },
): ReturnType<Reader> {
  let hasMacros = false
  const unpacked = unpack(bytes, name, limits, entry => {
    const isMacro = /vba/i.test(entry)
    hasMacros ||= isMacro
    return !isMacro && (XML.test(entry) || (!isInner && CHUNK.test(entry)))
  })
  if (!unpacked.ok) return unpacked
  const xmlOf = (entry: string) => withUsualPrefix(xmlText(unpacked.value[entry] ?? new Uint8Array()))
  const parts = partsOf(xmlOf)
  if (unpacked.value[parts.document] === undefined) return readFailure('damaged', name, '缺少正文部分，可能没有存完整', SAVE_AGAIN)
  if (Object.keys(unpacked.value).some(entry => XML.test(entry) && DECLARATION.test(xmlOf(entry))))
    return readFailure('damaged', name, '内部写法不是 Word 文档的（声明了实体）', SAVE_AGAIN)
  const document = xmlOf(parts.document)
  if (!/<\/w:document>\s*$/.test(document)) return readFailure('damaged', name, '正文部分不完整', SAVE_AGAIN)
  const styles = stylesOf(xmlOf(parts.partOf('styles')))
  const body = docxBody(document)
  const inner = new Map(
    body.chunks.flatMap(id => {
      const part = unpacked.value[parts.targetOf(id)]
      return part === undefined ? [] : [[id, part] as const]
    }),
  )
  const chunks = await readChunks(inner, (part, partName) => readWith(part, partName, { limits, isInner: true }), limits)
  const writer = new DocxLineWriter({ numbering: numberingOf(xmlOf(parts.partOf('numbering')), styles), styles, chunks })
  const unread = body.chunks.filter(id => !chunks.has(id)).length
  const footnotes = notesOf(body.notes, kind => xmlOf(parts.partOf(kind)))
  writer.write(body.blocks)
  for (const note of footnotes) writer.write(note)
  return success({
    ...writer.lines.result(),
    format: 'docx',
    notes: [
      ...(writer.labels > 0 ? [`已把 ${writer.labels} 处自动编号写成文字：请核对提纲。`] : []),
      ...(body.revisions > 0 ? [`文件有 ${body.revisions} 处修订删去的文字未读入，其余修订视为接受：请确认是定稿。`] : []),
      ...(body.hiddenRuns > 0 ? [`文件有 ${body.hiddenRuns} 处隐藏文字，未读入：请确认无误。`] : []),
      ...(footnotes.length > 0 ? [`${footnotes.length} 条脚注、尾注已移到文末：请核对。`] : []),
      ...(unread > 0 ? [`文件里嵌有 ${unread} 份别的文档，没有读入：请打开后另存为 .docx，使其成为正文。`] : []),
      ...(hasMacros ? ['文件带有宏，没有执行，只读取了文字：请确认文件来源。'] : []),
    ],
  })
}
