import { strFromU8, strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { success } from '#result.ts'
import { unpack } from './read-archive.ts'
import { writeNumbers } from './read-docx-labels.ts'
import { numberingOf } from './read-docx-numbering.ts'
import { readFailure, SAVE_AGAIN } from './read-failure.ts'
import type { Reader } from './read-format.ts'
import { htmlToText } from './read-html-text.ts'

const DOCUMENT = 'word/document.xml'
/** Word declares no entities; a file that does wants something of its reader. */
const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i

/** Reads a Word document: automatic numbers written out, tables as rows of cells, revisions accepted, comments left out. */
export const readDocx: Reader = async (bytes, name, limits) => {
  let hasMacros = false
  const unpacked = unpack(bytes, name, limits, entry => {
    const isMacro = /vba/i.test(entry)
    hasMacros ||= isMacro
    return !isMacro && !/^word\/(?:media|embeddings|fonts)\//.test(entry)
  })
  if (!unpacked.ok) return unpacked
  const document = unpacked.value[DOCUMENT]
  if (document === undefined) return readFailure('damaged', name, '缺少正文部分，可能没有存完整', SAVE_AGAIN)
  const xmlOf = (entry: string) => strFromU8(unpacked.value[entry] ?? new Uint8Array())
  if (Object.keys(unpacked.value).some(entry => /\.(?:xml|rels)$/i.test(entry) && DECLARATION.test(xmlOf(entry))))
    return readFailure('damaged', name, '内部写法不是 Word 文档的（声明了实体）', SAVE_AGAIN)
  const numbering = numberingOf(xmlOf('word/numbering.xml'), xmlOf('word/styles.xml'))
  const numbered = writeNumbers(strFromU8(document), numbering)
  const archive = zipSync({ ...unpacked.value, [DOCUMENT]: strToU8(numbered.xml) }, { level: 0 })
  const { value: html } = await mammoth.convertToHtml(
    { buffer: Buffer.from(archive) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), ignoreEmptyParagraphs: true },
  )
  const { text } = htmlToText(html)
  const notes = [
    ...(numbered.count > 0 ? [`已把 ${numbered.count} 处自动编号写成文字：请核对提纲。`] : []),
    ...(hasMacros ? ['文件带有宏，没有执行，只读取了文字：请确认文件来源。'] : []),
  ]
  return success({ text, format: 'docx', notes })
}
