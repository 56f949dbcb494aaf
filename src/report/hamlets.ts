import type { Span } from '#text/span.ts'
import common from './common-words.json' with { type: 'json' }
import persons from './persons.json' with { type: 'json' }
import { STRETCH, type Word, wordsOfStretch } from './stretch-words.ts'
import { isKnownPair } from './trust/character-pairs.ts'

/** What names of hamlets end in, in the many regions. */
const ENDINGS = '湾坪坝冲岭垭埠圩岙坞浜埔畈垸峪峁塬屯寨堡坡沟坬壕垟塱墕硐塘垅垄咀嘴墩渡洼岩圈崖窑营洲滩坳坎溪桥'
const ENDING = new Set(ENDINGS)
const HOLDS_ENDING = new RegExp(`[${ENDINGS}]`)
/** 张家院子, 李家湾, 王家大屋. */
const OF_A_FAMILY = new RegExp(
  `(?<![国全各回在到大老])(?![国全农安乐居大老管])[${persons.surnames}]家(?:(?:大|老|新|上|下|小|东|西)?(?:院子|大院|老屋|大屋|[${ENDINGS}庄店桥河巷弄岔场堂祠集台坟山房岗]))(?!长|教|属)`,
  'g',
)
const COMMON = new Set(common.words.split(' '))
const NEXT = new RegExp(`^、[\\u4e00-\\u9fff]{1,3}?[${ENDINGS}]`)
const LONGEST_ITEM = 6
const MOST_LISTED = 20
const LONGEST_STEM = 3
/** 此危桥, 玻璃桥: what it is like, not what it is called. */
const NO_STEM = /[此该各每危旧]|玻璃|石拱|钢架|便民/
/** 汶阴县葛藤坪: within another place. */
const BEHIND_PLACE = /^[县镇乡村]$/
const OPENS = /^[在到赴至于从由的对与和就经]$/

/** Hamlets, bends of rivers and slopes told by the word that ends them: 牛角湾, 张家院子. In a text of Simplified Chinese. */
export function findHamlets(text: string): readonly Span[] {
  const ofFamilies = (text.includes('家') ? [...text.matchAll(OF_A_FAMILY)] : []).map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
  const others = [...text.matchAll(STRETCH)].flatMap(({ 0: stretch, index }) =>
    !HOLDS_ENDING.test(stretch)
      ? []
      : hamletsIn(stretch, wordsOfStretch(stretch)).map(({ start, end }) => ({ start: index + start, end: index + end })),
  )
  return [...ofFamilies, ...others, ...others.flatMap(({ end }) => listedBehind(text, end))]
}

/** 圪针沟、老牛坬、二道壕: what a list goes on with, told by the word that ends it. */
function listedBehind(text: string, from: number): readonly Span[] {
  const found: Span[] = []
  for (let at = from; found.length < MOST_LISTED; ) {
    const item = NEXT.exec(text.slice(at, at + LONGEST_ITEM))?.[0]
    if (item === undefined || isPair(text, at + item.length - 1) || COMMON.has(item.slice(1))) break
    found.push({ start: at + 1, end: at + item.length })
    at += item.length
  }
  return found
}

/** An ending cut by itself that makes no word with what stands beside it, behind one word that opens the clause or follows 在 and the like. */
function hamletsIn(stretch: string, words: readonly Word[]): readonly Span[] {
  return words.flatMap(({ segment, index }, place) => {
    if (!ENDING.has(segment) || isPair(stretch, index - 1) || isPair(stretch, index)) return []
    const start = stemStart(words, place)
    return start === undefined ? [] : [{ start, end: index + 1 }]
  })
}

/** Where the stem before an ending begins: one longer word or two characters cut by themselves, at the opening of a clause or behind 在 and the like. */
function stemStart(words: readonly Word[], place: number): number | undefined {
  const stem = words[place - 1]
  if (stem === undefined || stem.segment.length > LONGEST_STEM || COMMON.has(stem.segment) || NO_STEM.test(stem.segment)) return undefined
  const taken = stem.segment.length > 1 ? 1 : 2
  const first = words[place - taken]
  if (first === undefined || (taken === 2 && (first.segment.length > 1 || OPENS.test(first.segment)))) return undefined
  const before = words[place - taken - 1]?.segment ?? ''
  return before === '' || OPENS.test(before) || BEHIND_PLACE.test(before) ? first.index : undefined
}

function isPair(stretch: string, at: number): boolean {
  return isKnownPair(stretch.charCodeAt(at), stretch.charCodeAt(at + 1))
}
