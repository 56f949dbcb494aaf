import { success } from '#result.ts'
import { decodeText } from './read-encoding.ts'
import type { Reader } from './read-format.ts'
import { readMarkdown } from './read-markdown.ts'

/** Reads plain text or Markdown in UTF-8, UTF-16, GB18030 or Big5. */
export const readText: Reader = async (bytes, name) => {
  const { text, encoding, lost } = decodeText(bytes)
  const notes = lost > 0 ? [`有 ${lost} 个字符按 ${encoding} 编码读不出：请另存为 UTF-8 后重新上传。`] : []
  return success({ ...(/\.(?:md|markdown)$/i.test(name) ? readMarkdown(text) : { text }), format: 'text', encoding, notes })
}
