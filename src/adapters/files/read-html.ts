import { success } from '#result.ts'
import { decodeText } from './read-encoding.ts'
import { readFailure, SAVE_AGAIN } from './read-failure.ts'
import type { Reader } from './read-format.ts'
import { htmlToText } from './read-html-text.ts'
import { isWebArchive, pageOfWebArchive } from './read-web-archive.ts'

const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i

/** Reads a saved web page, alone or with its pictures in one file: the text of its body, without menus, scripts and forms. */
export const readHtml: Reader = async (file, name) => {
  const opening = (of: Uint8Array) => String.fromCharCode(...of.subarray(0, 4096))
  const bytes = isWebArchive(opening(file)) ? pageOfWebArchive(file) : file
  if (bytes === null) return readFailure('damaged', name, '是网页存档，里面没有网页', SAVE_AGAIN)
  const declared = CHARSET.exec(opening(bytes))?.[1]
  const { text: html, encoding } = decodeText(bytes)
  const { text, headings, site, menus, hidden } = htmlToText(html)
  const notes = [
    ...(menus > 0 ? [`网页上有 ${menus} 处成片的链接当作菜单略去了：如属正文，请改用原件。`] : []),
    ...(hidden > 0 ? [`网页上有 ${hidden} 处隐藏或划去的内容，未读入：请确认无误。`] : []),
    ...(declared !== undefined && !sameEncoding(declared, encoding)
      ? [`网页声明的编码是 ${declared}，实际按 ${encoding} 读出：如有乱码，请另存为 UTF-8 后重新上传。`]
      : []),
  ]
  return success({ text, headings, format: 'html', encoding, ...(site === '' ? {} : { site }), notes })
}

function sameEncoding(declared: string, found: string): boolean {
  const name = declared.toLowerCase().replace('_', '-')
  return name === found || (found === 'gb18030' && /^(?:gb2312|gbk|gb18030)$/.test(name)) || (found === 'utf-8' && name === 'utf8')
}
