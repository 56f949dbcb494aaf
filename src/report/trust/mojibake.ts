import type { TrustRule } from './rule.ts'
import { patternRule } from './rule.ts'

const messageOf = (found: string) => `「${found.slice(0, 12)}」是乱码，文件的编码不对：请另存为 UTF-8 文本或 .docx 后重新上传。`

/**
 * Bytes read in the wrong encoding: the replacement character, UTF-8 read as GBK (锟斤拷, 鐨勬…) and GBK or UTF-8 read as Latin-1
 * (runs of accented letters, which no Chinese report has).
 */
const wrongEncoding = patternRule(
  'trust.mojibake',
  /\ufffd+|(?:锟斤拷|烫烫|屯屯屯)+|(?:[鐨涓鍦銆锛鏄浜鍜氭姘鏀绀鍏杩鎴鏈宸ヤ綔]{2}[\u4e00-\u9fff]?){3,}|[\u0080-\u009f\u00a1-\u00ff]{4,}/g,
  messageOf,
)
/** Kana, Cyrillic or currency signs between Chinese characters: bytes of one Chinese encoding read in another (時間 → 仡櫚ぷ鳎). */
const mixedScripts = patternRule(
  'trust.mojibake',
  /(?:[\u4e00-\u9fff]{1,3}[\u3041-\u3096\u30a1-\u30fa\u0400-\u04ff\u0370-\u03ff€￠￡]){2,}[\u4e00-\u9fff]?/g,
  messageOf,
)

/** Signs of web pages that were copied undecoded: &#20303;&#38498; &nbsp; %E5%8B%9F \u5b64. */
const undecoded = patternRule(
  'trust.mojibake',
  /(?:&(?:#\d{2,6}|#x[0-9a-f]{2,6}|nbsp|quot|amp|lt|gt|ldquo|rdquo|mdash|hellip|middot|times);)+|(?:%[0-9A-F]{2}){3,}|(?:\\u[0-9a-f]{4})+|(?:=[0-9A-F]{2}){3,}/gi,
  messageOf,
)

/** Text in the wrong encoding, by the signs that it leaves. */
export const mojibake: TrustRule = text => [...wrongEncoding(text), ...mixedScripts(text), ...undecoded(text)]
