import { patternRule } from './rule.ts'

/**
 * Bytes read in the wrong encoding: the replacement character, UTF-8 read as GBK (锟斤拷, 鐨勬…) and GBK or UTF-8 read as Latin-1
 * (runs of accented letters, which no Chinese report has).
 */
export const mojibake = patternRule(
  'trust.mojibake',
  /\ufffd+|(?:锟斤拷|烫烫|屯屯屯)+|(?:[鐨涓鍦銆锛鏄浜鍜氭姘鏀绀鍏杩鎴鏈宸ヤ綔]{2}[\u4e00-\u9fff]?){3,}|[\u0080-\u009f\u00a1-\u00ff]{4,}/g,
  found => `「${found.slice(0, 12)}」是乱码，文件的编码不对：请另存为 UTF-8 文本或 .docx 后重新上传。`,
)
