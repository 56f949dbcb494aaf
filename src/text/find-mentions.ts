import { readArabicMention } from './arabic-rule.ts'
import { readFormalMention, readHanMention } from './han-rule.ts'
import type { Mention } from './mention.ts'
import { type Normalized, normalize } from './normalize.ts'
import { ASCII_DIGIT, FORMAL, NUMERAL_CLASS, OPENER, OTHER_NUMBER } from './numeral-characters.ts'
import { readOpener } from './opener-rule.ts'
import { readOtherNumber } from './other-rule.ts'
import type { Reading } from './reading.ts'
import { openScene, type Scene } from './scene.ts'

export interface FindOptions {
  /** Also report numeral characters inside ordinary words (进一步, 千方百计) and read numbers wherever they stand. */
  readonly all?: boolean
}

function nextSeed(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (NUMERAL_CLASS[text.charCodeAt(at)] !== 0) return at
  return text.length
}

function readAt(scene: Scene, at: number): Reading | undefined {
  switch (NUMERAL_CLASS[scene.text.charCodeAt(at)]) {
    case ASCII_DIGIT:
      return readArabicMention(scene, at)
    case FORMAL:
      return readFormalMention(scene, at)
    case OTHER_NUMBER:
      return readOtherNumber(scene, at)
    case OPENER:
      return readOpener(scene, at)
    default:
      return readHanMention(scene, at)
  }
}

/** A pattern that counts code units may end between the halves of a surrogate pair. */
function withWholePair(text: string, reading: Reading | undefined): Reading | undefined {
  if (reading === undefined) return undefined
  const high = text.charCodeAt(reading.end - 1)
  const low = text.charCodeAt(reading.end)
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000 ? { ...reading, end: reading.end + 1 } : reading
}

function toMention(source: string, normalized: Normalized, reading: Reading): Mention {
  const start = normalized.toSource(reading.start)
  const end = normalized.toSourceEnd(reading.end)
  const { kind, value, unit, hedge, reason } = reading
  const mention = { start, end, text: source.slice(start, end), kind, value, unit, hedge, reason }
  return reading.weak ? { ...mention, weak: true } : mention
}

/**
 * Every numeral expression of a text, in text order and without overlap. Each digit of every script lies in exactly one mention; a
 * numeral character inside an ordinary word (进一步) is left out unless `all` asks for it. Linear in the text, and pure.
 * @param text the text as supplied; offsets of the mentions are its UTF-16 code units
 */
export function findMentions(text: string, options: FindOptions = {}): Mention[] {
  const all = options.all ?? false
  const normalized = normalize(text, { spaced: all })
  const scene = openScene(normalized.text, all)
  const mentions: Mention[] = []
  let at = nextSeed(scene.text, 0)
  while (at < scene.text.length) {
    const reading = withWholePair(scene.text, readAt(scene, at))
    if (reading !== undefined) {
      scene.floor = reading.end
      if (all || !reading.word) mentions.push(toMention(text, normalized, reading))
    }
    at = nextSeed(scene.text, Math.max(at + 1, reading?.end ?? 0))
  }
  return mentions
}
