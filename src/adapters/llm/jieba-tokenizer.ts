import { Jieba } from '@node-rs/jieba'
import { dict, idf } from '@node-rs/jieba/dict.js'
import { DROPPED, FOLD } from '#text/character-fold.ts'
import type { Tokenizer } from '#workflow/library.ts'

/** A word of the inverse document frequency table that nearly every Chinese text holds (的 0.88, 和 1.83, 工作 4.2) tells nothing. */
const LEAST_TELLING = 3
/** About what most nouns of the field have: 养老 7.9, 社会 4.5, 低保 10.4. */
const MIDDLE_TELLING = 8
const UNKNOWN_TELLING = 10

/** Search mode also gives the short words inside long ones (最低生活保障 → 最低, 生活, 保障, …). */
export function createJiebaTokenizer(): Tokenizer {
  const jieba = Jieba.withDict(dict)
  const common = commonWords()
  return {
    tokens: text =>
      jieba
        .cutForSearch(simplified(text), true)
        .map(word => word.trim().toLowerCase())
        .filter(word => isWord(word) && !common.has(word)),
  }
}

/** How telling a word is beside the others of jieba's table, whose middle is 1; a word that it does not hold is held to be rare. */
export function createWordWeights(): (word: string) => number {
  const telling = inverseFrequencies()
  return word => (telling.get(word) ?? UNKNOWN_TELLING) / MIDDLE_TELLING
}

let read: ReadonlyMap<string, number> | null = null

/** How telling each word of jieba's table is: the logarithm of the inverse of the share of texts that hold it. Read once. */
function inverseFrequencies(): ReadonlyMap<string, number> {
  read ??= new Map(
    String(idf)
      .split('\n')
      .flatMap(line => {
        const space = line.indexOf(' ')
        return space < 0 ? [] : [[line.slice(0, space), Number(line.slice(space + 1))] as const]
      }),
  )
  return read
}

function commonWords(): ReadonlySet<string> {
  return new Set([...inverseFrequencies()].flatMap(([word, telling]) => (telling < LEAST_TELLING ? [word] : [])))
}

function isWord(word: string): boolean {
  const first = word.charCodeAt(0)
  return (first >= 0x4e00 && first <= 0x9fff) || /[\p{L}\p{N}]/u.test(word)
}

const CHUNK = 8192

/** Simplified and half-width, so that a Traditional report and a Simplified question meet. */
function simplified(text: string): string {
  const parts: string[] = []
  for (let from = 0; from < text.length; from += CHUNK) {
    const codes: number[] = []
    for (let at = from; at < Math.min(text.length, from + CHUNK); at += 1) {
      const code = text.charCodeAt(at)
      const plain = isFolded(code) ? (FOLD[code] ?? code) : code
      if (plain !== DROPPED) codes.push(plain)
    }
    parts.push(String.fromCharCode(...codes))
  }
  return parts.join('')
}

/** Printable ASCII stays as it is, and so do the halves of characters beyond the basic plane. */
function isFolded(code: number): boolean {
  return (code < 0x20 || code > 0x7e) && (code < 0xd800 || code > 0xdfff)
}
