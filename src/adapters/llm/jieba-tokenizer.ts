import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { Tokenizer } from '#workflow/library.ts'

/** Search mode also gives the short words inside long ones (最低生活保障 → 最低, 生活, 保障, …). */
export function createJiebaTokenizer(): Tokenizer {
  const jieba = Jieba.withDict(dict)
  return {
    tokens: text =>
      jieba
        .cutForSearch(text, true)
        .map(word => word.trim().toLowerCase())
        .filter(word => /[\p{L}\p{N}]/u.test(word)),
  }
}
