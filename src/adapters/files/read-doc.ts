import WordExtractor from 'word-extractor'
import { success } from '#result.ts'
import { docLabels, withLabels } from './read-doc-labels.ts'
import { REMOVE_PASSWORD, readFailure } from './read-failure.ts'
import type { Reader } from './read-format.ts'

const NO_LABELS = '.doc 文件读不出自动编号和标题样式：请核对提纲，或另存为 .docx 后重新上传。'

/**
 * Reads an old Word document (.doc): body with automatic numbers and heading styles, rows of tables by tabs, text boxes, notes at the end. In
 * files that are made otherwise than they should be numbers and styles are not read: a note says so.
 */
export const readDoc: Reader = async (bytes, name) => {
  if (isEncrypted(bytes)) return readFailure('encrypted', name, '设有打开密码', REMOVE_PASSWORD)
  const document = await new WordExtractor().extract(Buffer.from(bytes))
  // Else quotation marks and dashes become typewriter signs.
  const text = document.getBody({ filterUnicode: false }).replace(/\r\n?/g, '\n')
  const boxes = document.getTextboxes({ includeHeadersAndFooters: false, filterUnicode: false }).trim()
  const footnotes = [document.getFootnotes({ filterUnicode: false }), document.getEndnotes({ filterUnicode: false })].flatMap(linesOf)
  const labels = await docLabels(bytes).catch(() => null)
  const labelled = labels === null ? { text, headings: [] } : withLabels(text, labels)
  return success({
    text: [labelled.text, ...(boxes === '' ? [] : [boxes]), ...footnotes].join('\n'),
    headings: labelled.headings,
    format: 'doc',
    notes: [
      ...(labels === null ? [NO_LABELS] : []),
      ...(footnotes.length > 0 ? [`${footnotes.length} 条脚注、尾注已移到文末：请核对。`] : []),
    ],
  })
}

/** The words of notes, one a line, without the sign that stands before each. */
function linesOf(notes: string): readonly string[] {
  return notes
    .split(/[\r\n]+/)
    .map(line => line.replace(/^\p{Cc}+/u, '').trim())
    .filter(line => line !== '')
}

/** The file information block opens with 0xA5EC; bit 8 of its flags tells encryption. */
function isEncrypted(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 512; at + 12 <= Math.min(bytes.length, 1024 * 1024); at += 512)
    if (view.getUint16(at, true) === 0xa5ec) return (view.getUint16(at + 10, true) & 0x0100) !== 0
  return false
}
