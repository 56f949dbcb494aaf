import type { Span } from '#text/span.ts'
import { isKnownPair } from './character-pairs.ts'
import lexicon from './plain-words.json' with { type: 'json' }

const HAN = '[\\u3400-\\u9fff\\ud840-\\ud88d\\udc00-\\udfff]'
/** Names in a row: short items between 、 or the dashes of a route (上埠—岙头—塘尾), two at least beside those at both ends. */
const JOINT = '(?:、|[—–→]+)'
const ENUMERATION = new RegExp(`${JOINT}(?:${HAN}{2,4}${JOINT}){2,}`, 'g')
const JOINTS = new RegExp(JOINT)
/** What of the sentence's words before and behind may be the first and the last. */
const FIRST = new RegExp(`${HAN}{1,4}$`)
const LAST = new RegExp(`^${HAN}{1,4}`)
const LONGEST_NAME = 4
const FULL_NAME = 3
/** So many of the items make no words. */
const LEAST_SHARE = 0.6
const PLAIN = new RegExp(
  lexicon.words
    .split(' ')
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'g',
)
const POSTS = '(?:局长|书记|主任|科长|股长|处长|院长|馆长|站长|所长|会长|秘书长|理事长|调研员|县长|市长|区长|镇长|乡长|村长)'
const BEHIND_POST = new RegExp(`(?<=${POSTS})${HAN}{2,3}(?=[、，。；：“”（）()的等和说告家一在向带到为]|$)`, 'gm')
const BEFORE_ADDRESS = new RegExp(`${HAN}(?=老伯|奶奶|大妈|大爷|阿姨|爷爷|阿婆|阿公|婆婆|大娘|大叔|大伯|老汉|某某?[、，。（的家])`, 'g')
/** 壹拾贰万叁仟元: sums as receipts write them. */
const SUM = /[壹贰叁肆伍陆柒捌玖拾佰仟零万亿元角分整貳參陸萬億圓]{3,}/g

/** Where names of persons and of small places most likely stand, and words that no dictionary has: none is a sign of damage. May overlap. */
function likelyNames(text: string): readonly Span[] {
  return [
    ...enumerated(text),
    ...matches(text, BEHIND_POST),
    ...matches(text, BEFORE_ADDRESS),
    ...matches(text, PLAIN),
    ...matches(text, SUM),
  ]
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
  return matches(text, ENUMERATION).flatMap(({ start, end }) => {
    const items = text
      .slice(start, end)
      .split(JOINTS)
      .filter(item => item !== '')
    if (items.filter(item => !holdsWord(item)).length < items.length * LEAST_SHARE) return []
    const before = FIRST.exec(text.slice(Math.max(0, start - LONGEST_NAME), start))?.[0].length ?? 0
    const behind = LAST.exec(text.slice(end, end + LONGEST_NAME))?.[0].length ?? 0
    return [{ start: start - before, end: end + behind }]
  })
}

/** A surname makes no word with what follows, whatever the given name is (禚秀兰). */
function holdsWord(item: string): boolean {
  if (item.length === FULL_NAME) return isKnownPair(item.charCodeAt(0), item.charCodeAt(1))
  return [...item].some((_, at) => at > 0 && isKnownPair(item.charCodeAt(at - 1), item.charCodeAt(at)))
}
