import { fileTypeFromBuffer } from 'file-type'
import { type Result, success } from '#result.ts'
import { READABLE, REMOVE_PASSWORD, type ReadFailure, readFailure, SAVE_AGAIN } from './read-failure.ts'
import type { ReadText } from './read-format.ts'
import { isWebArchive } from './read-web-archive.ts'

const HTML_OPENING =
  /^\s*(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|meta|title|link|style|script|frameset|div|p|table|tr|ul|ol|dl|article|section|main|h[1-6]|center|font|span|strong|b|br|a|img)\b[^<>]{0,2000}>/i
const SNIFFED = 4096

/** The format of a file, told by its content. */
export async function kindOfFile(bytes: Uint8Array, name: string): Promise<Result<ReadText['format'], ReadFailure>> {
  const wrongType = (found: string) => readFailure('wrong-type', name, `是${found}`, `报告应为 ${READABLE}`)
  const opening = String.fromCharCode(...bytes.subarray(0, SNIFFED))
  if (opening.startsWith('{\\rtf')) return readFailure('wrong-type', name, '是 RTF 文档', SAVE_AGAIN)
  if (isWebArchive(opening)) return success('html')
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  switch (found?.ext) {
    case 'docx':
      return success('docx')
    case 'pdf':
      return success('pdf')
    case 'cfb':
      return oldOffice(bytes, name)
    case 'zip':
      return hasEntry(bytes, 'word/document') ? success('docx') : wrongType(' .zip 压缩包')
    case undefined:
    case 'xml':
      break
    default:
      return wrongType(` .${found?.ext} 文件`)
  }
  if (opening.includes('%PDF-')) return success('pdf')
  if (HTML_OPENING.test(opening.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, ''))) return success('html')
  return looksBinary(bytes) ? wrongType('认不出的文件，不是文字') : success('text')
}

/** A compound file: an old Word document, another old office file, or an encrypted new one. */
function oldOffice(bytes: Uint8Array, name: string): Result<ReadText['format'], ReadFailure> {
  const holds = (stream: string) => indexOf(bytes, Buffer.from(stream, 'utf16le')) >= 0
  if (holds('EncryptedPackage')) return readFailure('encrypted', name, '设有打开密码', REMOVE_PASSWORD)
  if (holds('WordDocument')) return success('doc')
  const found = holds('Workbook') || holds('Book') ? ' Excel 工作簿' : '旧版 Office 文件，但不是 Word 文档'
  return readFailure('wrong-type', name, `是${found}`, `报告应为 ${READABLE}`)
}

function hasEntry(bytes: Uint8Array, entry: string): boolean {
  return indexOf(bytes, Buffer.from(entry, 'latin1')) >= 0
}

function indexOf(bytes: Uint8Array, wanted: Buffer): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(wanted)
}

/** Whether bytes are no text in any encoding. Text has no zero bytes, save UTF-16, where nearly every Latin letter or line end brings one. */
export function looksBinary(bytes: Uint8Array): boolean {
  // Zero bytes behind a text are padding.
  const head = bytes.subarray(0, Math.min(SNIFFED, bytes.findLastIndex(byte => byte !== 0) + 1))
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false
  const zeros = [0, 0]
  let controls = 0
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1
  })
  const [even = 0, odd = 0] = zeros
  const isOneSided = Math.min(even, odd) === 0
  if (even + odd > 0 && isWideText(head)) return false
  return (even + odd > 0 && !isOneSided) || controls > head.length / 20
}

/** Whether bytes read as UTF-16 are Chinese and Latin signs throughout: 一 and 开 bring zero bytes on the other side. */
function isWideText(head: Uint8Array): boolean {
  const whole = head.subarray(0, head.length - (head.length % 2))
  return ['utf-16le', 'utf-16be'].some(encoding => {
    const text = new TextDecoder(encoding).decode(whole)
    const signs = text.match(/[\t\r\n\x20-\x7e\u2010-\u206f\u2460-\u24ff\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0
    return signs > text.length * 0.97
  })
}
