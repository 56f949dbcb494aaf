import type { Span } from '#text/span.ts'
import { isKnownPair } from './character-pairs.ts'

const HAN = '[\\u3400-\\u9fff\\ud840-\\ud88d\\udc00-\\udfff]'
/** Names in a row: at least three short items between 、. */
const ENUMERATION = new RegExp(`(?:${HAN}{1,16}、)(?:${HAN}{2,4}、){2,}${HAN}{1,16}`, 'g')
/** Of the items at both ends, so much may be the name; the rest is the sentence's. */
const LONGEST_NAME = 4
/** So many of the items make no words. */
const LEAST_SHARE = 0.6
const POSTS = '(?:局长|书记|主任|科长|股长|处长|院长|馆长|站长|所长|会长|秘书长|理事长|调研员|县长|市长|区长|镇长|乡长|村长)'
const BEHIND_POST = new RegExp(`(?<=${POSTS})${HAN}{2,3}(?=[、，。；：“”（）()的等和说告家一在向带到为]|$)`, 'gm')
const BEFORE_ADDRESS = new RegExp(`${HAN}(?=老伯|奶奶|大妈|大爷|阿姨|爷爷|阿婆|阿公|婆婆|大娘|大叔|大伯|老汉|某某?[、，。（的家])`, 'g')

/** Where names of persons and of small places most likely stand: their characters need make no words. May overlap. */
function likelyNames(text: string): readonly Span[] {
  return [...enumerated(text), ...matches(text, BEHIND_POST), ...matches(text, BEFORE_ADDRESS)]
}

/** The code units of a text that stand in such names: 1, else 0. */
export function namedIn(text: string): Uint8Array {
  const named = new Uint8Array(text.length)
  for (const { start, end } of likelyNames(text)) named.fill(1, start, end)
  return named
}

function matches(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
}

/** Lists most of whose items make no words: 埠头、漈下、岙里. */
function enumerated(text: string): readonly Span[] {
  return matches(text, ENUMERATION).flatMap(span => {
    const items = text.slice(span.start, span.end).split('、')
    const first = items.at(0)?.length ?? 0
    const last = items.at(-1)?.length ?? 0
    const inner = items.slice(1, -1)
    if (inner.filter(item => !holdsWord(item)).length < inner.length * LEAST_SHARE) return []
    return [{ start: span.start + Math.max(0, first - LONGEST_NAME), end: span.end - Math.max(0, last - LONGEST_NAME) }]
  })
}

function holdsWord(item: string): boolean {
  return [...item].some((_, at) => at > 0 && isKnownPair(item.charCodeAt(at - 1), item.charCodeAt(at)))
}
