import { success } from '#result.ts'
import { decodeText } from './read-encoding.ts'
import type { Reader } from './read-format.ts'
import { htmlToText } from './read-html-text.ts'

const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i

/** Reads a saved web page: the text of its body, without menus, scripts and forms. */
export const readHtml: Reader = async bytes => {
  const declared = CHARSET.exec(String.fromCharCode(...bytes.subarray(0, 4096)))?.[1]
  const { text: html, encoding } = decodeText(bytes)
  const { text, menus } = htmlToText(html)
  const notes = [
    ...(menus > 0 ? [`${menus} blocks of links were left out as menus.`] : []),
    ...(declared !== undefined && !sameEncoding(declared, encoding) ? [`The page declares ${declared}; it was read as ${encoding}.`] : []),
  ]
  return success({ text, format: 'html', encoding, notes })
}

function sameEncoding(declared: string, found: string): boolean {
  const name = declared.toLowerCase().replace('_', '-')
  return name === found || (found === 'gb18030' && /^(?:gb2312|gbk|gb18030)$/.test(name)) || (found === 'utf-8' && name === 'utf8')
}
