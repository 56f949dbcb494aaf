import { success } from '#result.ts'
import { decodeText } from './read-encoding.ts'
import type { Reader } from './read-format.ts'

/** Reads plain text or Markdown in UTF-8, UTF-16, GB18030 or Big5. */
export const readText: Reader = async (bytes, name) => {
  const { text, encoding, lost } = decodeText(bytes)
  const notes = lost > 0 ? [`有 ${lost} 个字符按 ${encoding} 编码读不出：请另存为 UTF-8 后重新上传。`] : []
  return success({ text: /\.(?:md|markdown)$/i.test(name) ? withoutMarkdown(text) : text, format: 'text', encoding, notes })
}

/** Takes the marks of Markdown away: heading signs, emphasis, table frames, links. */
function withoutMarkdown(text: string): string {
  return text
    .replace(/^#{1,6}[ \t]+/gm, '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/^\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)*\|?[ \t]*$/gm, '')
    .replace(/^\|(.*)\|[ \t]*$/gm, (_, row: string) =>
      row
        .split('|')
        .map(cell => cell.trim())
        .join('\t'),
    )
    .replace(/\[([^\]\n]+)\]\([^)\n]*\)/g, '$1')
}
